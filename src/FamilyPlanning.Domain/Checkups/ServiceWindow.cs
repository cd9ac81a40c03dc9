namespace FamilyPlanning.Domain.Checkups;

/// <summary>The days in which a step is offered, both included.</summary>
public readonly record struct ServiceWindow(CheckupStep Step, DateOnly From, DateOnly To);

/// <summary>Turns the national schedules into windows in which the office makes its offers.</summary>
public static class ServiceWindows
{
    private static readonly (CheckupStep Step, int FromWeek, int ToWeek)[] _antenatal =
    [
        (CheckupStep.Antenatal1, 0, 12), (CheckupStep.Antenatal2, 16, 20), (CheckupStep.Antenatal3, 21, 24), (CheckupStep.Antenatal4, 28, 36), (CheckupStep.Antenatal5, 37, 40),
    ];

    // A check by month of age fits until the child is a month older, a check by year of age until the next birthday (own reading; the norm names the age only).
    private static readonly (CheckupStep Step, int Month, int Length)[] _children =
    [
        (CheckupStep.M3, 3, 1), (CheckupStep.M6, 6, 1), (CheckupStep.M8, 8, 1), (CheckupStep.M12, 12, 1), (CheckupStep.M18, 18, 1), (CheckupStep.M24, 24, 1),
        (CheckupStep.M30, 30, 1), (CheckupStep.M36, 36, 1), (CheckupStep.M48, 48, 12), (CheckupStep.M60, 60, 12), (CheckupStep.M72, 72, 12),
    ];

    /// <summary>The five antenatal windows.</summary>
    public static IEnumerable<ServiceWindow> OfPregnancy(DateOnly lastPeriod) =>
        _antenatal.Select(w => new ServiceWindow(w.Step, lastPeriod.AddDays(w.FromWeek * 7), lastPeriod.AddDays((w.ToWeek * 7) + 6)));

    /// <summary>The home visit within a week after discharge.</summary>
    public static ServiceWindow OfPostpartum(DateOnly discharged) => new(CheckupStep.Postpartum, discharged, discharged.AddDays(7));

    /// <summary>The check 42 days after birth; offered during the week that begins then (own reading; the norm names the day only).</summary>
    public static ServiceWindow OfDay42(DateOnly delivered) => new(CheckupStep.Day42, delivered.AddDays(42), delivered.AddDays(48));

    /// <summary>The child's windows from the newborn visit to the sixth year.</summary>
    public static IEnumerable<ServiceWindow> OfChild(DateOnly birth, DateOnly discharged) =>
        _children.Select(w => new ServiceWindow(w.Step, birth.AddMonths(w.Month), birth.AddMonths(w.Month + w.Length).AddDays(-1)))
            .Prepend(new ServiceWindow(CheckupStep.FullMonth, birth.AddDays(28), birth.AddDays(30)))
            .Prepend(new ServiceWindow(CheckupStep.Newborn, discharged, discharged.AddDays(7)));
}
