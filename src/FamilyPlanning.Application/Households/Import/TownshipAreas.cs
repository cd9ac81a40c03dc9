namespace FamilyPlanning.Application.Households.Import;

/// <summary>A village the ledger can belong to.</summary>
/// <param name="Code">Area code of 12 digits.</param>
/// <param name="Name">Name such as 石桥村.</param>
/// <param name="Groups">Number of villagers' groups; 0 where it is not known, then any group number is taken.</param>
public sealed record LedgerVillage(string Code, string Name, int Groups);

/// <summary>The part of the area tree a ledger is read against: one township with its villages.</summary>
/// <param name="TownshipName">Name such as 青石镇.</param>
/// <param name="CountyName">Name such as 青禾县.</param>
/// <param name="Villages">The villages on file; where there are none, the codes of the guide sheet are taken as they stand.</param>
public sealed record TownshipAreas(string TownshipName, string CountyName, IReadOnlyList<LedgerVillage> Villages);
