using CsCheck;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Domain.Tests.Households;

public sealed class IdentityNumberTests
{
    private static readonly DateOnly _asOf = new(2026, 11, 23);

    private static readonly string[] _areas = ["519901", "511599", "110105", "659004", "710000", "810000", "820000", "830000", "951840", "900000"];

    /// <summary>Numbers of the unassigned county 519901 and of permits, with a right check digit.</summary>
    private static readonly Gen<string> _numbers = Gen.Select(
        Gen.Int[0, 9].Select(i => _areas[i]),
        Gen.Date[new DateTime(1900, 1, 1), new DateTime(2026, 11, 23)], Gen.Int[0, 999],
        (area, born, serial) => $"{area}{born:yyyyMMdd}{serial:000}").Select(body => body + IdentityNumber.ExpectedCheckDigit(body));

    [Fact]
    public void Every_well_formed_number_is_accepted_and_says_birth_date_and_sex() => _numbers.Sample(number =>
    {
        var reading = IdentityNumber.Read(number, _asOf);
        return reading.Valid && reading.CurrentDocument && reading.Normalized == number && reading.Number == number
            && reading.BirthDate!.Value.ToString("yyyyMMdd") == number[6..14]
            && reading.Sex == ((number[16] - '0') % 2 == 1 ? Sex.Male : Sex.Female)
            && reading.Masked == number[..6] + "********" + number[14..];
    }, iter: 200_000);

    [Fact]
    public void Every_single_wrong_character_is_noticed() => _numbers.Sample(number =>
    {
        var changed = number.ToCharArray();
        for (var place = 0; place < 18; place++)
        {
            foreach (var c in place == 17 ? "0123456789X" : "0123456789")
            {
                if (c == number[place]) continue;
                changed[place] = c;
                if (IdentityNumber.Read(new string(changed), _asOf).Valid) return false;
            }
            changed[place] = number[place];
        }
        return true;
    }, iter: 3_000);

    [Fact]
    public void Every_swap_of_neighbours_is_noticed() => _numbers.Sample(number =>
    {
        for (var place = 0; place < 17; place++)
        {
            if (number[place] == number[place + 1]) continue;
            var changed = number.ToCharArray();
            (changed[place], changed[place + 1]) = (changed[place + 1], changed[place]);
            if (IdentityNumber.Read(new string(changed), _asOf).Valid) return false;
        }
        return true;
    }, iter: 20_000);

    [Fact]
    public void Nothing_that_can_be_typed_ends_in_a_fault()
    {
        var anything = Gen.OneOf(Gen.String[0, 25], Gen.Char.Array[15, 18].Select(c => new string(c)), Gen.String[Gen.Char["0123456789Xx０９ -\ud800\udc00\u3000"], 0, 20]);
        anything.Sample(text =>
        {
            var reading = IdentityNumber.Read(text, _asOf);
            return reading.Valid == reading.Fault is null && reading.Valid == reading.Kind is not null && reading.Valid == reading.Masked is not null
                && IdentityNumberRepair.PlacesAtFault(reading).All(p => p >= 1 && p <= reading.Normalized.Length)
                && IdentityNumberRepair.Suggest(text, _asOf).Count >= 0;
        }, iter: 100_000);
    }

    [Theory]
    [InlineData(null, IdentityNumberFault.Empty)]
    [InlineData("", IdentityNumberFault.Empty)]
    [InlineData("\u3000\t\r\n ", IdentityNumberFault.Empty)]
    [InlineData("5199011990061500234", IdentityNumberFault.Length)]
    [InlineData("٥١٩٩٠١١٩٩٠٠٦١٥٠٠٢٣", IdentityNumberFault.Characters)]
    [InlineData("😀19901199006150023", IdentityNumberFault.Characters)]
    [InlineData("X19901199006150023", IdentityNumberFault.Characters)]
    [InlineData("810001199202020018", IdentityNumberFault.Area)]
    [InlineData("160101199202020018", IdentityNumberFault.Area)]
    [InlineData("910101990615123", IdentityNumberFault.Area)]
    [InlineData("810000920202001", IdentityNumberFault.Area)]
    [InlineData("519901000006150023", IdentityNumberFault.BirthDate)]
    [InlineData("519901199000150023", IdentityNumberFault.BirthDate)]
    [InlineData("519901210002290023", IdentityNumberFault.BirthDate)]
    [InlineData("519901202611240013", IdentityNumberFault.FutureBirth)]
    [InlineData("AB1234567890123", IdentityNumberFault.Characters)]
    [InlineData("ÄBC123456789012", IdentityNumberFault.Characters)]
    [InlineData("ABC12345678901X", IdentityNumberFault.Characters)]
    public void The_first_failing_check_is_the_reason(string? input, IdentityNumberFault fault)
    {
        var reading = IdentityNumber.Read(input, _asOf);
        Assert.Equal(fault, reading.Fault);
        Assert.Equal(input ?? "", reading.Input);
        Assert.Null(reading.BirthDate);
        Assert.Null(reading.Sex);
        Assert.Null(reading.Masked);
        Assert.False(reading.CurrentDocument);
    }

    [Fact]
    public void A_child_born_on_the_day_of_reading_has_a_number()
    {
        var body = "51990120261123001";
        Assert.True(IdentityNumber.Read(body + IdentityNumber.ExpectedCheckDigit(body), _asOf).Valid);
    }

    [Fact]
    public void An_old_number_and_its_upgrade_mean_the_same_person() => _numbers.Where(n => n[..2] is not ("81" or "82" or "83") && n[0] != '9' && n[6..8] == "19").Sample(number =>
    {
        var old = IdentityNumber.Read(number[..6] + number[8..17], _asOf);
        var today = IdentityNumber.Read(number, _asOf);
        return old.Valid && !old.CurrentDocument && old.Kind == IdentityDocumentKind.ResidentId15
            && old.Upgraded == number && old.Number == number && old.BirthDate == today.BirthDate && old.Sex == today.Sex;
    }, iter: 20_000);

    [Theory]
    [InlineData("519901199006150023", "519901********0023")]
    [InlineData("E12345678", "*****5678")]
    [InlineData("1234567", "*******")]
    [InlineData("", "")]
    public void A_mask_never_shows_most_of_a_number(string number, string masked) => Assert.Equal(masked, IdentityNumber.Mask(number));

    [Fact]
    public void A_reading_never_writes_the_number_into_a_log() =>
        Assert.DoesNotContain("19900615", IdentityNumber.Read("519901199006150023", _asOf).ToString());

    [Theory]
    [InlineData("5199011990061500")]
    [InlineData("5199O1199006150023")]
    public void A_check_digit_needs_seventeen_digits(string number) => Assert.Throws<ArgumentException>(() => IdentityNumber.ExpectedCheckDigit(number));
}
