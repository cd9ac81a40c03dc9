using System.Text.Json;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>A workbook as it was understood, for the officer to check.</summary>
/// <param name="Sheets">The sheets with people.</param>
/// <param name="Villages">Villages on which guide sheet and area tree do not agree.</param>
public sealed record WorkbookLayout(IReadOnlyList<LedgerLayout> Sheets, IReadOnlyList<VillageDoubt> Villages)
{
    /// <summary>Nothing read yet.</summary>
    public static WorkbookLayout None { get; } = new([], []);

    /// <summary>Villages the officer may enter into the area tree.</summary>
    public IEnumerable<VillageDoubt> Unlisted => Villages.Where(village => village.Kind == VillageDoubtKind.Unlisted);

    /// <summary>The layout of a reading.</summary>
    public static WorkbookLayout Of(LedgerReading reading) => new([.. reading.Sheets.Select(LedgerLayout.Of)], reading.VillageDoubts);

    /// <summary>As kept with the import.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, AuditInterceptor.Json);

    /// <summary>From what was kept.</summary>
    public static WorkbookLayout FromJson(string json) => JsonSerializer.Deserialize<WorkbookLayout>(json, AuditInterceptor.Json) ?? None;
}
