using System.Globalization;

namespace FamilyPlanning.Domain.Checkups;

/// <summary>Time since the last menstrual period (孕周).</summary>
/// <param name="Weeks">Whole weeks.</param>
/// <param name="Days">Days over, 0 to 6.</param>
public readonly record struct Gestation(int Weeks, int Days)
{
    /// <summary>12+6.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Weeks}+{Days}");
}

/// <summary>Maternal care from the last menstrual period (国家基本公共卫生服务规范 第三版; domain.md 7.2).</summary>
/// <remarks>The reading of a window's end as the last day of the named week is to confirm.</remarks>
public sealed class PregnancySchedule
{
    /// <summary>Norm of the schedule, for those who ask where it comes from.</summary>
    public const string Source = "国家基本公共卫生服务规范（第三版）：孕产妇健康管理";

    /// <summary>Days from the last menstrual period to the due date.</summary>
    public const int DaysOfPregnancy = 280;

    /// <summary>Days after discharge in which a postpartum visit counts for its rate (domain.md 9.1; to confirm).</summary>
    public const int PostpartumStatisticDays = 28;

    private static readonly (CheckupStep Step, int FromWeek, int ToWeek)[] _weeks =
    [
        (CheckupStep.Antenatal1, 0, 12), (CheckupStep.Antenatal2, 16, 20), (CheckupStep.Antenatal3, 21, 24),
        (CheckupStep.Antenatal4, 28, 36), (CheckupStep.Antenatal5, 37, 40),
    ];

    private PregnancySchedule(DateOnly lastMenstrualPeriod)
    {
        LastMenstrualPeriod = lastMenstrualPeriod;
        DueDate = DueDateOf(lastMenstrualPeriod);
        Windows = [.. _weeks.Select(w => new ServiceWindow(w.Step, lastMenstrualPeriod.AddDays(w.FromWeek * 7), lastMenstrualPeriod.AddDays((w.ToWeek * 7) + 6)))];
    }

    /// <summary>First day of the last menstrual period (末次月经).</summary>
    public DateOnly LastMenstrualPeriod { get; }

    /// <summary>预产期, 280 days later.</summary>
    public DateOnly DueDate { get; }

    /// <summary>The windows of the five visits, in order.</summary>
    public IReadOnlyList<ServiceWindow> Windows { get; }

    /// <summary>预产期 of a last menstrual period: 280 days later (own reading of the calendar rule, domain.md 7.2).</summary>
    public static DateOnly DueDateOf(DateOnly lastMenstrualPeriod) => lastMenstrualPeriod.AddDays(DaysOfPregnancy);

    /// <summary>The schedule of a pregnancy.</summary>
    public static PregnancySchedule From(DateOnly lastMenstrualPeriod) => new(lastMenstrualPeriod);

    /// <summary>Whole weeks and days on a day; none before the first day.</summary>
    public Gestation? On(DateOnly day)
    {
        var days = day.DayNumber - LastMenstrualPeriod.DayNumber;
        return days < 0 ? null : new Gestation(days / 7, days % 7);
    }

    /// <summary>The window that is open on a day; none between two windows.</summary>
    public ServiceWindow? OpenOn(DateOnly day) => Windows.Where(w => w.From <= day && day <= w.To).Select(w => (ServiceWindow?)w).FirstOrDefault();

    /// <summary>产后42天检查.</summary>
    public static DateOnly Day42Check(DateOnly deliveryDate) => deliveryDate.AddDays(42);

    /// <summary>Last day on which the postpartum home visit is offered in time, one week after discharge.</summary>
    public static DateOnly PostpartumVisitBy(DateOnly dischargeDate) => dischargeDate.AddDays(7);

    /// <summary>Last day that counts for the postpartum visit rate (domain.md 9.1).</summary>
    public static DateOnly PostpartumStatisticBy(DateOnly dischargeDate) => dischargeDate.AddDays(PostpartumStatisticDays);
}
