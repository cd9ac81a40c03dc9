using Npgsql;

namespace FamilyPlanning.Persistence;

/// <summary>What the application's role may do: read and write rows, and no more. Run by the owner after every migration; safe to repeat.</summary>
internal static class DatabaseRights
{
    private static readonly string[] _schemas = ["public", DatabaseMigration.JobsSchema];

    // A statement-level trigger refuses even the owner, and even a statement that would touch no row.
    private const string _refusal =
        """
        CREATE OR REPLACE FUNCTION public.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION 'table % only grows: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
        END $$
        """;

    // A row stays as written but for the named columns; a row that came with a workbook goes when its import is undone.
    private const string _keeping =
        """
        CREATE OR REPLACE FUNCTION public.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF TG_OP = 'DELETE' THEN
                IF to_jsonb(OLD) ->> 'source' = 'Workbook' THEN RETURN OLD; END IF;
            ELSIF to_jsonb(OLD) - TG_ARGV = to_jsonb(NEW) - TG_ARGV THEN RETURN NEW;
            END IF;
            RAISE EXCEPTION 'table % keeps what was written: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
        END $$
        """;

    // ANALYZE and emptying the pending list of an index are the owner's right; after a bulk load the application needs just these two.
    private const string _settling =
        """
        CREATE OR REPLACE FUNCTION public.settle_table(loaded regclass) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        BEGIN
            PERFORM gin_clean_pending_list(i.indexrelid) FROM pg_index i
                JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_am a ON a.oid = c.relam
                WHERE i.indrelid = loaded AND a.amname = 'gin';
            EXECUTE format('ANALYZE %s', loaded);
        END $$
        """;

    /// <summary>Gives the role its rights and takes everything else from it, in one transaction, so that a running node never misses one.</summary>
    /// <param name="owner">An open connection of the role that owns the tables.</param>
    /// <param name="role">The application's role.</param>
    /// <param name="onlyGrowing">The tables whose rows are added and read, never changed.</param>
    /// <param name="keeping">The tables whose rows stay as written, with the columns that may be filled in later.</param>
    /// <param name="ct">Gives up; nothing is changed then.</param>
    public static async Task GrantAsync(
        NpgsqlConnection owner, string role, IReadOnlyList<(string Schema, string Table)> onlyGrowing, IReadOnlyList<(string Schema, string Table, string Columns)> keeping, CancellationToken ct)
    {
        var to = Quoted(role);
        await using var transaction = await owner.BeginTransactionAsync(ct);
        await using var batch = new NpgsqlBatch(owner, transaction);
        string[] tables = [.. onlyGrowing.SelectMany(t => OnGrowing(t, to)), .. keeping.SelectMany(OnKeeping)];
        foreach (var statement in (string[])[_refusal, _keeping, _settling, .. OnDatabase(owner, to), .. _schemas.SelectMany(s => OnSchema(Quoted(s), to)), .. OnHistory(to), .. tables])
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        await batch.ExecuteNonQueryAsync(ct);
        await transaction.CommitAsync(ct);
    }

    private static string[] OnDatabase(NpgsqlConnection owner, string to) =>
    [
        $"REVOKE ALL ON DATABASE {Quoted(owner.Database)} FROM PUBLIC",
        $"GRANT CONNECT, TEMPORARY ON DATABASE {Quoted(owner.Database)} TO {to}",
        "REVOKE CREATE ON SCHEMA public FROM PUBLIC",
        "REVOKE ALL ON FUNCTION public.settle_table(regclass) FROM PUBLIC",
        $"GRANT EXECUTE ON FUNCTION public.settle_table(regclass) TO {to}",
    ];

    private static string[] OnSchema(string schema, string to) =>
    [
        $"GRANT USAGE ON SCHEMA {schema} TO {to}",
        $"GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA {schema} TO {to}",
        $"GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA {schema} TO {to}",
        $"ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO {to}",
        $"ALTER DEFAULT PRIVILEGES IN SCHEMA {schema} GRANT USAGE, SELECT ON SEQUENCES TO {to}",
    ];

    private static string[] OnHistory(string to) =>
    [
        $"REVOKE INSERT, UPDATE, DELETE ON public.\"__EFMigrationsHistory\" FROM {to}",
    ];

    private static string[] OnGrowing((string Schema, string Table) growing, string to)
    {
        var table = $"{Quoted(growing.Schema)}.{Quoted(growing.Table)}";
        return
        [
            $"REVOKE UPDATE, DELETE, TRUNCATE ON {table} FROM {to}",
            $"CREATE OR REPLACE TRIGGER only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION public.refuse_change()",
        ];
    }

    private static string[] OnKeeping((string Schema, string Table, string Columns) keeping) =>
    [
        $"CREATE OR REPLACE TRIGGER keeps_what_was_written BEFORE UPDATE OR DELETE ON {Quoted(keeping.Schema)}.{Quoted(keeping.Table)} FOR EACH ROW EXECUTE FUNCTION public.refuse_rewriting({keeping.Columns})",
    ];

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
