using FamilyPlanning.Domain.Households;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Why an import cannot simply be taken back.</summary>
public enum ImportUseKind
{
    /// <summary>The person's record was corrected.</summary>
    Corrected,

    /// <summary>A birth, death, move or other change was entered.</summary>
    Changed,

    /// <summary>Somebody entered later belongs to the person's household or family.</summary>
    Family,

    /// <summary>The person's record was merged with another.</summary>
    Merged,

    /// <summary>A service was offered or given.</summary>
    Service,

    /// <summary>A childbearing registration names the person.</summary>
    Registration,

    /// <summary>An application for subsidy or aid names the person.</summary>
    Application,
}

/// <summary>Somebody whom an import brought and with whom the office has worked since.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="Name">Name on file.</param>
/// <param name="Kind">What was done.</param>
public sealed record UsedPerson(Guid PersonId, string Name, ImportUseKind Kind);

/// <summary>Finds the work done since an import on the people it brought.</summary>
public sealed class ImportUse(FamilyPlanningDb db)
{
    private const string Sql =
        $"""
        WITH theirs AS (SELECT id, household_id, name FROM persons WHERE import_run_id = $1), used AS (
            SELECT t.id, t.name, '{nameof(ImportUseKind.Corrected)}' AS kind FROM theirs t JOIN audit_entries a ON a.record_id = t.id AND a.action = 'Modified' AND a.at > $2
            UNION SELECT t.id, t.name, '{nameof(ImportUseKind.Changed)}' FROM theirs t JOIN population_events e ON e.person_id = t.id AND e.entered_at > $2
            UNION SELECT p.id, p.name, '{nameof(ImportUseKind.Family)}' FROM persons p JOIN population_events e ON e.person_id = p.id AND e.entered_at > $2
                WHERE p.import_run_id IS DISTINCT FROM $1 AND EXISTS (SELECT FROM theirs t WHERE t.household_id = p.household_id OR t.id IN (p.mother_id, p.father_id, p.spouse_id))
            UNION SELECT t.id, t.name, '{nameof(ImportUseKind.Merged)}' FROM theirs t WHERE EXISTS (SELECT FROM person_merges m WHERE t.id IN (m.kept_id, m.absorbed_id))
            UNION SELECT t.id, t.name, '{nameof(ImportUseKind.Service)}' FROM theirs t WHERE EXISTS (SELECT FROM maternity_clients c WHERE c.person_id = t.id)
                OR EXISTS (SELECT FROM service_invitations i WHERE i.person_id = t.id AND i.state <> 'Planned')
            UNION SELECT t.id, t.name, '{nameof(ImportUseKind.Registration)}' FROM theirs t WHERE EXISTS (SELECT FROM registration_parties r WHERE r.person_id = t.id)
                OR EXISTS (SELECT FROM registration_children r WHERE r.person_id = t.id)
            UNION SELECT t.id, t.name, '{nameof(ImportUseKind.Application)}' FROM theirs t WHERE EXISTS (SELECT FROM incentive_applications a WHERE t.id IN (a.person_id, a.applicant_id)))
        SELECT id, name, kind, count(*) OVER () FROM used ORDER BY kind, name, id LIMIT 100
        """;

    /// <summary>The first hundred, and how many there are.</summary>
    public async Task<(IReadOnlyList<UsedPerson> People, int Total)> ReadAsync(ImportRun run, CancellationToken ct)
    {
        if (run is not { State: ImportState.Imported, EndedAt: { } ended }) return ([], 0);
        await db.Database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand(Sql, (NpgsqlConnection)db.Database.GetDbConnection());
        command.Parameters.Add(new() { Value = run.Id });
        command.Parameters.Add(new() { Value = ended.UtcDateTime });

        var (people, total) = (new List<UsedPerson>(), 0L);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            people.Add(new UsedPerson(reader.GetGuid(0), reader.GetString(1), Enum.Parse<ImportUseKind>(reader.GetString(2))));
            total = reader.GetInt64(3);
        }

        return (people, (int)total);
    }
}
