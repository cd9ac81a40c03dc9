using FamilyPlanning.Application.Jobs;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>The officer has looked at the dry run and wants the ledger on file.</summary>
public sealed class ConfirmImport(FamilyPlanningDb db, JobQueue queue)
{
    /// <summary>Queues the import.</summary>
    /// <exception cref="RuleBrokenException">Not read, a sheet without a village, or rows in error where all or nothing was asked for.</exception>
    public async Task ExecuteAsync(Guid importId, ImportMode mode, Officer officer, CancellationToken ct)
    {
        var run = await db.ImportRuns.Within(officer).SingleOrDefaultAsync(r => r.Id == importId, ct) ?? throw new RecordNotFoundException("import", importId);
        run.Confirm(mode);
        await db.SaveChangesAsync(ct);
        await LedgerImportJob.QueueAsync(queue, run, LedgerImportStep.File, officer, ct);
    }
}
