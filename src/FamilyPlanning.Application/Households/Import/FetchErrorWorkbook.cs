using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>The error workbook of an import that was read but not confirmed. Fetching it is told in the trail: it holds full numbers.</summary>
public sealed class FetchErrorWorkbook(FamilyPlanningDb db, ImportReading readings, TimeProvider clock)
{
    /// <summary>The workbook and the name it is saved under.</summary>
    public async Task<(byte[] File, string Name)> ExecuteAsync(Guid importId, bool withWarnings, Officer officer, CancellationToken ct)
    {
        var run = await db.ImportRuns.AsNoTracking().Within(officer).SingleOrDefaultAsync(r => r.Id == importId && r.State == ImportState.Read, ct)
            ?? throw new RecordNotFoundException("import", importId);
        var reading = await readings.ReadAsync(run, officer, ct);
        var file = new MemoryStream();
        LedgerErrorWorkbook.Write(reading, file, withWarnings);
        db.Trail("Fetched", nameof(ImportRun), run.Id, run.AreaCode, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return (file.ToArray(), LedgerErrorWorkbook.NameOn(reading.AsOf));
    }
}
