using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Payouts;
using static FamilyPlanning.Domain.Tests.Incentives.Subsidies;

namespace FamilyPlanning.Domain.Tests.Incentives;

public sealed class ChildcareSubsidyDecisionTests
{
    private static readonly VectorFile _vectors = VectorFile.Open("childcare-subsidy.json");

    public static TheoryData<string> Cases => _vectors.Ids();

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_claim_of_the_vectors_is_decided_with_its_amount_and_months(string id)
    {
        var vector = _vectors.Case(id);
        if (!vector.GetProperty("valid").GetBoolean()) return;
        var birth = VectorFile.Day(vector, "birthDate")!.Value;
        List<StandingClaim> standing = [];
        var total = 0m;
        foreach (var claim in vector.GetProperty("claims").EnumerateArray())
        {
            var year = claim.GetProperty("year").GetInt32();
            var decision = ChildcareSubsidyDecision.Decide(Facts(birth, year, [.. standing]), National);

            Assert.True(decision.Payable);
            Assert.Equal(claim.GetProperty("amount").GetDecimal(), decision.Amount);
            Assert.Equal(VectorFile.Text(claim, "months"), decision.Months?.ToString());
            Assert.Equal(ProgrammeAmount.Share(decision.Rate, decision.Unit, decision.Months), decision.Amount);
            total += decision.Amount;
            standing.Add(new StandingClaim($"{year}", year, new DateOnly(year, 6, 1), true));
        }

        Assert.Equal(vector.GetProperty("total").GetDecimal(), total);
    }

    [Fact]
    public void A_child_whose_number_is_not_in_the_ledger_is_named_first()
    {
        var facts = Facts(new DateOnly(2024, 3, 9), 2026, card: "") with { Child = null };

        var decision = ChildcareSubsidyDecision.Decide(facts, National);

        Assert.Equal([ReturnReason.ChildNotInLedger, ReturnReason.InvalidBankCard], decision.Findings);
        Assert.Equal(0, decision.Amount);
    }

    [Fact]
    public void The_year_of_death_can_be_claimed_and_the_next_cannot()
    {
        var facts = Facts(new DateOnly(2024, 2, 11), 2025) with { Child = Child(new DateOnly(2024, 2, 11), death: new DateOnly(2025, 3, 1)) };

        var ofDeath = ChildcareSubsidyDecision.Decide(facts, National);
        var after = ChildcareSubsidyDecision.Decide(facts with { ClaimYear = 2026 }, National);

        Assert.Equal((3600m, 12), (ofDeath.Amount, ofDeath.Months));
        Assert.Contains(DecisionNote.DeathYearClaimAccepted, ofDeath.Notes);
        Assert.Equal([ReturnReason.ChildDeceased], after.Findings);
    }

    [Fact]
    public void Nothing_is_due_in_the_year_after_the_third_birthday()
    {
        var decision = Decide(new DateOnly(2022, 7, 15), 2026);

        Assert.Equal([ReturnReason.NothingDueInYear], decision.Findings);
        Assert.Equal(0, decision.EntitledAmount);
    }

    [Theory]
    [InlineData(true, ReturnReason.DuplicateClaim)]
    [InlineData(false, ReturnReason.BothParentsApplied)]
    public void A_second_claim_for_the_year_is_told_by_whom_the_first_was_made(bool sameApplicant, ReturnReason reason)
    {
        var standing = new StandingClaim("519901101202600007", 2026, new DateOnly(2026, 1, 6), sameApplicant);

        var decision = ChildcareSubsidyDecision.Decide(Facts(new DateOnly(2024, 3, 9), 2026, [standing]), National);

        Assert.Equal([reason], decision.Findings);
        Assert.Equal("519901101202600007", decision.RelatedNumber);
    }

    [Theory]
    [InlineData("")]
    [InlineData("6217000000000000005")]
    [InlineData("62170000000000O0004")]
    public void A_wrong_card_holds_the_amount_back_and_says_what_is_due_then(string card)
    {
        var decision = Decide(new DateOnly(2022, 6, 26), 2025, card);

        Assert.Equal([ReturnReason.InvalidBankCard], decision.Findings);
        Assert.Equal((0m, 1800m, 6), (decision.Amount, decision.EntitledAmount, decision.Months));
    }

    [Fact]
    public void A_passbook_needs_no_check_digit()
    {
        var facts = Facts(new DateOnly(2024, 3, 9), 2026) with { Account = AccountReading.Read(AccountKind.Passbook, "1001 2345 6789") };

        Assert.True(ChildcareSubsidyDecision.Decide(facts, National).Payable);
    }

    [Fact]
    public void A_wrong_count_of_months_is_corrected_and_paid()
    {
        var decision = ChildcareSubsidyDecision.Decide(Facts(new DateOnly(2022, 7, 22), 2025, stated: 5), National);

        Assert.Equal((2100m, 7), (decision.Amount, decision.Months));
        Assert.Equal([DecisionNote.WrongMonthCount], decision.Notes);
    }

    [Fact]
    public void A_child_registered_elsewhere_or_of_another_nationality_is_sent_to_where_it_is_due()
    {
        var facts = Facts(new DateOnly(2024, 3, 9), 2026) with { Child = Child(new DateOnly(2024, 3, 9), national: false, registeredHere: false) };

        Assert.Equal([ReturnReason.ChildNotChineseNational, ReturnReason.ChildRegisteredElsewhere], ChildcareSubsidyDecision.Decide(facts, National).Findings);
    }

    [Fact]
    public void A_year_gone_by_is_lost_only_where_the_province_says_so()
    {
        var late = Facts(new DateOnly(2024, 3, 9), 2025, receivedOn: new DateOnly(2026, 1, 5));

        Assert.Equal([ReturnReason.ClaimYearOver], ChildcareSubsidyDecision.Decide(late, National).Findings);
        Assert.True(ChildcareSubsidyDecision.Decide(late with { LateYearIsLost = false }, National).Payable);
    }

    [Fact]
    public void A_first_claim_after_its_deadline_is_paid_for_the_years_left()
    {
        var birth = new DateOnly(2025, 3, 10);

        var decision = ChildcareSubsidyDecision.Decide(Facts(birth, 2027), National);

        Assert.True(decision.Payable);
        Assert.Contains(DecisionNote.LateFirstClaim, decision.Notes);
        Assert.True(ChildcareSubsidyDecision.Decide(Facts(birth, 2028), National).Payable);
        Assert.False(ChildcareSubsidyDecision.Decide(Facts(birth, 2029), National).Payable);
    }

    [Fact]
    public void A_county_that_pays_more_is_named_as_the_source()
    {
        ProgrammeAmount[] amounts =
            [.. National, ProgrammeAmount.Enact(Programme.ChildcareSubsidy, "", "519901", new DateOnly(2026, 1, 1), 4000m, AmountUnit.YuanPerYear, "青禾县通知", SourceMark.Verified)];

        var before = ChildcareSubsidyDecision.Decide(Facts(new DateOnly(2024, 7, 15), 2025), amounts);
        var after = ChildcareSubsidyDecision.Decide(Facts(new DateOnly(2024, 7, 15), 2027), amounts);

        Assert.Equal((3600m, "育儿补贴制度实施方案"), (before.Amount, before.Source));
        Assert.Equal((2333.33m, "青禾县通知"), (after.Amount, after.Source));
    }

    [Fact]
    public void Every_line_of_the_trace_can_be_read_out_in_both_languages()
    {
        var trace = ChildcareSubsidyDecision.Decide(Facts(new DateOnly(2022, 7, 22), 2025, stated: 5), National).Trace;

        Assert.True(trace.Count >= 8);
        Assert.All(trace, line => Assert.All(
            (Wording[])[line.Asked, line.Found, line.Source], words => Assert.True(words.Zh.Length > 0 && words.En.Length > 0)));
        Assert.Contains(trace, line => line.Found.Zh.Contains("3,600.00 ÷ 12 × 7 = 2,100.00", StringComparison.Ordinal));
    }
}
