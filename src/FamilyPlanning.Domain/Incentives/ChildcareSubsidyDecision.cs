using System.Globalization;

namespace FamilyPlanning.Domain.Incentives;

/// <summary>Decides one application for the childcare subsidy (育儿补贴): what is due for the claim year and why (实施方案 2025-07-28; 管理规范（试行） 2025-09-18, below "norm"; domain.md 5).</summary>
public static class ChildcareSubsidyDecision
{
    private static readonly Wording
        _norm5 = new("《育儿补贴制度管理规范（试行）》第五条", "Childcare subsidy norm (trial), Art. 5"),
        _norm6 = new("《育儿补贴制度管理规范（试行）》第六条", "Childcare subsidy norm (trial), Art. 6"),
        _norm9 = new("《育儿补贴制度管理规范（试行）》第九条", "Childcare subsidy norm (trial), Art. 9"),
        _norm16 = new("《育儿补贴制度管理规范（试行）》第十六条", "Childcare subsidy norm (trial), Art. 16"),
        _plan = new("《育儿补贴制度实施方案》（2025-07-28）", "Childcare subsidy implementation plan (2025-07-28)"),
        _late = new("本省规定（待确认）：逾期年度不补", "Provincial rule (to confirm): a late year is lost"),
        _death = new("《育儿补贴制度管理规范（试行）》：死亡当年可申领（全额，待确认）", "Childcare subsidy norm (trial): the year of death may be claimed (in full, to confirm)");

    /// <summary>Decides on the facts and the amounts in force.</summary>
    public static IncentiveDecision Decide(ChildcareSubsidyFacts facts, IReadOnlyList<ProgrammeAmount> amounts)
    {
        var trace = new DecisionTrace();
        var claim = facts.Child is { } child ? JudgeChild(trace, facts, child, amounts) : JudgeNobody(trace);
        var earlier = JudgeFamily(trace, facts);
        JudgeAccount(trace, facts);
        var rate = claim is null ? null : RateOf(facts, amounts);
        if (claim is not null) TellMonths(trace, facts, claim);
        return new IncentiveDecision(
            claim?.Amount ?? 0, claim?.Months, rate?.Amount ?? 0, AmountUnit.YuanPerYear, rate?.Source ?? "", trace.Findings, trace.Notes, trace.Lines, earlier?.Number);
    }

    /// <summary>The whole plan of a child as far as claims stand; none when nothing is due for it.</summary>
    public static SubsidyPlan? PlanOf(ChildcareSubsidyFacts facts, IReadOnlyList<ProgrammeAmount> amounts)
    {
        if (facts.Child is not { } child || ChildcareSubsidy.FirstClaimYears(child.BirthDate) is not { Count: > 0 } years) return null;
        var first = facts.Standing.Select(s => s.ClaimYear).Append(facts.ClaimYear).Min();
        return ChildcareSubsidy.Plan(child.BirthDate, Math.Clamp(first, years[0], years[^1]), Rates(child.AreaCode, amounts));
    }

    private static SubsidyClaim? JudgeNobody(DecisionTrace trace)
    {
        trace.Require(
            ReturnReason.ChildNotInLedger, new("儿童在本辖区台账中", "The child is in the ledger of this office"),
            new("台账中没有该身份证号码", "the number is not in the ledger"), false, _norm9);
        trace.Skip(ReturnReason.NothingDueInYear, new("申领年度内有应补金额", "Something is due in the claim year"), _plan);
        return null;
    }

    private static SubsidyClaim? JudgeChild(DecisionTrace trace, ChildcareSubsidyFacts facts, ChildFacts child, IReadOnlyList<ProgrammeAmount> amounts)
    {
        trace.Require(
            ReturnReason.ChildNotInLedger, new("儿童在本辖区台账中", "The child is in the ledger of this office"),
            new($"{child.Name}，{Day(child.BirthDate)} 出生，{child.Place}", $"{child.Name}, born {Day(child.BirthDate)}, {child.Place}"), true, _norm9);
        JudgeNationality(trace, child);
        trace.Require(
            ReturnReason.ChildRegisteredElsewhere, new("儿童户籍在本地", "The child's hukou is here"),
            child.RegisteredHere ? new($"户籍在{child.Place}", $"hukou in {child.Place}") : new($"户籍在{child.RegisteredPlace}", $"hukou in {child.RegisteredPlace}"),
            child.RegisteredHere, _norm5);
        var alive = JudgeDeath(trace, facts, child);
        var claim = alive ? PlanOf(facts, amounts)?.For(facts.ClaimYear) : null;
        if (!alive) trace.Skip(ReturnReason.NothingDueInYear, new("申领年度内有应补金额", "Something is due in the claim year"), _plan);
        else JudgeYear(trace, facts, child, claim, amounts);
        return claim;
    }

    private static void JudgeNationality(DecisionTrace trace, ChildFacts child)
    {
        Wording asked = new("儿童具有中国国籍", "The child has Chinese nationality");
        if (child.ChineseNational is { } national)
        {
            trace.Require(
                ReturnReason.ChildNotChineseNational, asked,
                national ? new("居民身份证号码", "resident identity number") : new("外国人永久居留身份证", "foreign permanent resident card"), national, _norm5);
        }
        else
        {
            trace.Note(DecisionNote.NationalityPresumed, asked, new("台账未登记证件号码，由户籍推定", "no document on file; presumed from the hukou"), _norm5);
        }
    }

    private static bool JudgeDeath(DecisionTrace trace, ChildcareSubsidyFacts facts, ChildFacts child)
    {
        Wording asked = new($"儿童在 {facts.ClaimYear} 年或之后未死亡，或死亡当年申领", $"The child is alive, or died in {facts.ClaimYear} or later");
        if (child.DeathDate is not { } died) return trace.Require(ReturnReason.ChildDeceased, asked, new("台账无死亡记录", "no death on file"), true, _death);
        Wording found = new($"{Day(died)} 死亡", $"died {Day(died)}");
        if (!trace.Require(ReturnReason.ChildDeceased, asked, found, died.Year >= facts.ClaimYear, _death)) return false;
        if (died.Year == facts.ClaimYear) trace.Note(DecisionNote.DeathYearClaimAccepted, new("死亡当年的申领", "Claim of the year of death"), found, _death);
        return true;
    }

    private static void JudgeYear(DecisionTrace trace, ChildcareSubsidyFacts facts, ChildFacts child, SubsidyClaim? claim, IReadOnlyList<ProgrammeAmount> amounts)
    {
        var third = child.BirthDate.AddYears(3);
        Wording found = claim is null
            ? new($"{facts.ClaimYear} 年无应补月份，三周岁生日 {Day(third)}", $"nothing falls in {facts.ClaimYear}; third birthday {Day(third)}")
            : Explain(claim, RateOf(facts, amounts)!);
        trace.Require(ReturnReason.NothingDueInYear, new("申领年度内有应补金额", "Something is due in the claim year"), found, claim is not null, _plan);
        JudgeLateness(trace, facts, child, claim);
    }

    private static void JudgeLateness(DecisionTrace trace, ChildcareSubsidyFacts facts, ChildFacts child, SubsidyClaim? claim)
    {
        if (claim is null) return;
        Wording asked = new($"在 {facts.ClaimYear} 年 12 月 31 日前提出", $"Handed in by 31 December {facts.ClaimYear}");
        Wording found = new($"{Day(facts.ReceivedOn)} 提出", $"handed in on {Day(facts.ReceivedOn)}");
        var inTime = facts.ReceivedOn.Year <= facts.ClaimYear;
        trace.Require(ReturnReason.ClaimYearOver, asked, found, inTime || !facts.LateYearIsLost, _late);
        var years = ChildcareSubsidy.FirstClaimYears(child.BirthDate);
        if (facts.Standing.Count > 0 || facts.ClaimYear <= years[^1]) return;
        trace.Note(
            DecisionNote.LateFirstClaim, new($"首次申领期限 {years[^1]}-12-31", $"First application by {years[^1]}-12-31"),
            new("首次申领已逾期，此前年度不补", "the first application is late; the years before are lost"), _late);
    }

    // The earlier claim that itself stands counts; one that was returned hinders nobody (samples, childcare key, "rules").
    private static StandingClaim? JudgeFamily(DecisionTrace trace, ChildcareSubsidyFacts facts)
    {
        Wording asked = new("同一儿童同一年度只有一份申领", "One claim per child and year");
        if (facts.Child is null) return null;
        var standing = facts.Standing.Where(s => s.ClaimYear == facts.ClaimYear).MinBy(s => (s.ReceivedOn, s.Number));
        if (standing is null)
        {
            trace.Require(ReturnReason.DuplicateClaim, asked, new("没有其他有效申领", "no other claim stands"), true, _norm6);
            return null;
        }

        var (zh, en) = standing.SameApplicant ? ("同一申请人", "the same applicant") : ("另一申请人", "another applicant");
        trace.Require(
            standing.SameApplicant ? ReturnReason.DuplicateClaim : ReturnReason.BothParentsApplied, asked,
            new($"{zh}已于 {Day(standing.ReceivedOn)} 申领，受理编号 {standing.Number}", $"{en} claimed on {Day(standing.ReceivedOn)}, number {standing.Number}"), false, _norm6);
        return standing;
    }

    private static void JudgeAccount(DecisionTrace trace, ChildcareSubsidyFacts facts)
    {
        var account = facts.Account;
        var found = account.Fault is { } fault ? Explain(fault) : new Wording($"账号 {account.Masked}", $"account {account.Masked}");
        trace.Require(ReturnReason.InvalidBankCard, new("收款账户可以收款", "The account can be paid to"), found, account.Valid, _norm16);
    }

    private static void TellMonths(DecisionTrace trace, ChildcareSubsidyFacts facts, SubsidyClaim claim)
    {
        if (facts.StatedMonths is not { } stated || claim.Months is not { } months || stated == months) return;
        trace.Note(
            DecisionNote.WrongMonthCount, new("申报月数与规定一致", "The stated months agree"),
            new($"申报 {stated} 个月，按规定 {months} 个月", $"{stated} months stated, {months} by the rules"), _plan);
    }

    private static Wording Explain(Payouts.BankCardFault fault) => fault switch
    {
        Payouts.BankCardFault.Empty => new("未填账号", "no account number"),
        Payouts.BankCardFault.Characters => new("账号含有数字以外的字符", "the number has other characters than digits"),
        Payouts.BankCardFault.Length => new("账号位数不对", "the number has a wrong length"),
        Payouts.BankCardFault.CheckDigit => new("账号校验位不符", "the check digit does not agree"),
    };

    private static Wording Explain(SubsidyClaim claim, ProgrammeAmount rate) => claim.Months is { } months
        ? new(
            $"{claim.Year} 年 1 月至 {months} 月，共 {months} 个月：{Yuan(rate.Amount)} ÷ 12 × {months} = {Yuan(claim.Amount)} 元",
            $"{claim.Year}, months 1 to {months}: {Yuan(rate.Amount)} / 12 x {months} = {Yuan(claim.Amount)} yuan")
        : new($"{claim.Year} 年度一次：{Yuan(claim.Amount)} 元", $"one claim of {claim.Year}: {Yuan(claim.Amount)} yuan");

    private static ProgrammeAmount? RateOf(ChildcareSubsidyFacts facts, IReadOnlyList<ProgrammeAmount> amounts) =>
        ProgrammeAmount.InForce(amounts, Programme.ChildcareSubsidy, "", facts.Child!.AreaCode, new DateOnly(facts.ClaimYear, 1, 1));

    private static List<SubsidyRate> Rates(string areaCode, IReadOnlyList<ProgrammeAmount> amounts) =>
        [.. amounts.Where(a => a.Programme == Programme.ChildcareSubsidy).Select(a => a.ValidFrom).Distinct()
            .Select(from => ProgrammeAmount.InForce(amounts, Programme.ChildcareSubsidy, "", areaCode, from)).OfType<ProgrammeAmount>()
            .Distinct().Select(row => new SubsidyRate(row.ValidFrom, row.Amount, row.Source))];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Yuan(decimal amount) => amount.ToString("#,##0.00", CultureInfo.InvariantCulture);
}
