using CsCheck;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Domain.Tests.Households;

public sealed class IdentityNumberRepairTests
{
    private static readonly DateOnly _asOf = new(2026, 11, 23);
    private static readonly string _number = WithCheck("51990119900615002");

    private static string WithCheck(string body) => body + IdentityNumber.ExpectedCheckDigit(body);

    private static IReadOnlyList<int> PlacesOf(string typed) => IdentityNumberRepair.PlacesAtFault(IdentityNumber.Read(typed, _asOf));

    [Fact]
    public void Two_swapped_digits_are_found_first()
    {
        var swapped = _number[..11] + _number[12] + _number[11] + _number[13..];
        Assert.NotEqual(_number, swapped);

        var first = IdentityNumberRepair.Suggest(swapped, _asOf, new DateOnly(1990, 6, 15), Sex.Female)[0];

        Assert.Equal(new IdentityNumberSuggestion(_number, TypingSlip.Swapped, 12), first);
    }

    [Fact]
    public void One_wrong_character_is_always_among_the_suggestions() =>
        Gen.Select(Gen.Int[0, 16], Gen.Int[1, 9]).Sample((place, by) =>
        {
            var typed = _number.ToCharArray();
            typed[place] = (char)('0' + ((typed[place] - '0' + by) % 10));
            return IdentityNumberRepair.Suggest(new string(typed), _asOf, new DateOnly(1990, 6, 15), Sex.Female)
                .Contains(new IdentityNumberSuggestion(_number, TypingSlip.Mistyped, place + 1));
        });

    [Fact]
    public void Every_suggestion_is_valid_and_agrees_with_the_household_book() =>
        Gen.Int[0, 999].Sample(serial =>
        {
            var typed = $"51990119900615{serial:000}5";
            return IdentityNumberRepair.Suggest(typed, _asOf, new DateOnly(1990, 6, 15), Sex.Male).All(s =>
                IdentityNumber.Read(s.Number, _asOf) is { Valid: true, BirthDate: { Year: 1990, Month: 6, Day: 15 }, Sex: Sex.Male } && s.Number[s.Position - 1] != typed[s.Position - 1]);
        });

    [Fact]
    public void A_letter_O_is_repaired_to_a_zero() =>
        Assert.Contains(_number, IdentityNumberRepair.Suggest(_number[..6] + "199O" + _number[10..], _asOf).Select(s => s.Number));

    [Theory]
    [InlineData("51990119900615")]
    [InlineData("")]
    [InlineData(null)]
    public void A_number_of_another_length_gets_no_suggestion(string? typed) => Assert.Empty(IdentityNumberRepair.Suggest(typed, _asOf));

    [Fact]
    public void The_places_at_fault_are_where_the_eye_should_go()
    {
        Assert.Empty(PlacesOf(_number));
        Assert.Equal([18], PlacesOf(_number[..17] + (_number[17] == '1' ? '2' : '1')));
        Assert.Equal([7, 8, 9, 10, 11, 12, 13, 14], PlacesOf("519901199013150023"));
        Assert.Equal([7, 8, 9, 10, 11, 12], PlacesOf("519901901315002"));
        Assert.Equal([1, 2], PlacesOf("009901199006150023"));
        Assert.Equal([10, 18], PlacesOf("519901199O0615002A"));
        Assert.Equal([15], PlacesOf("51990190061500X"));
    }
}
