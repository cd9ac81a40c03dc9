namespace FamilyPlanning.Application.Households.Import;

/// <summary>How a village on the guide sheet differs from the area tree.</summary>
public enum VillageDoubtKind
{
    /// <summary>The code lies in the township and the tree lacks it; the officer may enter the village.</summary>
    Unlisted,

    /// <summary>The tree has the code under another name; the code counts.</summary>
    OtherName,

    /// <summary>The tree has the name under another code of the township; the village on file counts.</summary>
    OtherCode,

    /// <summary>The code belongs to another township; no sheet is read as this village.</summary>
    OtherTownship,

    /// <summary>No code, and no village of this name in the tree.</summary>
    WithoutCode,
}

/// <summary>A village on the guide sheet that the area tree lacks or tells otherwise.</summary>
/// <param name="Kind">How they differ.</param>
/// <param name="Code">Code on the guide sheet, 12 digits; empty where it gives none.</param>
/// <param name="Name">Name on the guide sheet.</param>
/// <param name="Groups">Number of groups on the guide sheet; 0 where it gives none.</param>
/// <param name="FiledCode">Code of the village in the tree that is meant; none where there is none.</param>
/// <param name="FiledName">Its name.</param>
public sealed record VillageDoubt(VillageDoubtKind Kind, string Code, string Name, int Groups, string? FiledCode, string? FiledName);
