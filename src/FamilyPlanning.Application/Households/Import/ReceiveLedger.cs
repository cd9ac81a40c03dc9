using FamilyPlanning.Application.Jobs;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Takes in a workbook and has it read in the background; nothing goes on file before the officer confirms.</summary>
public sealed class ReceiveLedger(FamilyPlanningDb db, ImportFiles files, JobQueue queue, TimeProvider clock)
{
    /// <summary>Keeps the file and queues the reading.</summary>
    /// <returns>The import.</returns>
    /// <exception cref="WorkbookRefusedException">The file is no workbook that can be read.</exception>
    /// <exception cref="RuleBrokenException">The township lies outside the officer's areas.</exception>
    public async Task<Guid> ExecuteAsync(ReadOnlyMemory<byte> workbook, string fileName, string townshipCode, Officer officer, CancellationToken ct)
    {
        RuleBrokenException.Unless(officer.Covers(townshipCode), "import.township-outside-scope");
        LedgerUpload.Check(workbook);

        files.RemoveForgotten(clock.GetUtcNow());
        var (storedAs, hash) = await files.KeepAsync(workbook, ct);
        var run = ImportRun.Receive(townshipCode, officer.Id, Path.GetFileName(fileName), hash, storedAs, clock.GetUtcNow());
        db.ImportRuns.Add(run);
        await db.SaveChangesAsync(ct);
        await LedgerImportJob.QueueAsync(queue, run, LedgerImportStep.Read, officer, ct);
        return run.Id;
    }
}
