namespace FamilyPlanning.Domain.Offices;

/// <summary>A day that is not what its weekday says: a public holiday on a weekday or a weekend day worked in exchange. Published once a year by the State Council's office (国务院办公厅关于部分节假日安排的通知).</summary>
public sealed class CalendarDay : Record
{
    private CalendarDay() { }

    /// <summary>The day.</summary>
    public DateOnly Day { get; private set; }

    /// <summary>True: a Saturday or Sunday the offices work; false: a holiday.</summary>
    public bool Working { get; private set; }

    /// <summary>Occasion: 春节, 国庆节.</summary>
    public string Occasion { get; private set; } = "";

    /// <summary>Notice the day comes from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Enters a day of the yearly notice.</summary>
    public static CalendarDay Of(DateOnly day, bool working, string occasion, string source) =>
        new() { Day = day, Working = working, Occasion = occasion, Source = source };
}

/// <summary>Counts working days (工作日). Only the office has deadlines, and they are counted in these.</summary>
/// <param name="days">The published exceptions; a year without a notice yet is counted by weekdays.</param>
public sealed class WorkCalendar(IEnumerable<CalendarDay> days)
{
    private readonly Dictionary<DateOnly, bool> _exceptions = days.ToDictionary(d => d.Day, d => d.Working);

    /// <summary>Whether offices work on <paramref name="day"/>.</summary>
    public bool IsWorkday(DateOnly day) =>
        _exceptions.TryGetValue(day, out var working) ? working : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The last day of a limit of <paramref name="workdays"/> that begins the day after <paramref name="from"/> (the first day is not counted, Civil Code Art. 201).</summary>
    public DateOnly AddWorkdays(DateOnly from, int workdays)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workdays);
        var day = from;
        for (var left = workdays; left > 0;)
        {
            day = day.AddDays(1);
            if (IsWorkday(day)) left--;
        }

        return day;
    }
}
