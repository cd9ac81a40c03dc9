namespace FamilyPlanning.Domain.Incentives;

/// <summary>How the subsidy of a child is counted.</summary>
public enum SubsidyBasis
{
    /// <summary>Born before 2025-01-01: calendar months from January 2025 to the month of the third birthday.</summary>
    Monthly,

    /// <summary>Born from 2025-01-01: three claims, one a year.</summary>
    PerClaim,
}

/// <summary>Amount of the subsidy from a day on: a row of policy, never a constant (design.md decision 8).</summary>
/// <param name="Effective">First day it is in force.</param>
/// <param name="AnnualAmount">Yuan per child and year.</param>
/// <param name="Source">Notice it comes from.</param>
public sealed record SubsidyRate(DateOnly Effective, decimal AnnualAmount, string Source)
{
    /// <summary>National base, in force from the start of the scheme.</summary>
    public static SubsidyRate National { get; } = new(
        ChildcareSubsidy.SchemeStart, 3600m, "育儿补贴制度实施方案（中办、国办，2025-07-28）；育儿补贴制度管理规范（试行）（国家卫生健康委办公厅、财政部办公厅，2025-09-18公布）");

    /// <summary>The row in force on 1 January of a claim year; none before the first.</summary>
    public static SubsidyRate? InForce(IEnumerable<SubsidyRate> rates, int claimYear) =>
        rates.Where(r => r.Effective <= new DateOnly(claimYear, 1, 1)).MaxBy(r => r.Effective);
}

/// <summary>What is due for one claim year.</summary>
/// <param name="Year">Claim year.</param>
/// <param name="Months">Months that count in it; none when paid per claim.</param>
/// <param name="Amount">Yuan.</param>
public sealed record SubsidyClaim(int Year, int? Months, decimal Amount);

/// <summary>The whole entitlement of a child, also of years still to come.</summary>
/// <param name="BirthDate">Birth date of the child.</param>
/// <param name="FirstClaimYear">Year of the first claim; none when nothing is due.</param>
/// <param name="Eligible">Whether anything is due.</param>
/// <param name="Basis">How it is counted.</param>
/// <param name="ThirdBirthday">Day the child turns three.</param>
/// <param name="Months">Months in all; none when paid per claim.</param>
/// <param name="Claims">What is due each year, in order.</param>
/// <param name="FirstApplicationDeadline">Last day of the first application; none when nothing is due.</param>
public sealed record SubsidyPlan(
    DateOnly BirthDate, int? FirstClaimYear, bool Eligible, SubsidyBasis Basis, DateOnly ThirdBirthday, int? Months,
    IReadOnlyList<SubsidyClaim> Claims, DateOnly? FirstApplicationDeadline)
{
    /// <summary>Yuan in all.</summary>
    public decimal Total => Claims.Sum(c => c.Amount);

    /// <summary>What is due for a year; none when nothing is.</summary>
    public SubsidyClaim? For(int claimYear) => Claims.FirstOrDefault(c => c.Year == claimYear);
}

/// <summary>Childcare subsidy (育儿补贴): months, amounts and deadline (domain.md 5). Local amounts, moves, adoption and death are provincial parameters and decided elsewhere.</summary>
public static class ChildcareSubsidy
{
    /// <summary>Start of the scheme: children under three from this day, and births from it are paid per claim (norm Art. 5).</summary>
    public static readonly DateOnly SchemeStart = new(2025, 1, 1);

    /// <summary>Earliest birth with anything due: one month, January 2025 (an official page says "after 1 January 2022"; to confirm).</summary>
    public static readonly DateOnly FirstBirthDate = new(2022, 1, 1);

    private const int _claims = 3;

    /// <summary>The years in which the first claim for a child can be made in time; empty when nothing is due.</summary>
    public static IReadOnlyList<int> FirstClaimYears(DateOnly birthDate) =>
        birthDate < FirstBirthDate ? []
        : birthDate < SchemeStart ? [SchemeStart.Year]
        : [birthDate.Year, birthDate.Year + 1];

    /// <summary>Plans the entitlement of a child.</summary>
    /// <param name="birthDate">Birth date of the child.</param>
    /// <param name="firstClaimYear">Year of the first claim; the earliest when not given.</param>
    /// <param name="rates">Dated amounts of the place; the row of 1 January holds for a claim year.</param>
    /// <exception cref="RuleBrokenException">The first claim cannot be made in that year.</exception>
    public static SubsidyPlan Plan(DateOnly birthDate, int? firstClaimYear, IReadOnlyCollection<SubsidyRate> rates)
    {
        var thirdBirthday = birthDate.AddYears(3);
        var years = FirstClaimYears(birthDate);
        if (years.Count == 0) return new(birthDate, null, false, SubsidyBasis.Monthly, thirdBirthday, 0, [], null);

        var first = firstClaimYear ?? years[0];
        RuleBrokenException.Unless(years.Contains(first), "incentives.first-claim-year", years[0], years[^1]);
        return birthDate < SchemeStart
            ? PlanMonthly(birthDate, thirdBirthday, rates)
            : new(birthDate, first, true, SubsidyBasis.PerClaim, thirdBirthday, null,
                [.. Enumerable.Range(first, _claims).Select(year => new SubsidyClaim(year, null, AnnualAmount(rates, year)))], new DateOnly(birthDate.Year + 1, 12, 31));
    }

    // Every calendar month from January 2025 up to and including the month of the third birthday.
    private static SubsidyPlan PlanMonthly(DateOnly birthDate, DateOnly thirdBirthday, IReadOnlyCollection<SubsidyRate> rates)
    {
        var months = ((thirdBirthday.Year - SchemeStart.Year) * 12) + thirdBirthday.Month;
        var claims = Enumerable.Range(SchemeStart.Year, thirdBirthday.Year - SchemeStart.Year + 1)
            .Select(year => (Year: year, Months: year < thirdBirthday.Year ? 12 : thirdBirthday.Month))
            .Select(part => new SubsidyClaim(part.Year, part.Months, Share(AnnualAmount(rates, part.Year), part.Months)));
        return new(birthDate, SchemeStart.Year, true, SubsidyBasis.Monthly, thirdBirthday, months, [.. claims], new DateOnly(SchemeStart.Year, 12, 31));
    }

    private static decimal Share(decimal annualAmount, int months) => Math.Round(annualAmount * months / 12, 2, MidpointRounding.AwayFromZero);

    private static decimal AnnualAmount(IEnumerable<SubsidyRate> rates, int year)
    {
        var rate = SubsidyRate.InForce(rates, year);
        RuleBrokenException.Unless(rate is not null, "incentives.no-amount-in-force", year);
        return rate!.AnnualAmount;
    }
}
