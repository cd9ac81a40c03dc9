namespace FamilyPlanning.Domain.Households.Duplicates;

/// <summary>What a clerk chooses from one record or the other when two are merged.</summary>
public enum MergeField
{
    /// <summary>Name.</summary>
    Name,

    /// <summary>Identity number, with the birth date and sex it says.</summary>
    IdentityNumber,

    /// <summary>Birth date and sex, where no number says them.</summary>
    Birth,

    /// <summary>Ethnic group.</summary>
    EthnicGroup,

    /// <summary>Phone.</summary>
    Phone,

    /// <summary>Place of the hukou and living place.</summary>
    Residence,

    /// <summary>Marital status and spouse.</summary>
    Marriage,

    /// <summary>Mother and father.</summary>
    Parents,

    /// <summary>Parity and birth certificate.</summary>
    BirthRecord,

    /// <summary>Only-child certificate.</summary>
    OneChildCertificate,

    /// <summary>Remark.</summary>
    Note,
}
