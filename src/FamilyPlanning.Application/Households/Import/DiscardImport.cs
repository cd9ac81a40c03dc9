using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>The officer puts an import away before anything went on file; the workbook is forgotten.</summary>
public sealed class DiscardImport(FamilyPlanningDb db, ImportFiles files, TimeProvider clock)
{
    /// <summary>Puts it away.</summary>
    public async Task ExecuteAsync(Guid importId, Officer officer, CancellationToken ct)
    {
        var run = await db.ImportRuns.Within(officer).SingleOrDefaultAsync(r => r.Id == importId, ct) ?? throw new RecordNotFoundException("import", importId);
        var storedAs = run.StoredAs;
        run.Discard(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        if (storedAs is not null) files.Remove(storedAs);
    }
}
