namespace FamilyPlanning.Domain.Households;

/// <summary>A natural person in the ledger of one village (人员). Kept for services and entitlements only.</summary>
public sealed partial class Person : Record, IAreaBound
{
    private Person() { }

    /// <summary>Village in whose ledger the person stands now.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Present household.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>Relation to the head, GB/T 4761-2008 two digits.</summary>
    public string Kinship { get; private set; } = KinshipOther;

    /// <summary>Relation as written on paper when it fits no code.</summary>
    public string? KinshipText { get; private set; }

    /// <summary>Name in one field, all characters allowed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Pinyin initials of the name, lower case, for search (wxy for 王秀英).</summary>
    public string NameInitials { get; private set; } = "";

    /// <summary>Full pinyin of the name without tones or spaces.</summary>
    public string NamePinyin { get; private set; } = "";

    /// <summary>Number of the record, given by the office when it is filed; it never changes.</summary>
    public long Serial { get; private set; }

    /// <summary>Kind of identity document; <see cref="IdentityDocumentKind"/> or none while the number is missing.</summary>
    public IdentityDocumentKind? DocumentKind { get; private set; }

    /// <summary>Ciphertext of the identity number.</summary>
    public byte[]? IdentityCipher { get; private set; }

    /// <summary>Keyed index of the identity number: unique among people on file.</summary>
    public byte[]? IdentityIndex { get; private set; }

    /// <summary>Masked identity number for screens.</summary>
    public string? IdentityMasked { get; private set; }

    /// <summary>Last four characters of the identity number, for search.</summary>
    public string? IdentityLast4 { get; private set; }

    /// <summary>Why a number is kept that does not fit: a check digit the document really has, a birth date the household book gives otherwise, a number two people share. Empty where all fits.</summary>
    public string? NumberConfirmation { get; private set; }

    /// <summary>The number is also somebody else's, as a clerk has confirmed from both documents (重号).</summary>
    public bool SharesNumber { get; private set; }

    /// <summary>Sex, GB/T 2261.1.</summary>
    public Sex Sex { get; private set; }

    /// <summary>Day of birth; from the identity number where there is one.</summary>
    public DateOnly BirthDate { get; private set; }

    /// <summary>Ethnic group, GB 3304 two digits; empty when not given.</summary>
    public string? EthnicGroup { get; private set; }

    /// <summary>Marital status, GB/T 2261.2 two digits; 90 when not given.</summary>
    public string MaritalStatus { get; private set; } = MaritalUnstated;

    /// <summary>Day the marital status last changed.</summary>
    public DateOnly? MaritalChangedOn { get; private set; }

    /// <summary>Whether the hukou is in this village.</summary>
    public bool RegisteredHere { get; private set; } = true;

    /// <summary>Place of the hukou in words when it is elsewhere.</summary>
    public string? RegisteredPlace { get; private set; }

    /// <summary>Whether the person lives in this village.</summary>
    public bool LivesHere { get; private set; } = true;

    /// <summary>Where the person lives, in words, when it is elsewhere.</summary>
    public string? ResidencePlace { get; private set; }

    /// <summary>Eleven digits; shown masked.</summary>
    public string? Phone { get; private set; }

    /// <summary>Mother, where she is on file.</summary>
    public Guid? MotherId { get; private set; }

    /// <summary>Father, where he is on file.</summary>
    public Guid? FatherId { get; private set; }

    /// <summary>Spouse, where on file.</summary>
    public Guid? SpouseId { get; private set; }

    /// <summary>Parity at birth (孩次): 1, 2, 3 and more; empty when unknown.</summary>
    public int? BirthOrder { get; private set; }

    /// <summary>Number given by the hospital (出生医学证明).</summary>
    public string? BirthCertificate { get; private set; }

    /// <summary>Holder of an only-child certificate for a birth up to 2015-12-31 (Act Art. 31).</summary>
    public bool HoldsOneChildCertificate { get; private set; }

    /// <summary>Day of death.</summary>
    public DateOnly? DeathDate { get; private set; }

    /// <summary>Day the person moved out of the ledger's area.</summary>
    public DateOnly? LeftOn { get; private set; }

    /// <summary>Remark from the household book.</summary>
    public string? Note { get; private set; }

    /// <summary>Import the person came with, empty when entered by hand.</summary>
    public Guid? ImportRunId { get; private set; }

    /// <summary>Moment since which the present description is on file; what stood before it is in the versions.</summary>
    public DateTimeOffset KnownFrom { get; private set; }

    /// <summary>GB/T 4761: 其他, used where the relation is unknown.</summary>
    public const string KinshipOther = "80";

    /// <summary>GB/T 4761: 户主.</summary>
    public const string KinshipHead = "02";

    /// <summary>GB/T 2261.2: 未说明.</summary>
    public const string MaritalUnstated = "90";

    /// <summary>On file here, alive and not moved away: counted in the population.</summary>
    public bool IsPresent => DeathDate is null && LeftOn is null;

    /// <summary>Files a person in a household.</summary>
    /// <exception cref="RuleBrokenException">No name, or born after today.</exception>
    public static Person File(Household household, PersonName name, Sex sex, DateOnly birthDate, string kinship, DateOnly today)
    {
        RuleBrokenException.Unless(birthDate <= today, "person.born-in-future");
        var person = new Person { AreaCode = household.AreaCode, HouseholdId = household.Id, Sex = sex, BirthDate = birthDate, Kinship = kinship };
        person.Rename(name);
        return person;
    }

    /// <summary>Corrects the name.</summary>
    public void Rename(PersonName name) => (Name, NamePinyin, NameInitials) = (name.Text, name.Pinyin, name.Initials);

    /// <summary>Enters the identity number; birth date and sex are taken from it (the number wins, samples "severityRules") unless a confirmed reading says otherwise.</summary>
    public void Identify(ProtectedNumber number, IdentityNumberReading reading, string? confirmation = null, bool shares = false)
    {
        RuleBrokenException.Unless(reading.Valid, "person.identity-invalid");
        (IdentityCipher, IdentityIndex, IdentityMasked, IdentityLast4) = (number.Cipher, number.Index, number.Masked, number.Last4);
        RuleBrokenException.Unless(!shares || confirmation is not null, "person.confirmation-words");
        (DocumentKind, NumberConfirmation, SharesNumber) = (reading.Kind, confirmation, shares);
        if (reading.BirthDate is { } born) BirthDate = born;
        if (reading.Sex is { } sex) Sex = sex;
    }

    /// <summary>Corrects birth date and sex; beside a number that says otherwise only with the clerk's confirmation.</summary>
    public void CorrectBirth(DateOnly birthDate, Sex sex, string? confirmation, DateOnly today)
    {
        if ((birthDate, sex) == (BirthDate, Sex)) return;
        RuleBrokenException.Unless(birthDate <= today, "person.born-in-future");
        RuleBrokenException.Unless(IdentityIndex is null || confirmation is not null, "person.birth-from-number");
        (BirthDate, Sex, NumberConfirmation) = (birthDate, sex, IdentityIndex is null ? null : confirmation);
    }

    /// <summary>Corrects relation, ethnic group, phone and remark.</summary>
    public void Describe(string kinship, string? ethnicGroup, string? phone, string? note)
    {
        Kinship = kinship;
        EthnicGroup = ethnicGroup;
        Phone = phone;
        Note = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
    }

    /// <summary>Corrects hukou and living place; an empty text means this village.</summary>
    public void Reside(string? registeredElsewhere, string? livesElsewhere)
    {
        RegisteredPlace = string.IsNullOrWhiteSpace(registeredElsewhere) ? null : registeredElsewhere.Trim();
        RegisteredHere = RegisteredPlace is null;
        ResidencePlace = string.IsNullOrWhiteSpace(livesElsewhere) ? null : livesElsewhere.Trim();
        LivesHere = ResidencePlace is null;
    }

    /// <summary>Records the marital status and when it changed.</summary>
    public void Marry(string maritalStatus, DateOnly? changedOn, Guid? spouseId = null)
    {
        RuleBrokenException.Unless(changedOn is null || changedOn >= BirthDate, "person.date-before-birth");
        (MaritalStatus, MaritalChangedOn, SpouseId) = (maritalStatus, changedOn, spouseId);
    }

    /// <summary>Links the parents and the parity. A parent younger than the child is refused; an unusual age is only a question (domain.md 12).</summary>
    public void BornTo(Person? mother, Person? father, int? birthOrder, string? birthCertificate)
    {
        RuleBrokenException.Unless(mother is null || mother.BirthDate < BirthDate, "person.older-than-mother");
        RuleBrokenException.Unless(father is null || father.BirthDate < BirthDate, "person.older-than-father");
        RuleBrokenException.Unless(birthOrder is null or (>= 1 and <= 20), "person.birth-order-range");
        (MotherId, FatherId, BirthOrder, BirthCertificate) = (mother?.Id, father?.Id, birthOrder, birthCertificate);
    }

    /// <summary>Records the death; nothing else about the person changes.</summary>
    public void Die(DateOnly on, DateOnly today)
    {
        RuleBrokenException.Unless(DeathDate is null, "person.already-dead");
        RuleBrokenException.Unless(on >= BirthDate, "person.date-before-birth");
        RuleBrokenException.Unless(on <= today, "person.date-in-future");
        DeathDate = on;
    }

    /// <summary>Stands as the facts say, after one was taken back or entered late.</summary>
    public void Follow(Standing standing)
    {
        (AreaCode, HouseholdId, Kinship) = (standing.AreaCode, standing.HouseholdId, standing.Kinship);
        (MaritalStatus, MaritalChangedOn, SpouseId) = (standing.MaritalStatus, standing.MaritalSince, standing.SpouseId);
        (LivesHere, ResidencePlace) = (standing.LivesHere, standing.Place);
        (DeathDate, LeftOn) = (standing.DeathDate, standing.LeftOn);
    }
}
