using CsCheck;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using Xunit;

namespace FamilyPlanning.Domain.Tests.Households.Duplicates;

public sealed class LikenessTests
{
    private static readonly DateOnly _born = new(1994, 5, 6);
    private static readonly PersonTraits _xiuying = new("王秀英", "wanxiuyin", Sex.Female, _born, "519901101201");
    private static readonly Guid _mother = Guid.NewGuid();

    [Fact]
    public void The_same_number_is_asked_about_whatever_else_differs() =>
        Assert.True(Likeness.Of(_xiuying with { IdentityIndex = [1] }, _xiuying with { IdentityIndex = [1], Name = "李芳", FoldedPinyin = "nifan", BirthDate = new(1990, 1, 1), AreaCode = "519901102201" }).IsWorthAsking);

    [Fact]
    public void The_same_name_and_birth_date_are_asked_about_in_the_whole_county_while_a_number_is_missing() =>
        Assert.True(Likeness.Of(_xiuying, _xiuying with { IdentityIndex = [2], AreaCode = "519901102201" }).IsWorthAsking);

    [Fact]
    public void Two_people_of_one_name_and_birth_date_with_two_numbers_are_asked_about_only_in_one_village()
    {
        var (one, other) = (_xiuying with { IdentityIndex = [1] }, _xiuying with { IdentityIndex = [2] });

        Assert.True(Likeness.Of(one, other).IsWorthAsking);
        Assert.False(Likeness.Of(one, other with { AreaCode = "519901102201" }).IsWorthAsking);
    }

    [Fact]
    public void A_name_that_sounds_alike_with_the_same_mother_and_an_exchanged_day_and_month_is_asked_about()
    {
        var child = new PersonTraits("张晓红", "zanxiaohon", Sex.Female, new(2020, 3, 7), "519901101201") { MotherId = _mother };

        var likeness = Likeness.Of(child, child with { Name = "张小红", BirthDate = new(2020, 7, 3) });

        Assert.True(likeness.IsWorthAsking);
        Assert.Equal([DuplicateSign.NearName, DuplicateSign.NearBirthDate, DuplicateSign.SameMother, DuplicateSign.SameVillage], likeness.Signs);
    }

    [Fact]
    public void Twins_couples_and_families_with_one_phone_are_two_people()
    {
        var child = _xiuying with { MotherId = _mother, Phone = "14200000001", HouseholdId = _mother };

        Assert.Equal(0, Likeness.Of(child, child with { Name = "王秀兰", FoldedPinyin = "wanxiunan" }).Score);
    }

    [Fact]
    public void The_order_of_the_two_changes_nothing_and_the_score_stays_between_0_and_100() =>
        Gen.Select(Traits, Traits).Sample((one, other) =>
        {
            var (there, back) = (Likeness.Of(one, other), Likeness.Of(other, one));
            return there.Score == back.Score && there.Score is >= 0 and <= 100 && there.Signs.SequenceEqual(back.Signs);
        });

    private static Gen<PersonTraits> Traits { get; } = Gen.Select(
        Gen.OneOf(Gen.Const("王秀英"), Gen.Const("王秀莹"), Gen.Const("李芳")), Gen.Int[0, 40], Gen.Bool, Gen.Int[0, 3], Gen.OneOf(Gen.Const("519901101201"), Gen.Const("519901102201")),
        (name, days, male, number, village) => new PersonTraits(name, name == "李芳" ? "nifan" : "wanxiuyin", male ? Sex.Male : Sex.Female, _born.AddDays(days), village)
        {
            IdentityIndex = number == 0 ? null : [(byte)number],
            MotherId = days % 2 == 0 ? _mother : null,
            Phone = days % 3 == 0 ? "14200000001" : null,
        });
}
