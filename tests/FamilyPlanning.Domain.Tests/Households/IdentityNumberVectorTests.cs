using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Domain.Tests.Households;

public sealed class IdentityNumberVectorTests
{
    private static readonly VectorFile _file = VectorFile.Open("id-numbers.json");

    public static TheoryData<string> Cases => _file.Ids();

    [Theory, MemberData(nameof(Cases))]
    public void The_number_is_read_as_the_case_says(string id)
    {
        var expected = _file.Case(id);
        var reading = IdentityNumber.Read(VectorFile.Text(expected, "input"), _file.AsOf);

        Assert.Equal(VectorFile.Text(expected, "normalized"), reading.Normalized);
        Assert.Equal(expected.GetProperty("valid").GetBoolean(), reading.Valid);
        Assert.Equal(VectorFile.Text(expected, "reason"), VectorFile.Camel(reading.Fault));
        Assert.Equal(VectorFile.Text(expected, "type"), reading.Kind?.ToString());
        Assert.Equal(VectorFile.Day(expected, "birthDate"), reading.BirthDate);
        Assert.Equal(VectorFile.Text(expected, "sex"), VectorFile.Camel(reading.Sex));
        Assert.Equal(VectorFile.Text(expected, "upgraded"), reading.Upgraded);
        Assert.Equal(expected.GetProperty("currentDocument").GetBoolean(), reading.CurrentDocument);
        Assert.Equal(VectorFile.Text(expected, "masked"), reading.Masked);
    }
}
