using Microsoft.Extensions.Time.Testing;

namespace FamilyPlanning.TestKit;

/// <summary>The clock of tests: Monday 23 November 2026, ten in the morning, in the office's time zone.</summary>
public static class TestClock
{
    /// <summary>The office's day at which every test clock starts.</summary>
    public static readonly DateOnly Today = new(2026, 11, 23);

    /// <summary>A clock that stands still until a test moves it.</summary>
    public static FakeTimeProvider Create()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.FromHours(8)).ToUniversalTime());
        clock.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));
        return clock;
    }
}
