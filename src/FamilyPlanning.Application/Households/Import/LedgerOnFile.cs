namespace FamilyPlanning.Application.Households.Import;

/// <summary>What the office has on file already about the households of a workbook, so that a corrected error workbook fits in.</summary>
/// <param name="Heads">Name of the head by village code and household number, for households that have one.</param>
public sealed record LedgerOnFile(IReadOnlyDictionary<(string VillageCode, string Number), string> Heads)
{
    /// <summary>Nothing on file yet.</summary>
    public static LedgerOnFile Nothing { get; } = new(new Dictionary<(string, string), string>());

    /// <summary>The head on file of the household a row belongs to.</summary>
    public string? HeadOf(LedgerRow row) =>
        row.Village is { } village ? Heads.GetValueOrDefault((village.Code, row.FiledNumber)) : null;
}

/// <summary>Somebody on file.</summary>
/// <param name="Id">The person.</param>
/// <param name="VillageCode">Village in whose ledger the person stands.</param>
/// <param name="Name">Name on file.</param>
/// <param name="BirthDate">Birth date on file.</param>
/// <param name="LacksNumber">No identity number is on file yet.</param>
public sealed record PersonOnFile(Guid Id, string VillageCode, string Name, DateOnly BirthDate, bool LacksNumber);
