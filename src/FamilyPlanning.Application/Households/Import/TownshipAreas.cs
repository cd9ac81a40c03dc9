namespace FamilyPlanning.Application.Households.Import;

/// <summary>A village the ledger can belong to.</summary>
/// <param name="Code">Area code of 12 digits.</param>
/// <param name="Name">Name such as 石桥村.</param>
/// <param name="Groups">Number of villagers' groups; 0 where it is not known, then any group number is taken.</param>
public sealed record LedgerVillage(string Code, string Name, int Groups)
{
    /// <summary>The village stands in the area tree; one that only the guide sheet names has to be entered before its people can go on file.</summary>
    public bool OnFile { get; init; } = true;
}

/// <summary>The part of the area tree a ledger is read against: one township with its villages.</summary>
/// <param name="Code">Area code of the township, 12 digits.</param>
/// <param name="TownshipName">Name such as 青石镇.</param>
/// <param name="CountyName">Name such as 青禾县.</param>
/// <param name="Villages">The villages on file.</param>
public sealed record TownshipAreas(string Code, string TownshipName, string CountyName, IReadOnlyList<LedgerVillage> Villages);
