using FamilyPlanning.Application.Jobs;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Reads a workbook once more after the reading was cancelled or failed.</summary>
public sealed class ReadImportAgain(FamilyPlanningDb db, JobQueue queue)
{
    /// <summary>Queues the reading.</summary>
    public async Task ExecuteAsync(Guid importId, Officer officer, CancellationToken ct)
    {
        var run = await db.ImportRuns.AsNoTracking().Within(officer).SingleOrDefaultAsync(r => r.Id == importId, ct) ?? throw new RecordNotFoundException("import", importId);
        RuleBrokenException.Unless(run.State is ImportState.Received or ImportState.Read, "import.ended");
        await LedgerImportJob.QueueAsync(queue, run, LedgerImportStep.Read, officer, ct);
    }
}
