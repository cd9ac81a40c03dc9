namespace FamilyPlanning.Domain.Reports;

/// <summary>Which twelve months a statistical year has (parameter Statistics.YearType, domain.md 9.2).</summary>
public enum StatisticalYearType
{
    /// <summary>1 October of the year before to 30 September (family-planning reports since 1998; present use to confirm).</summary>
    OctSep,

    /// <summary>1 January to 31 December.</summary>
    Calendar,
}

/// <summary>A statistical year (统计年度), named for the calendar year in which it ends.</summary>
/// <param name="Year">Year in which it ends.</param>
/// <param name="Type">Which months.</param>
public readonly record struct StatisticalYear(int Year, StatisticalYearType Type)
{
    /// <summary>First day.</summary>
    public DateOnly FirstDay => Type == StatisticalYearType.OctSep ? new(Year - 1, 10, 1) : new(Year, 1, 1);

    /// <summary>Last day.</summary>
    public DateOnly LastDay => Type == StatisticalYearType.OctSep ? new(Year, 9, 30) : new(Year, 12, 31);

    /// <summary>Its four quarters in order; the first of an October year is October to December.</summary>
    public IReadOnlyList<Quarter> Quarters
    {
        get
        {
            var first = Quarter.Of(FirstDay);
            return [first, first.Next, first.Next.Next, first.Next.Next.Next];
        }
    }

    /// <summary>The statistical year of a day.</summary>
    public static StatisticalYear Of(DateOnly day, StatisticalYearType type) =>
        new(type == StatisticalYearType.OctSep && day.Month >= 10 ? day.Year + 1 : day.Year, type);

    /// <summary>The statistical year of a quarter.</summary>
    public static StatisticalYear Of(Quarter quarter, StatisticalYearType type) => Of(quarter.FirstDay, type);

    /// <summary>Number 1 to 4 a calendar quarter has in statistical years of this type: October to December is the first of an October year.</summary>
    public static int NumberOf(Quarter quarter, StatisticalYearType type) =>
        type == StatisticalYearType.OctSep ? (quarter.Number % 4) + 1 : quarter.Number;

    /// <summary>Whether a day lies in the year.</summary>
    public bool Contains(DateOnly day) => FirstDay <= day && day <= LastDay;
}

/// <summary>Day of the month after a period by which the office owes its report (parameter; training material of 2015, domain.md 9.2).</summary>
/// <param name="Quarter">After the first three quarters of a year.</param>
/// <param name="LastQuarter">After the last quarter.</param>
/// <param name="TownshipYear">Township, after the year.</param>
/// <param name="CountyYear">County, after the year.</param>
public sealed record ReportDeadlines(int Quarter = 10, int LastQuarter = 12, int TownshipYear = 12, int CountyYear = 25)
{
    /// <summary>Day by which a quarter's report is due.</summary>
    public DateOnly DueAfter(Quarter quarter, StatisticalYearType type) =>
        quarter.LastDay.AddDays(StatisticalYear.NumberOf(quarter, type) == 4 ? LastQuarter : Quarter);

    /// <summary>Day by which the year's report of a township is due.</summary>
    public DateOnly TownshipDueAfter(StatisticalYear year) => year.LastDay.AddDays(TownshipYear);

    /// <summary>Day by which the year's report of a county is due.</summary>
    public DateOnly CountyDueAfter(StatisticalYear year) => year.LastDay.AddDays(CountyYear);
}
