namespace FamilyPlanning.Application.Households.Import;

/// <summary>How sure it is that a column holds what it is read as, the surest first.</summary>
public enum ColumnCertainty
{
    /// <summary>The officer chose it for this file.</summary>
    Chosen,

    /// <summary>The header bears the standard name.</summary>
    Standard,

    /// <summary>The header bears another name in use.</summary>
    Known,

    /// <summary>An officer of the township chose it for this header before.</summary>
    Remembered,

    /// <summary>The words of the header say so; to be checked.</summary>
    Likely,

    /// <summary>The values below say so; to be checked.</summary>
    Values,

    /// <summary>Not recognised, or its field was taken by another column.</summary>
    None,
}
