namespace FamilyPlanning.Application.Households.Import;

/// <summary>What the office has on file already about the households of a workbook, so that a corrected error workbook fits in.</summary>
/// <param name="Heads">Name of the head by village code and household number, for households that have one.</param>
public sealed record LedgerOnFile(IReadOnlyDictionary<(string VillageCode, string Number), string> Heads)
{
    /// <summary>Nothing on file yet.</summary>
    public static LedgerOnFile Nothing { get; } = new(new Dictionary<(string, string), string>());

    /// <summary>The head on file of the household a row belongs to.</summary>
    public string? HeadOf(LedgerRow row) =>
        row.Village is { } village && row.HouseholdNumber.Length > 0 ? Heads.GetValueOrDefault((village.Code, row.HouseholdNumber)) : null;
}
