namespace FamilyPlanning.Domain.Households;

/// <summary>An earlier description of a person: what stood on file until it was corrected. The present one is the person's own row.</summary>
public sealed class PersonVersion : Record, IAreaBound
{
    private PersonVersion() { }

    /// <summary>Village at that time.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Moment it came on file.</summary>
    public DateTimeOffset KnownFrom { get; private set; }

    /// <summary>Moment it was replaced.</summary>
    public DateTimeOffset KnownUntil { get; private set; }

    /// <summary>Officer who replaced it.</summary>
    public Guid ChangedBy { get; private set; }

    /// <summary>Why it was replaced; empty for an act that is no correction.</summary>
    public CorrectionReason? Reason { get; private set; }

    /// <summary>The reason in words.</summary>
    public string? Words { get; private set; }

    /// <summary>Paper or place the new description is known from.</summary>
    public FactSource? Source { get; private set; }

    /// <summary>Name.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Kind of identity document.</summary>
    public IdentityDocumentKind? DocumentKind { get; private set; }

    /// <summary>Ciphertext of the identity number.</summary>
    public byte[]? IdentityCipher { get; private set; }

    /// <summary>Masked identity number.</summary>
    public string? IdentityMasked { get; private set; }

    /// <summary>Sex.</summary>
    public Sex Sex { get; private set; }

    /// <summary>Birth date.</summary>
    public DateOnly BirthDate { get; private set; }

    /// <summary>Ethnic group.</summary>
    public string? EthnicGroup { get; private set; }

    /// <summary>Relation to the head as it was written.</summary>
    public string Kinship { get; private set; } = Person.KinshipOther;

    /// <summary>Phone.</summary>
    public string? Phone { get; private set; }

    /// <summary>Place of the hukou when it was elsewhere.</summary>
    public string? RegisteredPlace { get; private set; }

    /// <summary>Where the person lived when it was elsewhere.</summary>
    public string? ResidencePlace { get; private set; }

    /// <summary>Mother on file.</summary>
    public Guid? MotherId { get; private set; }

    /// <summary>Father on file.</summary>
    public Guid? FatherId { get; private set; }

    /// <summary>Parity at birth.</summary>
    public int? BirthOrder { get; private set; }

    /// <summary>Number given by the hospital.</summary>
    public string? BirthCertificate { get; private set; }

    /// <summary>Remark.</summary>
    public string? Note { get; private set; }

    /// <summary>Names of the properties that make up a description: a change of one of them keeps the earlier one.</summary>
    public static IReadOnlyList<string> Described { get; } =
    [
        nameof(Name), nameof(DocumentKind), nameof(IdentityCipher), nameof(Sex), nameof(BirthDate), nameof(EthnicGroup), nameof(Kinship), nameof(Phone),
        nameof(RegisteredPlace), nameof(ResidencePlace), nameof(MotherId), nameof(FatherId), nameof(BirthOrder), nameof(BirthCertificate), nameof(Note),
    ];

    /// <summary>Keeps the description that is being replaced.</summary>
    public static PersonVersion Of(Person earlier, DateTimeOffset until, Guid changedBy, Correction? why) => new()
    {
        AreaCode = earlier.AreaCode,
        PersonId = earlier.Id,
        KnownFrom = earlier.KnownFrom,
        KnownUntil = until,
        ChangedBy = changedBy,
        Reason = why?.Reason,
        Words = why?.Words,
        Source = why?.Source,
        Name = earlier.Name,
        DocumentKind = earlier.DocumentKind,
        IdentityCipher = earlier.IdentityCipher,
        IdentityMasked = earlier.IdentityMasked,
        Sex = earlier.Sex,
        BirthDate = earlier.BirthDate,
        EthnicGroup = earlier.EthnicGroup,
        Kinship = earlier.Kinship,
        Phone = earlier.Phone,
        RegisteredPlace = earlier.RegisteredPlace,
        ResidencePlace = earlier.ResidencePlace,
        MotherId = earlier.MotherId,
        FatherId = earlier.FatherId,
        BirthOrder = earlier.BirthOrder,
        BirthCertificate = earlier.BirthCertificate,
        Note = earlier.Note,
    };

    /// <summary>The person's present description in the same form, known until now.</summary>
    public static PersonVersion Present(Person person) => Of(person, DateTimeOffset.MaxValue, Guid.Empty, null);

    /// <summary>The description on file at a moment, or none before the person was filed.</summary>
    public static PersonVersion? At(DateTimeOffset moment, Person person, IEnumerable<PersonVersion> earlier) =>
        earlier.Append(Present(person)).Where(v => v.KnownFrom <= moment && moment < v.KnownUntil).MaxBy(v => v.KnownFrom);
}
