using FamilyPlanning.Domain.Offices;

namespace FamilyPlanning.Domain.Tests.Offices;

public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar _calendar = new(
    [
        .. Enumerable.Range(15, 9).Select(day => CalendarDay.Of(new DateOnly(2026, 2, day), false, "春节", "试验")),
        CalendarDay.Of(new DateOnly(2026, 2, 14), true, "春节", "试验"),
        CalendarDay.Of(new DateOnly(2026, 2, 28), true, "春节", "试验"),
    ]);

    [Theory]
    [InlineData("2026-11-23", 1, "2026-11-24")]
    [InlineData("2026-11-23", 15, "2026-12-14")]
    [InlineData("2026-11-27", 1, "2026-11-30")]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-14", 1, "2026-02-24")]
    [InlineData("2026-02-14", 5, "2026-02-28")]
    [InlineData("2026-11-23", 0, "2026-11-23")]
    public void A_limit_counts_the_days_offices_work_and_not_the_first_day(string from, int days, string last) =>
        Assert.Equal(DateOnly.ParseExact(last, "yyyy-MM-dd"), _calendar.AddWorkdays(DateOnly.ParseExact(from, "yyyy-MM-dd"), days));

    [Fact]
    public void The_last_day_of_a_limit_is_never_a_holiday()
    {
        for (var day = new DateOnly(2026, 1, 1); day < new DateOnly(2027, 1, 1); day = day.AddDays(1))
            Assert.True(_calendar.IsWorkday(_calendar.AddWorkdays(day, 15)), $"{day}");
    }
}
