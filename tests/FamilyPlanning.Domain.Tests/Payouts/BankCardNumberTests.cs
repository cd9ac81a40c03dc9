using CsCheck;
using FamilyPlanning.Domain.Payouts;

namespace FamilyPlanning.Domain.Tests.Payouts;

public sealed class BankCardNumberTests
{
    private static readonly VectorFile _file = VectorFile.Open("luhn.json");

    private static readonly Gen<string> _cards = Gen.Int[15, 18].SelectMany(length => Gen.Char['0', '9'].Array[length]).Select(body => new string(body))
        .Select(body => Enumerable.Range(0, 10).Select(d => body + d).Single(card => BankCardNumber.Read(card).Valid));

    public static TheoryData<string> Cases => _file.Ids();

    [Theory, MemberData(nameof(Cases))]
    public void The_number_is_read_as_the_case_says(string id)
    {
        var expected = _file.Case(id);
        var reading = BankCardNumber.Read(VectorFile.Text(expected, "input"));

        Assert.Equal(VectorFile.Text(expected, "normalized"), reading.Normalized);
        Assert.Equal(expected.GetProperty("valid").GetBoolean(), reading.Valid);
        Assert.Equal(VectorFile.Text(expected, "reason"), VectorFile.Camel(reading.Fault));
        Assert.Equal(VectorFile.Text(expected, "masked"), reading.Masked);
    }

    [Theory]
    [InlineData(null, BankCardFault.Empty)]
    [InlineData("\u3000 ", BankCardFault.Empty)]
    [InlineData("6299-9900-0000-0000", BankCardFault.Characters)]
    [InlineData("٦٢٩٩٩٩٠٠٠٠٠٠٠٠٠٠", BankCardFault.Characters)]
    [InlineData("-", BankCardFault.Characters)]
    [InlineData("0", BankCardFault.Length)]
    public void The_first_failing_check_is_the_reason(string? input, BankCardFault fault) => Assert.Equal(fault, BankCardNumber.Read(input).Fault);

    [Fact]
    public void Exactly_one_last_digit_fits_and_every_other_wrong_digit_is_noticed() => _cards.Sample(card =>
    {
        for (var place = 0; place < card.Length; place++)
        {
            var changed = card.ToCharArray();
            for (var digit = '0'; digit <= '9'; digit++)
            {
                changed[place] = digit;
                if (BankCardNumber.Read(new string(changed)).Valid != (digit == card[place])) return false;
            }
        }
        return true;
    }, iter: 2_000);

    [Fact]
    public void A_reading_never_writes_the_number_into_a_log() => Assert.DoesNotContain("6299", BankCardNumber.Read("6299990000000000").ToString());

    [Theory]
    [InlineData("6217000000000000004", "***************0004")]
    [InlineData("1234567", "*******")]
    public void A_mask_shows_the_last_four_of_a_long_number(string number, string masked) => Assert.Equal(masked, BankCardNumber.Mask(number));
}
