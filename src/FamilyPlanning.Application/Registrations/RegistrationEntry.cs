using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Registrations;

namespace FamilyPlanning.Application.Registrations;

/// <summary>What a form says about the applicant or the second parent. Of a person in the ledger name, number, sex and birth date are taken from there.</summary>
/// <param name="PersonId">Person in the ledger.</param>
/// <param name="Name">Name of somebody from elsewhere.</param>
/// <param name="IdentityNumber">Their identity number, where they have one.</param>
/// <param name="Sex">Sex, asked for only without a number.</param>
/// <param name="BirthDate">Birth date, asked for only without a number.</param>
/// <param name="EthnicGroup">GB 3304.</param>
/// <param name="Nationality">In words; empty for Chinese.</param>
/// <param name="MaritalStatus">GB/T 2261.2.</param>
/// <param name="MaritalChangedOn">Day of the last change.</param>
/// <param name="RegisteredPlace">Hukou, in words.</param>
/// <param name="ResidencePlace">Residence, in words.</param>
/// <param name="Employer">Employer.</param>
/// <param name="Phone">Phone.</param>
public sealed record PartyEntry(
    Guid? PersonId, string? Name, string? IdentityNumber, Sex? Sex, DateOnly? BirthDate, string? EthnicGroup, string? Nationality, string? MaritalStatus,
    DateOnly? MaritalChangedOn, string? RegisteredPlace, string? ResidencePlace, string? Employer, string? Phone);

/// <summary>Everything the applicant states.</summary>
public sealed record RegistrationEntry(
    PartyEntry Applicant, PartyEntry? SecondParent, IReadOnlyList<ChildStatement> Children, PresentState State, PregnancyStatement Pregnancy,
    SlipDelivery Delivery, string? ProvincialNumber);

/// <summary>A question to another place, asked with the applicant's consent before registering.</summary>
public sealed record CheckEntry(string Place, string Question);

/// <summary>A request as it is taken in one visit.</summary>
/// <param name="VillageCode">Village of the applicant.</param>
/// <param name="Channel">How it came in.</param>
/// <param name="AgentName">Who was entrusted.</param>
/// <param name="Promised">The applicant signed the promise.</param>
/// <param name="Consented">The applicant agreed to the use of the data.</param>
/// <param name="Check">Question to another place; empty when everything is consistent.</param>
/// <param name="Stated">What the applicant states.</param>
public sealed record RegistrationRequest(
    string VillageCode, RegistrationChannel Channel, string? AgentName, bool Promised, bool Consented, CheckEntry? Check, RegistrationEntry Stated);
