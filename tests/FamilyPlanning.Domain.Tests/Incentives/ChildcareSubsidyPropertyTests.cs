using CsCheck;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Payouts;
using static FamilyPlanning.Domain.Tests.Incentives.Subsidies;

namespace FamilyPlanning.Domain.Tests.Incentives;

public sealed class ChildcareSubsidyPropertyTests
{
    private static readonly Gen<(int Year, int Month, bool Same, bool GoodCard)> _claim =
        Gen.Select(Gen.Int[2024, 2030], Gen.Int[1, 12], Gen.Bool, Gen.Bool, (year, month, same, card) => (year, month, same, card));

    private static readonly Gen<(DateOnly Birth, int? DeathDay, (int Year, int Month, bool Same, bool GoodCard)[] Claims)> _life =
        Gen.Select(Gen.Int[0, 2200], Gen.Int[-400, 1500], _claim.Array[0, 12], (birth, death, claims) =>
            (new DateOnly(2021, 6, 1).AddDays(birth), death < 0 ? (int?)null : death, claims));

    [Fact]
    public void No_set_of_dated_facts_pays_a_child_twice_for_a_year_or_more_than_its_plan() => _life.Sample(life =>
    {
        var child = Child(life.Birth, life.DeathDay is { } days ? life.Birth.AddDays(days) : null);
        List<StandingClaim> standing = [];
        List<IncentiveDecision> paid = [];
        foreach (var claim in life.Claims.OrderBy(c => c.Year).ThenBy(c => c.Month))
        {
            var facts = new ChildcareSubsidyFacts(
                child, claim.Year, new DateOnly(claim.Year, claim.Month, 1), [.. standing],
                AccountReading.Read(AccountKind.BankCard, claim.GoodCard ? "6217000000000000004" : "1"), null, true);
            var decision = ChildcareSubsidyDecision.Decide(facts, National);
            Assert.Equal(decision.Payable, decision.Amount > 0);
            if (!decision.Payable) continue;
            Assert.Equal(decision.Amount, ProgrammeAmount.Share(decision.Rate, decision.Unit, decision.Months));
            standing.Add(new StandingClaim($"{standing.Count}", claim.Year, facts.ReceivedOn, claim.Same));
            paid.Add(decision);
        }

        Assert.Equal(standing.Count, standing.Select(s => s.ClaimYear).Distinct().Count());
        Assert.All(standing, s => Assert.True(child.DeathDate is null || s.ClaimYear <= child.DeathDate.Value.Year));
        Assert.True(paid.Sum(p => p.Amount) <= 10800m);
        Assert.True(paid.All(p => p.Months is not null) || paid.Count <= 3);
    }, iter: 5_000);

    [Fact]
    public void The_same_facts_always_give_the_same_decision() => _life.Sample(life =>
    {
        var facts = Facts(life.Birth, 2026);
        var (one, other) = (ChildcareSubsidyDecision.Decide(facts, National), ChildcareSubsidyDecision.Decide(facts, National));

        Assert.Equal((one.Amount, one.Months), (other.Amount, other.Months));
        Assert.Equal(one.Trace, other.Trace);
    }, iter: 500);
}
