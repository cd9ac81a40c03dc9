using System.Text.Json.Serialization;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Incentives;

namespace FamilyPlanning.Web.Api;

/// <summary>One claim of a childcare subsidy plan.</summary>
/// <param name="Year">Claim year.</param>
/// <param name="Months">Months that count; none when paid per claim.</param>
/// <param name="Amount">Yuan.</param>
public sealed record ClaimAnswer(int Year, int? Months, decimal Amount);

/// <summary>Plan of the childcare subsidy of one child.</summary>
/// <param name="BirthDate">Birth date of the child.</param>
/// <param name="FirstClaimYear">Year of the first claim; none when nothing is due.</param>
/// <param name="Valid">Always true here; bad input is answered by a problem document.</param>
/// <param name="Eligible">Whether anything is due.</param>
/// <param name="Basis">Monthly or PerClaim.</param>
/// <param name="ThirdBirthday">Day the child turns three.</param>
/// <param name="Months">Months in all; none when paid per claim.</param>
/// <param name="Claims">What is due each year.</param>
/// <param name="Total">Yuan in all.</param>
/// <param name="FirstApplicationDeadline">Last day of the first application.</param>
/// <param name="AsOf">Day of asking.</param>
/// <param name="DeadlinePassed">Whether the last day of the first application lies before the day of asking; what follows then is decided by the province.</param>
/// <param name="Source">Notices the amounts come from.</param>
public sealed record ChildcareSubsidyAnswer(
    DateOnly BirthDate, int? FirstClaimYear, bool Valid, bool Eligible, string Basis, DateOnly ThirdBirthday, int? Months,
    IReadOnlyList<ClaimAnswer> Claims, decimal Total, DateOnly? FirstApplicationDeadline, DateOnly AsOf, bool DeadlinePassed, string Source)
{
    internal static ChildcareSubsidyAnswer Of(SubsidyPlan plan, DateOnly asOf) => new(
        plan.BirthDate, plan.FirstClaimYear, true, plan.Eligible, plan.Basis.ToString(), plan.ThirdBirthday, plan.Months,
        [.. plan.Claims.Select(c => new ClaimAnswer(c.Year, c.Months, c.Amount))], plan.Total, plan.FirstApplicationDeadline,
        asOf, plan.FirstApplicationDeadline < asOf, SubsidyRate.National.Source);
}

/// <summary>What an identity number says.</summary>
/// <param name="Input">The number as sent.</param>
/// <param name="Normalized">Half-width, without white space, upper case.</param>
/// <param name="Valid">Whether it is an identity number.</param>
/// <param name="Type">Kind of document.</param>
/// <param name="Reason">First failing check: empty, length, characters, area, birthDate, futureBirth, checkDigit.</param>
/// <param name="BirthDate">Birth date in the number.</param>
/// <param name="Sex">male or female.</param>
/// <param name="Upgraded">The 18 digits of an old number.</param>
/// <param name="CurrentDocument">Whether such documents are still accepted.</param>
/// <param name="Masked">First six and last four.</param>
/// <param name="AsOf">Day of asking.</param>
/// <param name="Source">Standards of the rule.</param>
public sealed record IdentityNumberAnswer(
    string Input, string Normalized, bool Valid, string? Type, string? Reason, DateOnly? BirthDate, string? Sex, string? Upgraded,
    bool CurrentDocument, string? Masked, DateOnly AsOf, string Source)
{
    internal static IdentityNumberAnswer Of(IdentityNumberReading reading, DateOnly asOf) => new(
        reading.Input, reading.Normalized, reading.Valid, reading.Kind?.ToString(), Words.Small(reading.Fault), reading.BirthDate, Words.Small(reading.Sex),
        reading.Upgraded, reading.CurrentDocument, reading.Masked, asOf, IdentityNumber.Source);

    /// <summary>Everything but the number, so that an answer can never carry one into a log.</summary>
    public override string ToString() => $"IdentityNumberAnswer {{ Valid = {Valid}, Reason = {Reason} }}";
}

/// <summary>One antenatal visit and the days in which it is offered.</summary>
/// <param name="Visit">antenatal1 to antenatal5.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
public sealed record WindowAnswer(string Visit, DateOnly From, DateOnly To);

/// <summary>Maternal care from the last menstrual period. All visits are offers.</summary>
/// <param name="Lmp">Last menstrual period.</param>
/// <param name="DueDate">280 days later.</param>
/// <param name="Windows">Windows of the five visits.</param>
/// <param name="On">Day of asking.</param>
/// <param name="Gestation">Whole weeks + days on that day; none before the first day.</param>
/// <param name="DeliveryDate">Delivery, when given.</param>
/// <param name="Day42Check">42 days after the delivery.</param>
/// <param name="DischargeDate">Discharge, when given.</param>
/// <param name="PostpartumVisitBy">Seven days after discharge.</param>
/// <param name="PostpartumStatisticBy">28 days after discharge.</param>
/// <param name="Source">Norm of the schedule.</param>
public sealed record AntenatalScheduleAnswer(
    DateOnly Lmp, DateOnly DueDate, IReadOnlyList<WindowAnswer> Windows, DateOnly On, string? Gestation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? DeliveryDate,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Day42Check,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? DischargeDate,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? PostpartumVisitBy,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? PostpartumStatisticBy,
    string Source)
{
    internal static AntenatalScheduleAnswer Of(PregnancySchedule schedule, DateOnly on, DateOnly? delivered, DateOnly? discharged) => new(
        schedule.LastMenstrualPeriod, schedule.DueDate, [.. schedule.Windows.Select(w => new WindowAnswer(Words.Small<CheckupStep>(w.Step)!, w.From, w.To))],
        on, schedule.On(on)?.ToString(), delivered, delivered is { } birth ? PregnancySchedule.Day42Check(birth) : null,
        discharged, discharged is { } home ? PregnancySchedule.PostpartumVisitBy(home) : null,
        discharged is { } left ? PregnancySchedule.PostpartumStatisticBy(left) : null, PregnancySchedule.Source);
}

/// <summary>One health visit of a child: a window of days, or one target day with what is checked.</summary>
/// <param name="Visit">newborn, fullMonth, m3 to m72.</param>
/// <param name="From">First day of a window.</param>
/// <param name="To">Last day of a window.</param>
/// <param name="Target">The day.</param>
/// <param name="Blood">true, false, or "6-8" where one test at either of two visits is enough.</param>
/// <param name="Hearing">Whether hearing is tested.</param>
/// <param name="Eye">Number of the eye check.</param>
public sealed record ChildVisitAnswer(
    string Visit,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? From,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? To,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? Target,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] object? Blood,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? Hearing,
    int Eye)
{
    internal static ChildVisitAnswer Of(PlannedChildVisit visit) => visit.Target is { } day
        ? new(Words.Small<CheckupStep>(visit.Step)!, null, null, day, BloodOf(visit.Blood), visit.Hearing, visit.Eye)
        : new(Words.Small<CheckupStep>(visit.Step)!, visit.From, visit.To, null, null, null, visit.Eye);

    private static object BloodOf(BloodTest test) => test switch
    {
        BloodTest.OnceAt6To8 => "6-8",
        BloodTest.Due => true,
        BloodTest.None => false,
    };
}

/// <summary>Health visits of a child to six years. All visits are offers.</summary>
/// <param name="BirthDate">Birth.</param>
/// <param name="DischargeDate">Discharge from hospital.</param>
/// <param name="Visits">The thirteen visits.</param>
/// <param name="Source">Norms of the schedule.</param>
public sealed record ChildVisitsAnswer(DateOnly BirthDate, DateOnly DischargeDate, IReadOnlyList<ChildVisitAnswer> Visits, string Source);

/// <summary>National base amount of an aid scheme on a day.</summary>
/// <param name="Programme">Scheme.</param>
/// <param name="Category">urban, rural, level1 to level3; none where the scheme has none.</param>
/// <param name="Date">The day.</param>
/// <param name="Amount">Yuan; none before the scheme.</param>
/// <param name="Unit">yuan/person/year or yuan/person/month.</param>
/// <param name="Mark">verified, day to confirm, to confirm, before the scheme.</param>
/// <param name="Source">Notice the row comes from.</param>
public sealed record AidAmountAnswer(string Programme, string? Category, DateOnly Date, decimal? Amount, string Unit, string Mark, string Source);

/// <summary>Total of an aid scheme for months of one year.</summary>
/// <param name="Programme">Scheme.</param>
/// <param name="Category">Category; none where the scheme has none.</param>
/// <param name="Year">Calendar year.</param>
/// <param name="MonthFrom">First month.</param>
/// <param name="MonthTo">Last month.</param>
/// <param name="Total">Yuan; none before the scheme.</param>
/// <param name="Mark">The least sure of the rows used.</param>
/// <param name="Source">Notice of the row in force in the last month.</param>
public sealed record AidYearAnswer(string Programme, string? Category, int Year, int MonthFrom, int MonthTo, decimal? Total, string Mark, string Source);

/// <summary>Words of the answers.</summary>
internal static class Words
{
    /// <summary>An enum member with a small first letter.</summary>
    public static string? Small<T>(T? member) where T : struct, Enum => member?.ToString() is { } text ? char.ToLowerInvariant(text[0]) + text[1..] : null;

    public static string Of(AidUnit unit) => unit switch
    {
        AidUnit.PersonYear => "yuan/person/year",
        AidUnit.PersonMonth => "yuan/person/month",
    };

    public static string Of(SourceMark mark) => mark switch
    {
        SourceMark.Verified => "verified",
        SourceMark.DayToConfirm => "day to confirm",
        SourceMark.ToConfirm => "to confirm",
    };

    /// <summary>Reads a member by its name in any case; numbers are no names.</summary>
    public static T? Read<T>(string? text) where T : struct, Enum =>
        Enum.GetValues<T>().Where(m => string.Equals(m.ToString(), text, StringComparison.OrdinalIgnoreCase)).Select(m => (T?)m).FirstOrDefault();
}
