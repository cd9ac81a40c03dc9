namespace FamilyPlanning.Domain.Households;

/// <summary>Sex of a person, codes of GB/T 2261.1. Never asked, kept or shown before birth (Act Art. 39).</summary>
public enum Sex
{
    /// <summary>未知的性别.</summary>
    Unknown = 0,

    /// <summary>男.</summary>
    Male = 1,

    /// <summary>女.</summary>
    Female = 2,

    /// <summary>未说明的性别.</summary>
    Unspecified = 9,
}
