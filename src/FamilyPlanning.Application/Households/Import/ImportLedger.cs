using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Puts the good rows of a confirmed import on file, all in one transaction: it is done as a whole or not at all.</summary>
public sealed class ImportLedger(FamilyPlanningDb db, ImportReading readings, ImportFiles files, FieldProtection protection, TimeProvider clock)
{
    /// <summary>Reads the workbook once more, under the lock of the township, and files what is new. People on file are recognised and stay as they are.</summary>
    /// <param name="runId">The import.</param>
    /// <param name="officer">Who confirmed it.</param>
    /// <param name="report">Hears rows done and rows in all.</param>
    /// <param name="ct">Stops; nothing is kept then.</param>
    /// <returns>The reading that went in; none where the import had ended already.</returns>
    public async Task<LedgerReading?> ExecuteAsync(Guid runId, Officer officer, Action<int, int> report, CancellationToken ct)
    {
        var run = await db.ImportRuns.Within(officer).SingleOrDefaultAsync(r => r.Id == runId, ct) ?? throw new RecordNotFoundException("import", runId);
        // Kept open by hand: EF would close it with the transaction, and the tables are settled after that.
        await db.Database.OpenConnectionAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var tables = new LedgerTables(connection);
        await tables.HoldAsync(run.AreaCode, ct);
        await db.Entry(run).ReloadAsync(ct);
        if (run.State == ImportState.Imported) return null;
        RuleBrokenException.Unless(run.State == ImportState.Read, "import.ended");
        RuleBrokenException.Unless(run.Mode is not null, "import.not-confirmed");

        var reading = await readings.ReadAsync(run, officer, ct);
        run.Understand(ImportReading.CountsOf(reading));
        run.Confirm(run.Mode!.Value);

        var storedAs = run.StoredAs!;
        await FileAsync(run, reading, connection, tables, officer, report, ct);
        await transaction.CommitAsync(ct);
        files.Remove(storedAs);
        await tables.SettleAsync(CancellationToken.None);
        return reading;
    }

    private async Task FileAsync(ImportRun run, LedgerReading reading, NpgsqlConnection connection, LedgerTables tables, Officer officer, Action<int, int> report, CancellationToken ct)
    {
        var rows = reading.Rows.Where(row => row.IsNew || row is { OnFile.LacksNumber: true, IdentityNumber: not null } && row.Class != RowClass.Error).ToList();
        var (done, all) = (0, rows.Count * 2);
        await new StagedLedger(connection, protection).FillAsync(rows, () => report(++done, all), ct);

        var (persons, households, numbers) = await tables.FillAsync(run.Id, officer.Id, clock.GetUtcNow(), clock.Today(), run.FileName, ct);
        await new KeptFindings(connection).ReplaceAsync(run, reading, ct);
        run.Complete(run.Counts, persons, households, numbers, clock.GetUtcNow());
        db.Trail("Imported", nameof(ImportRun), run.Id, run.AreaCode, clock.GetUtcNow(), new { run.FileHash, persons, households, numbers, run.Counts.ErrorRows });
        await db.SaveChangesAsync(ct);
        report(all, all);
    }
}
