using FamilyPlanning.Domain.Offices;
using Npgsql;

namespace FamilyPlanning.Application.Offices;

/// <summary>The rows a change of areas concerns, and the statements that take them along: set-based, in the transaction of the act, for a township in seconds.</summary>
internal sealed class AreaChangeTables(NpgsqlConnection connection)
{
    // Whoever enters a birth, a move or a hand-over meanwhile waits, and what was read before is refused by VillageGuards: nobody is left behind under the old code.
    private const string _lock = "LOCK TABLE households, persons, memberships, hand_overs IN SHARE ROW EXCLUSIVE MODE";

    // A number in use in the village of the new code stays with the household that has it; the one that comes gets the end of its old village's code before it.
    private static readonly string[] _marking =
    [
        """
        CREATE TEMPORARY TABLE moved ON COMMIT DROP AS
        SELECT h.id, l.line, h.area_code AS from_code, l.to_code, h.group_number, h.group_number + l.shift AS to_group, h.number::text AS number, h.number::text AS to_number, h.valid_until IS NULL AS open
        FROM going l JOIN households h ON h.area_code = l.from_code AND (l.from_group IS NULL OR h.group_number = l.from_group)
        """,
        "CREATE UNIQUE INDEX ON moved (id)",
        "CREATE INDEX ON moved (to_code, number)",
        "ANALYZE moved",
        """
        UPDATE moved m SET to_number = CASE WHEN left(m.from_code, 9) = left(m.to_code, 9) THEN right(m.from_code, 3) ELSE right(m.from_code, 6) END || '-' || m.number
        WHERE m.open AND (EXISTS (SELECT FROM households h WHERE h.area_code = m.to_code AND h.number = m.number AND h.valid_until IS NULL)
          OR EXISTS (SELECT FROM moved o WHERE o.open AND o.to_code = m.to_code AND o.number = m.number AND o.line < m.line))
        """,
        // Looked up once: every further statement finds its people here by their key and reads the county's no more.
        """
        CREATE TEMPORARY TABLE going_people ON COMMIT DROP AS
        SELECT p.id, p.birth_date, p.merged_into_id IS NOT NULL AS merged, v.id AS household_id, v.line, v.from_code, v.to_code FROM persons p JOIN moved v ON v.id = p.household_id
        """,
        "CREATE UNIQUE INDEX ON going_people (id)",
        "ANALYZE going_people",
    ];

    // Until when a person was counted under the old code: the day of the change, or the later day on which the membership began.
    private static readonly string[] _carrying =
    [
        """
        INSERT INTO household_versions (id, area_code, household_id, known_from, known_until, changed_by, words, source, number, group_number, address)
        SELECT gen_random_uuid(), h.area_code, h.id, h.known_from, $2, $3, $4, 'OtherOffice', h.number, h.group_number, h.address FROM households h JOIN moved v ON v.id = h.id
        """,
        """
        UPDATE memberships m SET area_code = s.to_code, entry_reason = 'AreaChange', exit_reason = CASE WHEN s.continues THEN 'AreaChange' ELSE m.exit_reason END
        FROM stays s WHERE m.id = s.id AND s.continued
        """,
        "UPDATE memberships m SET until = s.day, exit_reason = 'AreaChange' FROM stays s WHERE m.id = s.id AND NOT s.continued",
        """
        INSERT INTO memberships (id, area_code, person_id, household_id, "from", entry_reason, until, exit_reason)
        SELECT gen_random_uuid(), to_code, person_id, household_id, day, 'AreaChange', until, CASE WHEN continues THEN 'AreaChange' ELSE exit_reason END FROM stays WHERE NOT continued
        """,
        """
        INSERT INTO population_events (id, area_code, person_id, kind, happened_on, entered_at, entered_by, source, detail, household_id)
        SELECT gen_random_uuid(), to_code, person_id, 'AreaChange', day, $2, $3, 'OtherOffice', $4, household_id FROM stays
        UNION ALL
        SELECT gen_random_uuid(), g.to_code, g.id, 'AreaChange', GREATEST($1, g.birth_date), $2, $3, 'OtherOffice', $4, g.household_id
        FROM going_people g WHERE NOT g.merged AND NOT EXISTS (SELECT FROM stays s WHERE s.person_id = g.id AND s.household_id = g.household_id)
        """,
        "UPDATE persons p SET area_code = g.to_code FROM going_people g WHERE p.id = g.id",
        "UPDATE households h SET area_code = v.to_code, group_number = v.to_group, number = v.to_number, known_from = $2 FROM moved v WHERE h.id = v.id",
    ];

    // What is still to be done goes with the people; what is settled, paid, issued or printed keeps the code it was done under.
    private static readonly string[] _open =
    [
        "UPDATE service_invitations w SET area_code = g.to_code FROM going_people g WHERE w.person_id = g.id AND w.area_code <> g.to_code AND w.state IN ('Planned', 'Offered', 'Accepted')",
        "UPDATE maternity_clients w SET area_code = g.to_code FROM going_people g WHERE w.person_id = g.id AND w.area_code <> g.to_code AND w.closed_on IS NULL",
        "UPDATE payee_accounts w SET area_code = g.to_code FROM incentive_applications a JOIN going_people g ON g.id = a.person_id WHERE w.id = a.account_id AND w.area_code = g.from_code",
        "UPDATE incentive_applications w SET area_code = g.to_code FROM going_people g WHERE w.person_id = g.id AND w.area_code <> g.to_code AND w.status IN ('Received', 'FirstReviewed', 'Confirmed')",
        """
        CREATE TEMPORARY TABLE going_registrations ON COMMIT DROP AS
        SELECT DISTINCT ON (r.id) r.id, g.to_code FROM childbearing_registrations r JOIN registration_parties t ON t.registration_id = r.id
        JOIN going_people g ON g.id = t.person_id AND g.from_code = r.area_code WHERE r.status IN ('Draft', 'Accepted', 'Checking') ORDER BY r.id, t.sex
        """,
        "UPDATE childbearing_registrations w SET area_code = g.to_code FROM going_registrations g WHERE w.id = g.id",
        "UPDATE registration_parties w SET area_code = g.to_code FROM going_registrations g WHERE w.registration_id = g.id",
        "UPDATE registration_children w SET area_code = g.to_code FROM going_registrations g WHERE w.registration_id = g.id",
        "UPDATE entitlement_checks w SET area_code = g.to_code FROM going_registrations g WHERE w.registration_id = g.id AND w.answered_on IS NULL",
        "UPDATE hand_overs w SET area_code = g.to_code FROM going_people g WHERE w.person_id = g.id AND w.area_code <> g.to_code AND w.status = 'Open'",
        "UPDATE hand_overs w SET area_code = l.to_code FROM going l WHERE w.person_id IS NULL AND w.area_code = l.from_code AND l.from_group IS NULL AND w.status = 'Open'",
        "UPDATE hand_overs w SET receiving_code = l.to_code FROM going l WHERE w.receiving_code = l.from_code AND l.from_group IS NULL AND w.status = 'Open'",
    ];

    /// <summary>How many of everything go with one line of the change.</summary>
    public sealed record Count(int Line, int Households, int Renumbered, int People, int Offers, int Maternity, int Registrations, int Applications);

    /// <summary>Keeps everybody else from writing to the ledger until the transaction ends.</summary>
    public Task HoldAsync(CancellationToken ct) => RunAsync(_lock, ct);

    /// <summary>Marks the households that go.</summary>
    public async Task MarkAsync(AreaChange change, CancellationToken ct)
    {
        await RunAsync("CREATE TEMPORARY TABLE going (line int, from_code text COLLATE \"C\", from_group int, to_code text COLLATE \"C\", shift int) ON COMMIT DROP", ct);
        foreach (var line in change.Lines)
            await RunAsync("INSERT INTO going VALUES ($1, $2, $3, $4, $5)", ct, line.Line, line.FromCode, (object?)line.FromGroup ?? DBNull.Value, line.ToCode, line.GroupShift);
        await RunAsync("ANALYZE going", ct);
        foreach (var statement in _marking) await RunAsync(statement, ct);
        // Somebody who went from one household of the village to another after that day is not counted as coming or going again.
        await RunAsync(FormattableString.Invariant($"""
            CREATE TEMPORARY TABLE stays ON COMMIT DROP AS
            SELECT m.id, m.person_id, m.household_id, v.line, v.from_code, v.to_code, GREATEST(m."from", DATE '{change.EffectiveOn:yyyy-MM-dd}') AS day, m."from", m.until, m.exit_reason, m.entry_reason, false AS continued, false AS continues
            FROM memberships m JOIN moved v ON v.id = m.household_id AND v.from_code = m.area_code
            WHERE m.area_code = ANY (ARRAY(SELECT from_code FROM going)) AND (m.until IS NULL OR m.until > DATE '{change.EffectiveOn:yyyy-MM-dd}') AND (m.until IS NULL OR m.until > m."from")
            """), ct);
        await RunAsync("CREATE INDEX ON stays (person_id)", ct);
        await RunAsync("ANALYZE stays", ct);
        await RunAsync(FormattableString.Invariant($"""UPDATE stays s SET continued = true WHERE s.entry_reason = 'HouseholdChange' AND s."from" > DATE '{change.EffectiveOn:yyyy-MM-dd}' AND EXISTS (SELECT FROM stays b WHERE b.person_id = s.person_id AND b.until = s."from")"""), ct);
        await RunAsync("""UPDATE stays s SET continues = true WHERE s.exit_reason = 'HouseholdChange' AND EXISTS (SELECT FROM stays n WHERE n.person_id = s.person_id AND n.continued AND n."from" = s.until)""", ct);
    }

    /// <summary>What goes, line by line of the change.</summary>
    public async Task<IReadOnlyList<Count>> CountAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT l.line, coalesce(h.open, 0), coalesce(h.renumbered, 0), coalesce(s.people, 0), coalesce(o.offers, 0), coalesce(m.clients, 0), coalesce(r.registrations, 0), coalesce(a.applications, 0)
            FROM going l
            LEFT JOIN (SELECT line, count(*) FILTER (WHERE open) AS open, count(*) FILTER (WHERE to_number <> number) AS renumbered FROM moved GROUP BY line) h USING (line)
            LEFT JOIN (SELECT line, count(*) AS people FROM stays WHERE until IS NULL GROUP BY line) s USING (line)
            LEFT JOIN (SELECT g.line, count(*) AS offers FROM service_invitations w JOIN going_people g ON g.id = w.person_id WHERE w.state IN ('Planned', 'Offered', 'Accepted') GROUP BY g.line) o USING (line)
            LEFT JOIN (SELECT g.line, count(*) AS clients FROM maternity_clients w JOIN going_people g ON g.id = w.person_id WHERE w.closed_on IS NULL GROUP BY g.line) m USING (line)
            LEFT JOIN (SELECT g.line, count(DISTINCT r.id) AS registrations FROM childbearing_registrations r JOIN registration_parties t ON t.registration_id = r.id
              JOIN going_people g ON g.id = t.person_id AND g.from_code = r.area_code WHERE r.status IN ('Draft', 'Accepted', 'Checking') GROUP BY g.line) r USING (line)
            LEFT JOIN (SELECT g.line, count(*) AS applications FROM incentive_applications w JOIN going_people g ON g.id = w.person_id WHERE w.status IN ('Received', 'FirstReviewed', 'Confirmed') GROUP BY g.line) a USING (line)
            ORDER BY l.line
            """, connection)
        { CommandTimeout = 600 };
        await using var rows = await command.ExecuteReaderAsync(ct);
        var counts = new List<Count>();
        while (await rows.ReadAsync(ct))
        {
            int At(int column) => (int)rows.GetInt64(column);
            counts.Add(new Count(rows.GetInt32(0), At(1), At(2), At(3), At(4), At(5), At(6), At(7)));
        }

        return counts;
    }

    /// <summary>A household number that would stand twice in a village even so, or became too long.</summary>
    public Task<string?> ClashAsync(CancellationToken ct) => AskAsync(
        """
        SELECT v.number FROM (SELECT number, to_code, to_number, count(*) OVER (PARTITION BY to_code, to_number) AS times FROM moved WHERE open) v
        WHERE v.times > 1 OR length(v.to_number) > 32 OR EXISTS (SELECT FROM households h WHERE h.area_code = v.to_code AND h.number = v.to_number AND h.valid_until IS NULL) LIMIT 1
        """, ct);

    /// <summary>Somebody who went, after that day, from a household that leaves into one that stays in the old village: what is on file does not tell where they belong.</summary>
    public Task<string?> BetweenAsync(CancellationToken ct) => AskAsync(
        """
        SELECT h.number FROM stays s JOIN memberships m ON m.person_id = s.person_id AND m."from" = s.until AND m.entry_reason = 'HouseholdChange' JOIN households h ON h.id = m.household_id
        WHERE NOT EXISTS (SELECT FROM moved v WHERE v.id = m.household_id) LIMIT 1
        """, ct);

    /// <summary>Takes people, households and open work along.</summary>
    public async Task CarryAsync(AreaChange change, CancellationToken ct)
    {
        foreach (var statement in _carrying)
            await RunAsync(statement, ct, change.EffectiveOn, change.EnteredAt.UtcDateTime, change.EnteredBy, change.Document);
        foreach (var statement in _open) await RunAsync(statement, ct);
    }

    private async Task<string?> AskAsync(string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        return await command.ExecuteScalarAsync(ct) as string;
    }

    // Numbered by their place in the text: a statement that uses fewer of the values is given those up to its last.
    private async Task RunAsync(string sql, CancellationToken ct, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
        var last = Enumerable.Range(1, values.Length).LastOrDefault(n => sql.Contains($"${n}", StringComparison.Ordinal));
        foreach (var value in values.Take(last)) command.Parameters.Add(new NpgsqlParameter { Value = value });
        await command.ExecuteNonQueryAsync(ct);
    }
}
