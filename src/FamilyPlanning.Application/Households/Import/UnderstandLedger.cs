using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Reads the workbook of an import without filing anything (试导入) and keeps what was found for the officer to look at.</summary>
public sealed class UnderstandLedger(FamilyPlanningDb db, ImportReading readings, ImportFiles files, TimeProvider clock)
{
    /// <summary>Reads and keeps columns, figures and findings; a workbook that holds no ledger is refused and forgotten.</summary>
    public async Task ExecuteAsync(Guid runId, Officer officer, CancellationToken ct)
    {
        var run = await db.ImportRuns.Within(officer).SingleOrDefaultAsync(r => r.Id == runId, ct) ?? throw new RecordNotFoundException("import", runId);
        if (run.State is not (ImportState.Received or ImportState.Read)) return;

        try
        {
            await KeepAsync(run, await readings.ReadAsync(run, officer, ct), ct);
        }
        catch (WorkbookRefusedException refused)
        {
            var storedAs = run.StoredAs;
            run.Refuse(refused.Fault.ToString(), clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            if (storedAs is not null) files.Remove(storedAs);
        }
    }

    private async Task KeepAsync(ImportRun run, LedgerReading reading, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await new KeptFindings((NpgsqlConnection)db.Database.GetDbConnection()).ReplaceAsync(run, reading, ct);
        run.Understand(ImportReading.CountsOf(reading));
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
