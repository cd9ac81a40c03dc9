namespace FamilyPlanning.Domain.Checkups;

/// <summary>The days in which a step is offered, both included.</summary>
public readonly record struct ServiceWindow(CheckupStep Step, DateOnly From, DateOnly To);

/// <summary>Turns the national schedules into windows in which the office makes its offers.</summary>
public static class ServiceWindows
{
    /// <summary>The five antenatal windows.</summary>
    public static IEnumerable<ServiceWindow> OfPregnancy(DateOnly lastPeriod) => PregnancySchedule.From(lastPeriod).Windows;

    /// <summary>The home visit within a week after discharge.</summary>
    public static ServiceWindow OfPostpartum(DateOnly discharged) => new(CheckupStep.Postpartum, discharged, PregnancySchedule.PostpartumVisitBy(discharged));

    /// <summary>The check 42 days after birth; offered during the week that begins then (own reading; the norm names the day only).</summary>
    public static ServiceWindow OfDay42(DateOnly delivered) => new(CheckupStep.Day42, PregnancySchedule.Day42Check(delivered), PregnancySchedule.Day42Check(delivered).AddDays(6));

    /// <summary>The child's windows from the newborn visit to the sixth year.</summary>
    /// <remarks>The discharge stands in the mother's file and the birth in the child's: where the two contradict each other the birth counts, and planning goes on.</remarks>
    public static IEnumerable<ServiceWindow> OfChild(DateOnly birth, DateOnly discharged) =>
        ChildVisitSchedule.From(birth, discharged < birth ? birth : discharged).Select(v => new ServiceWindow(v.Step, v.From, v.Target is { } day ? LastDayOf(v.Step, birth, day) : v.To));

    // A check by month of age fits until the child is a month older, a check by year of age until the next birthday (own reading; the norm names the age only).
    private static DateOnly LastDayOf(CheckupStep step, DateOnly birth, DateOnly target)
    {
        var months = ((target.Year - birth.Year) * 12) + target.Month - birth.Month;
        var length = step is CheckupStep.M48 or CheckupStep.M60 or CheckupStep.M72 ? 12 : 1;
        return birth.AddMonths(months + length).AddDays(-1);
    }
}
