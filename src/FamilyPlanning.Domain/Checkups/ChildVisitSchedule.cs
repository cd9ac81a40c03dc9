namespace FamilyPlanning.Domain.Checkups;

/// <summary>Whether a visit carries the blood test (血常规).</summary>
public enum BloodTest
{
    /// <summary>No.</summary>
    None,

    /// <summary>Yes.</summary>
    Due,

    /// <summary>Once at 6 to 8 months: done at one of the two visits it is done for both.</summary>
    OnceAt6To8,
}

/// <summary>One visit of the schedule. The clinical results stay with the health institution.</summary>
/// <param name="Step">Which one; M3 is the one at three months.</param>
/// <param name="From">First day of the window; the target day where the norm names one day.</param>
/// <param name="To">Last day of the window; the target day where the norm names one day.</param>
/// <param name="Target">The day the norm names; none for the two visits with a window.</param>
/// <param name="Blood">Blood test.</param>
/// <param name="Hearing">Hearing test (months to confirm).</param>
/// <param name="Eye">Number of the eye check, 1 to 13 (NHC 2021).</param>
public sealed record PlannedChildVisit(CheckupStep Step, DateOnly From, DateOnly To, DateOnly? Target, BloodTest Blood, bool Hearing, int Eye);

/// <summary>Health visits of a child to six years (国家基本公共卫生服务规范; domain.md 7.3). All are offers.</summary>
public static class ChildVisitSchedule
{
    /// <summary>Norms of the schedule, for those who ask where it comes from.</summary>
    public const string Source = "国家基本公共卫生服务规范：0～6岁儿童健康管理；国家卫生健康委2021年儿童眼保健检查安排";

    private static readonly (CheckupStep Step, int Months, BloodTest Blood, bool Hearing)[] _months =
    [
        (CheckupStep.M3, 3, BloodTest.None, false), (CheckupStep.M6, 6, BloodTest.OnceAt6To8, true), (CheckupStep.M8, 8, BloodTest.OnceAt6To8, false),
        (CheckupStep.M12, 12, BloodTest.None, true), (CheckupStep.M18, 18, BloodTest.Due, false), (CheckupStep.M24, 24, BloodTest.None, true),
        (CheckupStep.M30, 30, BloodTest.Due, false), (CheckupStep.M36, 36, BloodTest.None, true), (CheckupStep.M48, 48, BloodTest.None, false),
        (CheckupStep.M60, 60, BloodTest.None, false), (CheckupStep.M72, 72, BloodTest.None, false),
    ];

    /// <summary>The thirteen visits in order. Months are counted from the birth date itself, to the month's last day where the day is missing.</summary>
    /// <param name="birthDate">Day of birth.</param>
    /// <param name="dischargeDate">Day the child left the hospital; the day of birth for a birth at home.</param>
    /// <exception cref="RuleBrokenException">Discharged before the birth.</exception>
    public static IReadOnlyList<PlannedChildVisit> From(DateOnly birthDate, DateOnly dischargeDate)
    {
        RuleBrokenException.Unless(dischargeDate >= birthDate, "checkups.discharge-before-birth");
        return
        [
            new(CheckupStep.Newborn, dischargeDate, dischargeDate.AddDays(7), null, BloodTest.None, false, 1),
            new(CheckupStep.FullMonth, birthDate.AddDays(28), birthDate.AddDays(30), null, BloodTest.None, false, 2),
            .. _months.Select((m, i) => OnOneDay(m.Step, birthDate.AddMonths(m.Months), m.Blood, m.Hearing, eye: i + 3)),
        ];
    }

    private static PlannedChildVisit OnOneDay(CheckupStep step, DateOnly day, BloodTest blood, bool hearing, int eye) => new(step, day, day, day, blood, hearing, eye);
}
