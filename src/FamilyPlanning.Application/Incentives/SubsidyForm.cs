using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Payouts;

namespace FamilyPlanning.Application.Incentives;

/// <summary>What a clerk enters about an application for the childcare subsidy; what the ledger knows is not asked for again (国卫办人口发〔2021〕21号: data available must not be asked for).</summary>
/// <param name="ClaimYear">Year applied for.</param>
/// <param name="ReceivedOn">Day it was handed in; today at the window.</param>
/// <param name="ApplicantId">Applicant in the ledger; none for somebody from elsewhere.</param>
/// <param name="ApplicantName">Name of an applicant from elsewhere.</param>
/// <param name="ApplicantNumber">Identity number as typed, where the ledger has none.</param>
/// <param name="Relation">Relation to the child.</param>
/// <param name="Phone">Phone; empty takes the one in the ledger.</param>
/// <param name="AccountId">Account of an earlier application for the child; none for a new one.</param>
/// <param name="AccountKind">Kind of the new account.</param>
/// <param name="AccountHolder">Holder of the new account; empty takes the applicant.</param>
/// <param name="AccountBank">Bank of the new account.</param>
/// <param name="AccountNumber">Number of the new account as typed.</param>
/// <param name="OtherParentName">Other parent's name, where the ledger does not know them.</param>
/// <param name="Promised">Whether the applicant signed the promise in place of papers (告知承诺).</param>
/// <param name="StatedMonths">Months the applicant counted, where a list states them.</param>
public sealed record SubsidyForm(
    int ClaimYear, DateOnly ReceivedOn, Guid? ApplicantId, string? ApplicantName, string? ApplicantNumber, ApplicantRelation Relation, string? Phone, Guid? AccountId,
    AccountKind AccountKind, string? AccountHolder, string? AccountBank, string? AccountNumber, string? OtherParentName, bool Promised, int? StatedMonths = null)
{
    /// <summary>Version of the promise in use; printed on the form the applicant signs.</summary>
    public const string PromiseVersion = "2026-1";
}
