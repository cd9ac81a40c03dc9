using Npgsql;

namespace FamilyPlanning.Persistence;

/// <summary>One setting of the database server under which committed work can be lost, or under which the application has more rights than it should.</summary>
/// <param name="Setting">The name of the setting in PostgreSQL.</param>
/// <param name="Value">What it is set to.</param>
/// <param name="Meaning">What that means for the office, as one sentence.</param>
public sealed record DurabilityFinding(string Setting, string Value, string Meaning);

/// <summary>Asks the database server whether what was committed stays committed, and whether the application's role is kept small. An empty answer is the good one.</summary>
public static class DurabilityCheck
{
    private const string _question =
        """
        SELECT current_setting('fsync'), current_setting('full_page_writes'), current_setting('synchronous_commit'),
               current_setting('synchronous_standby_names'), current_setting('data_checksums'),
               (SELECT rolsuper OR rolbypassrls OR rolcreaterole FROM pg_roles WHERE rolname = current_user),
               EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                       WHERE c.relkind IN ('r', 'p') AND c.relowner = current_user::regrole AND n.nspname NOT LIKE 'pg\_%')
        """;

    /// <summary>Looks through the connection the application itself uses.</summary>
    public static async Task<IReadOnlyList<DurabilityFinding>> FindAsync(string applicationConnectionString, CancellationToken ct)
    {
        var unpooled = new NpgsqlConnectionStringBuilder(applicationConnectionString) { Pooling = false }.ToString();
        await using var connection = new NpgsqlConnection(unpooled);
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(_question, connection);
        await using var answer = await command.ExecuteReaderAsync(ct);
        await answer.ReadAsync(ct);
        return [.. Findings(answer)];
    }

    private static IEnumerable<DurabilityFinding> Findings(NpgsqlDataReader answer)
    {
        if (answer.GetString(0) != "on")
            yield return new("fsync", answer.GetString(0), "数据库没有把数据真正写入磁盘，断电后整个数据库可能损坏。");
        if (answer.GetString(1) != "on")
            yield return new("full_page_writes", answer.GetString(1), "断电时写了一半的数据页无法恢复。");
        var commit = answer.GetString(2);
        if (commit == "off")
            yield return new("synchronous_commit", commit, "已经提示保存成功的记录，断电后可能丢失。");
        if (commit == "local" && answer.GetString(3).Length > 0)
            yield return new("synchronous_commit", commit, "配置了同步备库，但提交时不等待备库，主库损坏后可能丢失已保存的记录。");
        if (answer.GetString(4) != "on")
            yield return new("data_checksums", answer.GetString(4), "磁盘损坏的数据不会被发现。");
        if (answer.GetBoolean(5))
            yield return new("role", "superuser", "应用程序使用的数据库账号权限过大，应改用不能建账号、不能绕过行级保护的账号。");
        if (answer.GetBoolean(6))
            yield return new("role", "owner", "应用程序使用的数据库账号是表的所有者，能够修改表结构和只增表。");
    }
}
