namespace FamilyPlanning.Application.Households.Import;

/// <summary>What the reading found in a row. An error keeps the row out, because it is in doubt who the person is; a warning lets it in, because only one detail is.</summary>
public enum FindingKind
{
    /// <summary>The identity number fails its check digit.</summary>
    WrongCheckDigit,

    /// <summary>The birth date inside the identity number does not exist or lies in the future.</summary>
    ImpossibleBirthDateInNumber,

    /// <summary>Excel stored the 18 digits as a number and lost the last three.</summary>
    ExcelRoundedNumber,

    /// <summary>The number has neither 15 nor 18 places.</summary>
    NumberOfWrongLength,

    /// <summary>The number holds a sign that no identity number has.</summary>
    NumberWithWrongSigns,

    /// <summary>The number begins with no province.</summary>
    NumberOfNoArea,

    /// <summary>The same person stands again further down; this first row is taken.</summary>
    DuplicateNumberSamePerson,

    /// <summary>The same person stands further up already.</summary>
    DuplicateNumberSamePersonLater,

    /// <summary>One number under different names.</summary>
    DuplicateNumberDifferentPeople,

    /// <summary>The number is on file under another name.</summary>
    NumberOnFileUnderOtherName,

    /// <summary>The person is on file in another village.</summary>
    OnFileElsewhere,

    /// <summary>No number and no birth date that can be read.</summary>
    MissingIdNumberAndBirthDate,

    /// <summary>The number holds no birth date (old foreign permit) and the column has none that can be read.</summary>
    MissingBirthDate,

    /// <summary>No name.</summary>
    NameMissing,

    /// <summary>A name or household number longer than any that exists; the wrong text is in the column.</summary>
    TextTooLong,

    /// <summary>A second head in one household.</summary>
    TwoHeads,

    /// <summary>No number, but name and birth date are known.</summary>
    MissingIdNumber,

    /// <summary>The birth date column says something else than the number.</summary>
    BirthDateContradictsNumber,

    /// <summary>The sex column says something else than the number.</summary>
    SexContradictsNumber,

    /// <summary>An old number of 15 digits, upgraded.</summary>
    OldFifteenDigitNumber,

    /// <summary>No row of the household is its head.</summary>
    HouseholdWithoutHead,

    /// <summary>The person was born before the mother whose number is given.</summary>
    ChildOlderThanMother,

    /// <summary>The relation to the head is a text without a code.</summary>
    UnknownRelation,

    /// <summary>The village has no such group.</summary>
    UnknownVillageGroup,

    /// <summary>The phone is not a mobile number of 11 digits.</summary>
    PhoneMalformed,

    /// <summary>A date that cannot be read.</summary>
    DateUnreadable,

    /// <summary>The remark says that the person died, and when.</summary>
    DeceasedNoted,
}

/// <summary>Whether a finding keeps its row out.</summary>
public enum FindingSeverity
{
    /// <summary>The row is imported and the finding shown.</summary>
    Warning,

    /// <summary>The row is not imported.</summary>
    Error,
}
