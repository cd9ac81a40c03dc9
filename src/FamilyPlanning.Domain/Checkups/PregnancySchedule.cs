using System.Globalization;

namespace FamilyPlanning.Domain.Checkups;

/// <summary>The five antenatal visits that are offered.</summary>
public enum AntenatalVisit
{
    /// <summary>第1次产检与建册, before week 13.</summary>
    Antenatal1,

    /// <summary>第2次, weeks 16 to 20.</summary>
    Antenatal2,

    /// <summary>第3次, weeks 21 to 24.</summary>
    Antenatal3,

    /// <summary>第4次, weeks 28 to 36.</summary>
    Antenatal4,

    /// <summary>第5次, weeks 37 to 40.</summary>
    Antenatal5,
}

/// <summary>Days in which the office offers a visit, both included. An offer binds the office only.</summary>
public sealed record AntenatalWindow(AntenatalVisit Visit, DateOnly From, DateOnly To);

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
    private static readonly (AntenatalVisit Visit, int FromWeek, int ToWeek)[] _weeks =
    [
        (AntenatalVisit.Antenatal1, 0, 12), (AntenatalVisit.Antenatal2, 16, 20), (AntenatalVisit.Antenatal3, 21, 24),
        (AntenatalVisit.Antenatal4, 28, 36), (AntenatalVisit.Antenatal5, 37, 40),
    ];

    private PregnancySchedule(DateOnly lastMenstrualPeriod)
    {
        LastMenstrualPeriod = lastMenstrualPeriod;
        DueDate = lastMenstrualPeriod.AddDays(280);
        Windows = [.. _weeks.Select(w => new AntenatalWindow(w.Visit, lastMenstrualPeriod.AddDays(w.FromWeek * 7), lastMenstrualPeriod.AddDays((w.ToWeek * 7) + 6)))];
    }

    /// <summary>First day of the last menstrual period (末次月经).</summary>
    public DateOnly LastMenstrualPeriod { get; }

    /// <summary>预产期, 280 days later.</summary>
    public DateOnly DueDate { get; }

    /// <summary>The windows of the five visits, in order.</summary>
    public IReadOnlyList<AntenatalWindow> Windows { get; }

    /// <summary>The schedule of a pregnancy.</summary>
    public static PregnancySchedule From(DateOnly lastMenstrualPeriod) => new(lastMenstrualPeriod);

    /// <summary>Whole weeks and days on a day; none before the first day.</summary>
    public Gestation? On(DateOnly day)
    {
        var days = day.DayNumber - LastMenstrualPeriod.DayNumber;
        return days < 0 ? null : new Gestation(days / 7, days % 7);
    }

    /// <summary>The visit that is open on a day; none between two windows.</summary>
    public AntenatalWindow? OpenOn(DateOnly day) => Windows.FirstOrDefault(w => w.From <= day && day <= w.To);

    /// <summary>产后42天检查.</summary>
    public static DateOnly Day42Check(DateOnly deliveryDate) => deliveryDate.AddDays(42);

    /// <summary>Last day on which the postpartum home visit is offered in time, one week after discharge.</summary>
    public static DateOnly PostpartumVisitBy(DateOnly dischargeDate) => dischargeDate.AddDays(7);

    /// <summary>Last day that counts for the postpartum visit rate (domain.md 9.1; 28 days to confirm).</summary>
    public static DateOnly PostpartumStatisticBy(DateOnly dischargeDate) => dischargeDate.AddDays(28);
}
