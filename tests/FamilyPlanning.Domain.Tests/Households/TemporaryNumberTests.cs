using CsCheck;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Domain.Tests.Households;

public sealed class TemporaryNumberTests
{
    [Fact]
    public void It_is_read_back_as_it_was_written() => Gen.Long[1, 999_999_999_999].Sample(serial => TemporaryNumber.Read(TemporaryNumber.Of(serial)) == serial && TemporaryNumber.Read($"l{serial}") == serial);

    [Theory]
    [InlineData(""), InlineData("L"), InlineData("0001234"), InlineData("L12 34"), InlineData("李1234"), InlineData("L-5"), InlineData("L1234567890123456")]
    public void Anything_else_is_none(string typed) => Assert.Null(TemporaryNumber.Read(typed));
}
