using FamilyPlanning.Domain.Payouts;

namespace FamilyPlanning.Domain.Incentives;

/// <summary>What the ledger knows of a child, dated; all a decision asks of it.</summary>
/// <param name="Name">Name.</param>
/// <param name="AreaCode">Village.</param>
/// <param name="Place">Name of the village.</param>
/// <param name="BirthDate">Day of birth.</param>
/// <param name="DeathDate">Day of death.</param>
/// <param name="ChineseNational">Chinese nationality by the kind of identity document; none where no document is on file.</param>
/// <param name="RegisteredHere">Whether the hukou is in this village.</param>
/// <param name="RegisteredPlace">Place of the hukou in words when it is elsewhere.</param>
public sealed record ChildFacts(
    string Name, string AreaCode, string Place, DateOnly BirthDate, DateOnly? DeathDate, bool? ChineseNational, bool RegisteredHere, string? RegisteredPlace);

/// <summary>An application for the same child that stands: received, confirmed or paid, not returned or withdrawn.</summary>
/// <param name="Number">Its number of receipt.</param>
/// <param name="ClaimYear">Its year.</param>
/// <param name="ReceivedOn">Day of receipt.</param>
/// <param name="SameApplicant">Whether the same person applied.</param>
public sealed record StandingClaim(string Number, int ClaimYear, DateOnly ReceivedOn, bool SameApplicant);

/// <summary>The facts one application for the childcare subsidy is decided on.</summary>
/// <param name="Child">The child in the ledger; none when the number is not there.</param>
/// <param name="ClaimYear">Year applied for.</param>
/// <param name="ReceivedOn">Day the application was handed in.</param>
/// <param name="Standing">Other standing applications for the child, of all years.</param>
/// <param name="Account">The account number as read.</param>
/// <param name="StatedMonths">Months the applicant counted, where a list states them.</param>
/// <param name="LateYearIsLost">Provincial parameter Subsidy.LateRule: a year not applied for by its end is lost.</param>
public sealed record ChildcareSubsidyFacts(
    ChildFacts? Child, int ClaimYear, DateOnly ReceivedOn, IReadOnlyList<StandingClaim> Standing, AccountReading Account, int? StatedMonths, bool LateYearIsLost);
