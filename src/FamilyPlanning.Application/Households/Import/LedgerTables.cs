using FamilyPlanning.Domain.Households;
using Npgsql;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>From the staged rows into the ledger's tables, one statement per table.</summary>
internal sealed class LedgerTables(NpgsqlConnection connection)
{
    // A household counts from the day its first member does.
    private const string Households =
        """
        INSERT INTO households (id, area_code, number, group_number, valid_from, known_from)
        SELECT gen_random_uuid(), s.area_code, s.household_number, (array_agg(s.group_number ORDER BY s.person_id) FILTER (WHERE s.group_number IS NOT NULL))[1], min(s.birth_date), $1
        FROM staged_ledger s WHERE s.on_file IS NULL AND s.household_id IS NULL
        GROUP BY s.area_code, s.household_number
        ON CONFLICT (area_code, number) WHERE valid_until IS NULL DO NOTHING
        """;

    // Somebody filed by hand a moment ago stays as filed; the row is then on file and adds nothing.
    private const string Persons =
        $"""
        INSERT INTO persons (id, area_code, household_id, kinship, kinship_text, name, name_initials, name_pinyin, document_kind, identity_cipher, identity_index,
            identity_masked, identity_last4, sex, birth_date, ethnic_group, marital_status, marital_changed_on, registered_here, registered_place, lives_here,
            residence_place, phone, birth_order, holds_one_child_certificate, death_date, note, import_run_id, known_from)
        SELECT s.person_id, s.area_code, coalesce(s.household_id, h.id), s.kinship, s.kinship_text, s.name, s.name_initials, s.name_pinyin, s.document_kind, s.identity_cipher, s.identity_index,
            s.identity_masked, s.identity_last4, s.sex, s.birth_date, s.ethnic_group, s.marital_status, s.marital_changed_on, s.registered_here, s.registered_place, s.lives_here,
            s.residence_place, s.phone, s.birth_order, s.one_child_certificate, s.death_date, s.note, $1, $2
        FROM staged_ledger s LEFT JOIN households h ON h.area_code = s.area_code AND h.number = s.household_number AND h.valid_until IS NULL
        WHERE s.on_file IS NULL
        ON CONFLICT (identity_index) WHERE merged_into_id IS NULL AND NOT shares_number DO NOTHING
        """;

    // What stood on file before the workbook added to it.
    private const string Versions =
        $"""
        INSERT INTO person_versions (id, area_code, person_id, known_from, known_until, changed_by, reason, source, name, sex, birth_date, ethnic_group, kinship, phone,
            registered_place, residence_place, mother_id, father_id, birth_order, birth_certificate, note)
        SELECT gen_random_uuid(), p.area_code, p.id, p.known_from, $1, $2, '{nameof(CorrectionReason.Paper)}', '{nameof(FactSource.Workbook)}', p.name, p.sex, p.birth_date, p.ethnic_group,
            p.kinship, p.phone, p.registered_place, p.residence_place, p.mother_id, p.father_id, p.birth_order, p.birth_certificate, p.note
        FROM staged_ledger s JOIN persons p ON p.id = s.on_file
        WHERE p.identity_index IS NULL AND s.identity_index IS NOT NULL
        """;

    private const string Numbers =
        """
        UPDATE persons p SET known_from = $1, document_kind = s.document_kind, identity_cipher = s.identity_cipher, identity_index = s.identity_index,
            identity_masked = s.identity_masked, identity_last4 = s.identity_last4
        FROM staged_ledger s
        WHERE p.id = s.on_file AND p.identity_index IS NULL AND s.identity_index IS NOT NULL
        """;

    private const string Mothers =
        """
        UPDATE persons p SET mother_id = m.id
        FROM staged_ledger s JOIN persons m ON m.identity_index = s.mother_index AND m.sex = 'Female' AND m.merged_into_id IS NULL AND NOT m.shares_number
        WHERE p.id = coalesce(s.on_file, s.person_id) AND p.mother_id IS NULL AND m.birth_date < p.birth_date
        """;

    private const string Heads =
        """
        UPDATE households h SET head_id = head.id
        FROM (SELECT DISTINCT ON (p.household_id) p.household_id, p.id FROM staged_ledger s JOIN persons p ON p.id = s.person_id
              WHERE s.is_head ORDER BY p.household_id, s.person_id) head
        WHERE h.id = head.household_id AND h.head_id IS NULL
        """;

    // Head and spouse name each other by their relation; where a household lists two spouses, none is linked.
    private const string Spouses =
        $"""
        WITH pairs AS (
            SELECT h.head_id AS one, (array_agg(p.id))[1] AS other
            FROM households h JOIN persons p ON p.household_id = h.id AND p.kinship IN ('10', '11', '12') AND p.death_date IS NULL AND p.left_on IS NULL AND p.merged_into_id IS NULL
            WHERE h.id IN (SELECT p.household_id FROM staged_ledger s JOIN persons p ON p.id = s.person_id) AND h.head_id IS NOT NULL
            GROUP BY h.head_id HAVING count(*) = 1),
        linked AS (
            UPDATE persons p SET spouse_id = CASE WHEN p.id = pairs.one THEN pairs.other ELSE pairs.one END
            FROM pairs WHERE p.id IN (pairs.one, pairs.other) AND p.spouse_id IS NULL AND p.marital_status IN ('20', '21', '22', '23')
            RETURNING p.*)
        INSERT INTO population_events (id, area_code, person_id, kind, happened_on, entered_at, entered_by, source, detail, marital_status, other_id)
        SELECT gen_random_uuid(), l.area_code, l.id, CASE WHEN l.marital_changed_on IS NULL THEN '{nameof(PopulationEventKind.Correction)}' ELSE '{nameof(PopulationEventKind.Marriage)}' END,
            coalesce(l.marital_changed_on, $3::date), $1, $2, '{nameof(FactSource.Workbook)}', $4, l.marital_status, l.spouse_id
        FROM linked l WHERE NOT EXISTS (SELECT 1 FROM staged_ledger s WHERE s.person_id = l.id)
        """;

    // Somebody in the household book when the ledger begins is counted from birth (Membership.EntryReason).
    private const string Memberships =
        $"""
        INSERT INTO memberships (id, area_code, person_id, household_id, "from", entry_reason, until, exit_reason)
        SELECT gen_random_uuid(), p.area_code, p.id, p.household_id, p.birth_date, '{nameof(EntryReason.Birth)}', p.death_date,
            CASE WHEN p.death_date IS NOT NULL THEN '{nameof(ExitReason.Death)}' END
        FROM staged_ledger s JOIN persons p ON p.id = s.person_id
        """;

    // A dated marital status is a fact of its own; an undated one stands in what was taken over.
    private const string Facts =
        $"""
        INSERT INTO population_events (id, area_code, person_id, kind, happened_on, entered_at, entered_by, source, detail, household_id, kinship, marital_status, other_id, lives_here, place)
        SELECT gen_random_uuid(), p.area_code, p.id, f.kind, f.happened_on, $1, $2, '{nameof(FactSource.Workbook)}', f.detail,
            CASE WHEN f.enters THEN p.household_id END, CASE WHEN f.enters THEN p.kinship END,
            CASE WHEN f.marital THEN p.marital_status END, CASE WHEN f.marital THEN p.spouse_id END,
            CASE WHEN f.enters THEN p.lives_here END, CASE WHEN f.enters THEN p.residence_place END
        FROM (SELECT p.*, CASE WHEN p.marital_changed_on IS NULL THEN NULL WHEN p.marital_status IN ('20', '21', '22', '23') THEN '{nameof(PopulationEventKind.Marriage)}'
                WHEN p.marital_status = '30' THEN '{nameof(PopulationEventKind.Widowed)}' WHEN p.marital_status = '40' THEN '{nameof(PopulationEventKind.Divorce)}' END AS dated
              FROM staged_ledger s JOIN persons p ON p.id = s.person_id) p
        CROSS JOIN LATERAL (VALUES ('{nameof(PopulationEventKind.Imported)}', $3::date, $4::text, true, p.dated IS NULL),
            (p.dated, CASE WHEN p.dated IS NOT NULL THEN p.marital_changed_on END, $4::text, false, true),
            ('{nameof(PopulationEventKind.Death)}', p.death_date, left(p.note, 200), false, false)) AS f(kind, happened_on, detail, enters, marital)
        WHERE f.happened_on IS NOT NULL
        """;

    /// <summary>Puts the staged people on file.</summary>
    /// <returns>People and households added, and numbers added to people on file.</returns>
    public async Task<(int Persons, int Households, int Numbers)> FillAsync(Guid run, Guid officer, DateTimeOffset at, DateOnly today, string fileName, CancellationToken ct)
    {
        var moment = at.UtcDateTime;
        var households = await RunAsync(Households, ct, moment);
        var persons = await RunAsync(Persons, ct, run, moment);
        await RunAsync(Versions, ct, moment, officer);
        var numbers = await RunAsync(Numbers, ct, moment);
        await RunAsync("ANALYZE staged_ledger", ct);
        await RunAsync(Mothers, ct);
        await RunAsync(Heads, ct);
        await RunAsync(Spouses, ct, moment, officer, today, fileName);
        await RunAsync(Memberships, ct);
        await RunAsync(Facts, ct, moment, officer, today, fileName);
        return (persons, households, numbers);
    }

    /// <summary>One import per township at a time; a second one waits and then finds everybody on file.</summary>
    public Task HoldAsync(string townshipCode, CancellationToken ct) => RunAsync("SELECT pg_advisory_xact_lock(hashtextextended('ledger-import ' || $1, 0))", ct, townshipCode);

    /// <summary>Fresh statistics and search indexes after a large load.</summary>
    public async Task SettleAsync(CancellationToken ct)
    {
        foreach (var table in (string[])["households", "persons", "memberships", "population_events"]) await RunAsync($"SELECT public.settle_table('public.{table}')", ct);
    }

    private async Task<int> RunAsync(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        foreach (var value in values) command.Parameters.Add(new NpgsqlParameter { Value = value });
        return await command.ExecuteNonQueryAsync(ct);
    }
}
