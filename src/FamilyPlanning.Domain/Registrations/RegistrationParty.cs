using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Domain.Registrations;

/// <summary>Part a person has in a registration.</summary>
public enum PartyRole
{
    /// <summary>Applicant (申请人), of any marital status.</summary>
    Applicant,
    /// <summary>Second parent (配偶或另一方), optional.</summary>
    SecondParent,
}

/// <summary>What is stated about an applicant or second parent; taken from the ledger where it knows the person.</summary>
/// <param name="PersonId">Person in the ledger; empty for somebody from elsewhere.</param>
/// <param name="Name">Name.</param>
/// <param name="Sex">Sex.</param>
/// <param name="BirthDate">Birth date, where known.</param>
/// <param name="DocumentKind">Kind of identity document.</param>
/// <param name="Number">Protected number of somebody from elsewhere; empty for a person in the ledger, whose number stays there.</param>
/// <param name="IdentityMasked">Masked number for slip and screens.</param>
/// <param name="EthnicGroup">GB 3304.</param>
/// <param name="Nationality">In words; empty for Chinese.</param>
/// <param name="MaritalStatus">GB/T 2261.2; every status is registered alike.</param>
/// <param name="MaritalChangedOn">Day of the last change.</param>
/// <param name="RegisteredPlace">Hukou, in words.</param>
/// <param name="ResidencePlace">Present residence, in words.</param>
/// <param name="Employer">Employer, where the applicant wants it on file.</param>
/// <param name="Phone">Phone.</param>
public sealed record PartyStatement(
    Guid? PersonId, string Name, Sex Sex, DateOnly? BirthDate, IdentityDocumentKind? DocumentKind, ProtectedNumber? Number, string? IdentityMasked,
    string? EthnicGroup, string? Nationality, string MaritalStatus, DateOnly? MaritalChangedOn, string? RegisteredPlace, string? ResidencePlace,
    string? Employer, string? Phone);

/// <summary>The applicant or the second parent of a registration, as stated on the day it was taken.</summary>
public sealed class RegistrationParty : Record, IAreaBound
{
    private RegistrationParty() { }

    /// <summary>Area of the registration.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Registration.</summary>
    public Guid RegistrationId { get; private set; }

    /// <summary>Applicant or second parent.</summary>
    public PartyRole Role { get; private set; }

    /// <summary>Person in the ledger, where the ledger knows them.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Sex.</summary>
    public Sex Sex { get; private set; }

    /// <summary>Birth date.</summary>
    public DateOnly? BirthDate { get; private set; }

    /// <summary>Kind of identity document.</summary>
    public IdentityDocumentKind? DocumentKind { get; private set; }

    /// <summary>Ciphertext of the number of somebody from elsewhere.</summary>
    public byte[]? IdentityCipher { get; private set; }

    /// <summary>Keyed index of that number.</summary>
    public byte[]? IdentityIndex { get; private set; }

    /// <summary>Masked number.</summary>
    public string? IdentityMasked { get; private set; }

    /// <summary>Ethnic group, GB 3304.</summary>
    public string? EthnicGroup { get; private set; }

    /// <summary>Nationality in words; empty for Chinese.</summary>
    public string? Nationality { get; private set; }

    /// <summary>Marital status, GB/T 2261.2.</summary>
    public string MaritalStatus { get; private set; } = Person.MaritalUnstated;

    /// <summary>Day the marital status changed.</summary>
    public DateOnly? MaritalChangedOn { get; private set; }

    /// <summary>Hukou, in words.</summary>
    public string? RegisteredPlace { get; private set; }

    /// <summary>Residence, in words.</summary>
    public string? ResidencePlace { get; private set; }

    /// <summary>Employer.</summary>
    public string? Employer { get; private set; }

    /// <summary>Phone.</summary>
    public string? Phone { get; private set; }

    internal static RegistrationParty Of(ChildbearingRegistration registration, PartyRole role, PartyStatement stated)
    {
        var party = new RegistrationParty { AreaCode = registration.AreaCode, RegistrationId = registration.Id, Role = role };
        party.State(stated);
        return party;
    }

    internal void State(PartyStatement stated)
    {
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(stated.Name), "registration.party-name-required");
        // A number once shown is not asked for again (国卫办人口发〔2021〕21号); another person does not inherit it.
        var keepsNumber = IdentityCipher is not null && stated is { PersonId: null, Number: null } && stated.Name.Trim() == Name;
        (PersonId, Name, Sex, BirthDate) = (stated.PersonId, stated.Name.Trim(), keepsNumber ? Sex : stated.Sex, keepsNumber ? BirthDate : stated.BirthDate);
        if (!keepsNumber) (IdentityCipher, IdentityIndex, IdentityMasked, DocumentKind) = (stated.Number?.Cipher, stated.Number?.Index, stated.Number?.Masked ?? stated.IdentityMasked, stated.DocumentKind);
        (EthnicGroup, Nationality, MaritalStatus, MaritalChangedOn) = (stated.EthnicGroup, stated.Nationality, stated.MaritalStatus, stated.MaritalChangedOn);
        (RegisteredPlace, ResidencePlace, Employer, Phone) = (stated.RegisteredPlace, stated.ResidencePlace, stated.Employer, stated.Phone);
    }

    /// <summary>Whether two statements are about one and the same person: the same person in the ledger, or the same number.</summary>
    public bool IsSameAs(RegistrationParty other) =>
        (PersonId is not null && PersonId == other.PersonId)
        || (IdentityIndex is not null && other.IdentityIndex is not null && IdentityIndex.AsSpan().SequenceEqual(other.IdentityIndex));
}
