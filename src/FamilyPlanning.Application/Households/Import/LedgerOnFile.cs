namespace FamilyPlanning.Application.Households.Import;

/// <summary>What the office has on file already about the households of a township, so that a corrected workbook fits in and another family with the same number does not.</summary>
/// <param name="Households">Households by village code and number.</param>
public sealed record LedgerOnFile(IReadOnlyDictionary<(string VillageCode, string Number), HouseholdOnFile> Households)
{
    /// <summary>Nothing on file yet.</summary>
    public static LedgerOnFile Nothing { get; } = new(new Dictionary<(string, string), HouseholdOnFile>());

    /// <summary>The household under a number, none where the number is free.</summary>
    public HouseholdOnFile? Find(string? villageCode, string number) => villageCode is null ? null : Households.GetValueOrDefault((villageCode, number));
}

/// <summary>A household on file.</summary>
/// <param name="Head">Name of the head; none while one is to be named.</param>
/// <param name="Names">Names of its members.</param>
public sealed record HouseholdOnFile(string? Head, IReadOnlySet<string> Names)
{
    /// <summary>The rows mean this household: they name somebody who is in it, or it waits for a head, as it does when the head's row was kept out.</summary>
    public bool IsMeantBy(IEnumerable<LedgerRow> rows) => Head is null || rows.Any(row => Names.Contains(row.HeadName) || Names.Contains(row.Name));
}

/// <summary>Somebody on file.</summary>
/// <param name="Id">The person.</param>
/// <param name="HouseholdId">Household of the person.</param>
/// <param name="VillageCode">Village in whose ledger the person stands.</param>
/// <param name="Name">Name on file.</param>
/// <param name="LacksNumber">No identity number is on file yet.</param>
public sealed record PersonOnFile(Guid Id, Guid HouseholdId, string VillageCode, string Name, bool LacksNumber);
