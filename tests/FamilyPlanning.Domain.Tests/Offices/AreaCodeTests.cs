using CsCheck;
using FamilyPlanning.Domain.Offices;

namespace FamilyPlanning.Domain.Tests.Offices;

public sealed class AreaCodeTests
{
    [Theory]
    [InlineData(null, AreaCodeFault.Length)]
    [InlineData("", AreaCodeFault.Length)]
    [InlineData("5199-01", AreaCodeFault.Characters)]
    [InlineData("5199", AreaCodeFault.Length)]
    [InlineData("830000", AreaCodeFault.Province)]
    [InlineData("519901101201010", AreaCodeFault.Length)]
    [InlineData("519901101000220", AreaCodeFault.Length)]
    [InlineData("51990110100003", AreaCodeFault.Group)]
    [InlineData("510000101", AreaCodeFault.Hierarchy)]
    [InlineData("510000000201", AreaCodeFault.Hierarchy)]
    [InlineData("51990110120111113", AreaCodeFault.UrbanRural)]
    public void The_first_failing_check_is_the_reason(string? input, AreaCodeFault fault) => Assert.Equal(fault, AreaCode.Read(input).Fault);

    [Theory]
    [InlineData("810000", AreaLevel.Province)]
    [InlineData("820000", AreaLevel.Province)]
    [InlineData("５１９９０１", AreaLevel.County)]
    [InlineData(" 519901 101 ", AreaLevel.Township)]
    [InlineData("519900101", AreaLevel.Township)]
    public void Odd_but_right_codes_are_read(string input, AreaLevel level) => Assert.Equal(level, AreaCode.Read(input).Level);

    [Theory]
    [InlineData("519901099", TownshipKind.Street)]
    [InlineData("519901100", TownshipKind.Town)]
    [InlineData("519901399", TownshipKind.Township)]
    [InlineData("519901400", TownshipKind.Similar)]
    [InlineData("519901600", TownshipKind.Other)]
    public void The_township_digits_say_its_kind(string input, TownshipKind kind) => Assert.Equal(kind, AreaCode.Read(input).TownshipKind);

    [Theory]
    [InlineData("519901101199", VillageKind.ResidentsCommittee)]
    [InlineData("519901101200", VillageKind.VillagersCommittee)]
    [InlineData("519901101599", VillageKind.Similar)]
    [InlineData("519901101999", VillageKind.Other)]
    public void The_village_digits_say_its_kind(string input, VillageKind kind) => Assert.Equal(kind, AreaCode.Read(input).VillageKind);

    [Fact]
    public void A_code_lies_in_the_scope_of_itself_and_of_everything_above()
    {
        var villages = Gen.Select(Gen.Int[1, 99], Gen.Int[1, 99], Gen.Int[1, 999], Gen.Int[1, 999], (city, county, town, village) => $"51{city:00}{county:00}{town:000}{village:000}");
        villages.Sample(code =>
        {
            var reading = AreaCode.Read(code);
            return reading.Valid && reading.Level == AreaLevel.Village && reading.Ancestors.Count == 4
                && reading.Ancestors.All(a => AreaCode.Read(a).Valid)
                && new[] { 2, 4, 6, 9, 12 }.All(end => Within(code, code[..end]))
                && reading.Ancestors.Select((a, i) => a == AreaCode.ScopeFloor(code[..new[] { 2, 4, 6, 9 }[i]])).All(same => same);
        }, iter: 20_000);
        Assert.False(Within("519902101201", "519901"));
        Assert.False(Within("519901102201", "519901101"));
    }

    [Fact]
    public void Nothing_that_can_be_typed_ends_in_a_fault() =>
        Gen.OneOf(Gen.String[0, 20], Gen.String[Gen.Char["0123456789"], 0, 18]).Sample(text => AreaCode.Read(text) is var r && r.Valid == r.Fault is null && r.Valid == r.Code12 is not null, iter: 50_000);

    private static bool Within(string code, string scope) =>
        string.CompareOrdinal(AreaCode.ScopeFloor(scope), code) <= 0 && string.CompareOrdinal(code, AreaCode.ScopeCeiling(scope)) <= 0;
}
