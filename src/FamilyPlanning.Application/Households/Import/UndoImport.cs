using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Takes back what one import brought: its people and the households that hold nobody else. Numbers it added to people on file stay, they are facts about those people.</summary>
public sealed class UndoImport(FamilyPlanningDb db, ImportUse use, TimeProvider clock)
{
    // Offers that were only planned go with the person; anything more has refused the undoing before.
    private static readonly string[] _statements =
    [
        "DELETE FROM service_invitations WHERE person_id IN (SELECT id FROM persons WHERE import_run_id = $1)",
        "UPDATE persons SET mother_id = NULL WHERE import_run_id IS DISTINCT FROM $1 AND mother_id IN (SELECT id FROM persons WHERE import_run_id = $1)",
        "UPDATE persons SET father_id = NULL WHERE import_run_id IS DISTINCT FROM $1 AND father_id IN (SELECT id FROM persons WHERE import_run_id = $1)",
        "UPDATE persons SET spouse_id = NULL WHERE import_run_id IS DISTINCT FROM $1 AND spouse_id IN (SELECT id FROM persons WHERE import_run_id = $1)",
        "UPDATE households SET head_id = NULL WHERE head_id IN (SELECT id FROM persons WHERE import_run_id = $1)",
        "CREATE TEMPORARY TABLE left_households ON COMMIT DROP AS SELECT DISTINCT household_id AS id FROM persons WHERE import_run_id = $1",
        "DELETE FROM memberships WHERE person_id IN (SELECT id FROM persons WHERE import_run_id = $1)",
        // Somebody on file whom the workbook married to one of them loses that fact too; it came with the workbook.
        "DELETE FROM population_events WHERE source = 'Workbook' AND (person_id IN (SELECT id FROM persons WHERE import_run_id = $1) OR other_id IN (SELECT id FROM persons WHERE import_run_id = $1))",
        "DELETE FROM person_versions WHERE person_id IN (SELECT id FROM persons WHERE import_run_id = $1)",
        "DELETE FROM persons WHERE import_run_id = $1",
        "DELETE FROM households h USING left_households l WHERE h.id = l.id AND NOT EXISTS (SELECT FROM persons p WHERE p.household_id = h.id) AND NOT EXISTS (SELECT FROM memberships m WHERE m.household_id = h.id) AND NOT EXISTS (SELECT FROM household_versions v WHERE v.household_id = h.id)",
    ];

    /// <summary>Takes it back as a whole or not at all.</summary>
    /// <exception cref="RuleBrokenException">Not on file, taken back already, or somebody has worked on these people since.</exception>
    public async Task ExecuteAsync(Guid importId, string reason, Officer officer, CancellationToken ct)
    {
        var run = await db.ImportRuns.Within(officer).SingleOrDefaultAsync(r => r.Id == importId, ct) ?? throw new RecordNotFoundException("import", importId);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await new LedgerTables((NpgsqlConnection)db.Database.GetDbConnection()).HoldAsync(run.AreaCode, ct);
        await db.Entry(run).ReloadAsync(ct);
        // Whoever opens one of them to work on it waits until this is done.
        await db.Database.ExecuteSqlAsync($"SELECT FROM persons WHERE import_run_id = {run.Id} ORDER BY id FOR UPDATE", ct);
        var (_, used) = await use.ReadAsync(run, ct);
        RuleBrokenException.Unless(used == 0, "import.worked-on", used);

        run.Undo();
        db.Act.Reason = reason.Trim();
        db.Trail("Undone", nameof(Domain.Households.ImportRun), run.Id, run.AreaCode, clock.GetUtcNow(), new { run.FileHash, run.PersonsAdded, run.HouseholdsAdded });
        await db.SaveChangesAsync(ct);
        try
        {
            // The id is written into the text because CREATE TABLE AS takes no parameters; it is a Guid of ours.
            foreach (var statement in _statements) await RunAsync(statement.Replace("$1", $"'{run.Id}'", StringComparison.Ordinal), ct);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.ForeignKeyViolation)
        {
            throw new RuleBrokenException("import.in-use");
        }

        await transaction.CommitAsync(ct);
    }

    private async Task RunAsync(string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection()) { CommandTimeout = 600 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
