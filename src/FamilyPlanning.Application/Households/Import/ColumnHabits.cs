using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>What officers of a township chose for headers the product did not know, so that nobody chooses twice: kept with the imports in which they chose.</summary>
public sealed class ColumnHabits(FamilyPlanningDb db)
{
    /// <summary>Imports looked back on.</summary>
    private const int LookedBack = 20;

    /// <summary>The choices by the bare words of the header; the latest counts.</summary>
    public async Task<IReadOnlyDictionary<string, LedgerField?>> ReadAsync(ImportRun run, Officer officer, CancellationToken ct)
    {
        var kept = await db.ImportRuns.AsNoTracking().Within(officer)
            .Where(earlier => earlier.AreaCode == run.AreaCode && earlier.Id != run.Id && earlier.State == ImportState.Imported && earlier.Corrections != "{}")
            .Join(db.ImportLayouts, earlier => earlier.Id, layout => layout.ImportRunId, (earlier, layout) => new { earlier.ReceivedAt, earlier.Corrections, layout.Sheets })
            .OrderByDescending(earlier => earlier.ReceivedAt).Take(LookedBack).ToListAsync(ct);

        var habits = new Dictionary<string, LedgerField?>();
        foreach (var earlier in kept)
            foreach (var (header, field) in ChoicesOf(LedgerCorrections.FromJson(earlier.Corrections), WorkbookLayout.FromJson(earlier.Sheets))) habits.TryAdd(header, field);

        return habits;
    }

    /// <summary>Choices that say something: what the names alone would have given is no habit.</summary>
    private static IEnumerable<(string Header, LedgerField? Field)> ChoicesOf(LedgerCorrections corrections, WorkbookLayout layout) =>
        from sheet in layout.Sheets
        where corrections.Columns.ContainsKey(sheet.Name)
        from column in sheet.Columns
        where column.Certainty == ColumnCertainty.Chosen && column.Field != LedgerHeaders.FieldOf(column.Header)
        select (LedgerHeaders.Bare(column.Header), column.Field);
}
