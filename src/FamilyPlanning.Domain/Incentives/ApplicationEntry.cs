using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Domain.Incentives;

/// <summary>The person the money is for, as stated in the application.</summary>
/// <param name="PersonId">Person in the ledger; none when the number is not there.</param>
/// <param name="AreaCode">Village of that person; the receiving office where the person is not in the ledger.</param>
/// <param name="Name">Name.</param>
/// <param name="BirthDate">Day of birth, where known.</param>
/// <param name="IdentityMasked">Masked number.</param>
public sealed record Beneficiary(Guid? PersonId, string AreaCode, string Name, DateOnly? BirthDate, string? IdentityMasked);

/// <summary>Who applies (norm Art. 6).</summary>
/// <param name="PersonId">Person in the ledger, where the ledger knows them.</param>
/// <param name="Name">Name.</param>
/// <param name="Relation">Relation to the child.</param>
/// <param name="Number">Protected identity number.</param>
/// <param name="Phone">Phone.</param>
public sealed record Applicant(Guid? PersonId, string Name, ApplicantRelation Relation, ProtectedNumber Number, string? Phone);

/// <summary>What the applicant hands in.</summary>
/// <param name="Beneficiary">Person the money is for.</param>
/// <param name="Applicant">Applicant.</param>
/// <param name="AccountId">Account the money goes to; none while its number cannot be kept (empty or unreadable).</param>
/// <param name="OtherParentId">The other parent, where the ledger knows them.</param>
/// <param name="OtherParentName">Name of the other parent.</param>
/// <param name="PromiseVersion">Version of the promise that was signed in place of papers (告知承诺).</param>
/// <param name="PromisedOn">Day of the promise.</param>
public sealed record ApplicationEntry(
    Beneficiary Beneficiary, Applicant Applicant, Guid? AccountId, Guid? OtherParentId, string? OtherParentName, string? PromiseVersion, DateOnly? PromisedOn);

/// <summary>Day an application was handed in, and the last day of the office's limit in working days that begins with it.</summary>
public sealed record ReceiptDays(DateOnly Received, DateOnly Due);
