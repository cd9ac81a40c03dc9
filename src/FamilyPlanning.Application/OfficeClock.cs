namespace FamilyPlanning.Application;

/// <summary>The office's day: Asia/Shanghai, whatever the server's zone (design.md decision 6).</summary>
public static class OfficeClock
{
    /// <summary>Zone of the office.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    /// <summary>Today in the office.</summary>
    public static DateOnly Today(this TimeProvider clock) => DayOf(clock.GetUtcNow());

    /// <summary>The office's day of a moment.</summary>
    public static DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(InOffice(moment).DateTime);

    /// <summary>The moment a day begins in the office.</summary>
    public static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }

    /// <summary>A moment on the office's clock, for showing.</summary>
    public static DateTimeOffset InOffice(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);
}
