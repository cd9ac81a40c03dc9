using System.Text.Json;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>What the officer set right after seeing how the workbook was understood.</summary>
/// <param name="Columns">By sheet name and column counted from 1: the field to read it as, none to leave it out.</param>
/// <param name="Villages">By sheet name: code of the village.</param>
public sealed record LedgerCorrections(
    IReadOnlyDictionary<string, IReadOnlyDictionary<int, LedgerField?>> Columns, IReadOnlyDictionary<string, string> Villages)
{
    /// <summary>Nothing to correct.</summary>
    public static LedgerCorrections None { get; } = new(new Dictionary<string, IReadOnlyDictionary<int, LedgerField?>>(), new Dictionary<string, string>());

    /// <summary>As kept with the import.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, AuditInterceptor.Json);

    /// <summary>From what was kept; an empty object is nothing to correct.</summary>
    public static LedgerCorrections FromJson(string json) =>
        json == "{}" ? None : JsonSerializer.Deserialize<LedgerCorrections>(json, AuditInterceptor.Json) ?? None;
}
