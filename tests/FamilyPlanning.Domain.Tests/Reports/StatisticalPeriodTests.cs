using CsCheck;
using FamilyPlanning.Domain.Reports;

namespace FamilyPlanning.Domain.Tests.Reports;

public sealed class StatisticalPeriodTests
{
    private static readonly Gen<DateOnly> _days = Gen.Date[new DateTime(1990, 1, 1), new DateTime(2100, 12, 31)].Select(DateOnly.FromDateTime);

    [Fact]
    public void Every_day_lies_in_its_quarter_and_in_no_other() => _days.Sample(day =>
    {
        var quarter = Quarter.Of(day);
        return quarter.Contains(day) && quarter.FirstDay <= day && day <= quarter.LastDay
            && quarter.LastDay.AddDays(1) == quarter.Next.FirstDay && quarter.Next.Previous == quarter
            && quarter < quarter.Next && quarter.Previous <= quarter && Quarter.Read(quarter.ToString()) == quarter
            && quarter.Months.Count == 3 && quarter.Months[2].AddMonths(1).AddDays(-1) == quarter.LastDay;
    }, iter: 50_000);

    [Theory]
    [InlineData("2026Q3", 2026, 3)]
    [InlineData(" ２０２６ｑ１ ", 2026, 1)]
    public void A_quarter_is_read(string text, int year, int number) => Assert.Equal(new Quarter(year, number), Quarter.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026Q0")]
    [InlineData("2026Q5")]
    [InlineData("0000Q1")]
    [InlineData("2026-3")]
    [InlineData("202AQ1")]
    public void Anything_else_is_no_quarter(string? text) => Assert.Null(Quarter.Read(text));

    [Fact]
    public void The_statistical_year_2026_runs_from_October_2025_to_September_2026()
    {
        var year = new StatisticalYear(2026, StatisticalYearType.OctSep);
        Assert.Equal((new DateOnly(2025, 10, 1), new DateOnly(2026, 9, 30)), (year.FirstDay, year.LastDay));
        Assert.Equal([new Quarter(2025, 4), new Quarter(2026, 1), new Quarter(2026, 2), new Quarter(2026, 3)], year.Quarters);
    }

    [Fact]
    public void A_calendar_year_has_its_own_quarters()
    {
        var year = new StatisticalYear(2026, StatisticalYearType.Calendar);
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), (year.FirstDay, year.LastDay));
        Assert.Equal([1, 2, 3, 4], year.Quarters.Select(q => q.Number));
    }

    [Fact]
    public void Every_day_and_quarter_lies_in_one_year_of_each_type() => Gen.Select(_days, Gen.Enum<StatisticalYearType>()).Sample((day, type) =>
    {
        var year = StatisticalYear.Of(day, type);
        var quarter = Quarter.Of(day);
        return year.Contains(day) && year.LastDay.AddDays(1) == new StatisticalYear(year.Year + 1, type).FirstDay
            && StatisticalYear.Of(quarter, type) == year
            && year.Quarters[StatisticalYear.NumberOf(quarter, type) - 1] == quarter;
    }, iter: 50_000);

    [Theory]
    [InlineData(2025, 4, StatisticalYearType.OctSep, "2026-01-10")]
    [InlineData(2026, 1, StatisticalYearType.OctSep, "2026-04-10")]
    [InlineData(2026, 2, StatisticalYearType.OctSep, "2026-07-10")]
    [InlineData(2026, 3, StatisticalYearType.OctSep, "2026-10-12")]
    [InlineData(2026, 3, StatisticalYearType.Calendar, "2026-10-10")]
    [InlineData(2026, 4, StatisticalYearType.Calendar, "2027-01-12")]
    public void The_office_owes_a_quarter_by_its_day(int year, int number, StatisticalYearType type, string due) =>
        Assert.Equal(DateOnly.Parse(due), new ReportDeadlines().DueAfter(new Quarter(year, number), type));

    [Fact]
    public void The_office_owes_a_year_by_its_day()
    {
        var year = new StatisticalYear(2026, StatisticalYearType.OctSep);
        Assert.Equal(new DateOnly(2026, 10, 12), new ReportDeadlines().TownshipDueAfter(year));
        Assert.Equal(new DateOnly(2026, 10, 25), new ReportDeadlines().CountyDueAfter(year));
    }
}
