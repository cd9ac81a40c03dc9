using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using FamilyPlanning.Persistence;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace FamilyPlanning.Application.Tests;

/// <summary>Real servers in a folder of their own: made, restarted, killed and refused.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "fp-" + Guid.NewGuid().ToString("N")[..8]);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_new_cluster_has_checksums_and_reads_Chinese()
    {
        await using var postgres = await StartAsync();

        Assert.Equal("on", await AskAsync(postgres.ApplicationConnectionString, "SHOW data_checksums"));
        Assert.Equal("UTF8", await AskAsync(postgres.ApplicationConnectionString, "SHOW server_encoding"));
        Assert.Equal("Asia/Shanghai", await AskAsync(postgres.ApplicationConnectionString, "SHOW timezone"));
        await DoAsync(postgres.OwnerConnectionString, "CREATE EXTENSION pg_trgm");
        Assert.Equal("4", await AskAsync(postgres.OwnerConnectionString, "SELECT cardinality(show_trgm('青石镇'))"));
    }

    [Fact]
    public async Task Data_survives_a_restart_that_takes_less_than_five_seconds()
    {
        await using (var first = await StartAsync())
            await DoAsync(first.OwnerConnectionString, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('青禾')");

        var watch = Stopwatch.StartNew();
        await using var second = await StartAsync();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Equal("青禾", await AskAsync(second.OwnerConnectionString, "SELECT word FROM kept"));
    }

    [Fact]
    public async Task The_server_ends_with_the_application_and_ends_cleanly()
    {
        string cluster;
        int server;
        await using (var postgres = await StartAsync())
        {
            cluster = postgres.ClusterFolder;
            server = postgres.ServerProcessId!.Value;
        }

        // The program that collects ended processes may take a moment; until then only the shell of one is left.
        Assert.True(!Directory.Exists($"/proc/{server}") || Status(server)[0] is "Z" or "X");
        Assert.False(File.Exists(Path.Combine(cluster, "postmaster.pid")));
        await using var again = await StartAsync();
        Assert.DoesNotContain("was interrupted", await ServerLogAsync(again), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_killed_server_is_started_again_and_keeps_what_was_committed()
    {
        await using var postgres = await StartAsync();
        await DoAsync(postgres.OwnerConnectionString, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('青禾')");
        var killed = postgres.ServerProcessId!.Value;

        Kill(killed);
        // A backend of the killed server answers until it notices; the next server is meant.
        await UntilAsync(() => postgres.ServerProcessId is { } next && next != killed);

        Assert.Equal("青禾", await PatientlyAsync(() => AskAsync(postgres.OwnerConnectionString, "SELECT word FROM kept")));
    }

    [Fact]
    public async Task A_killed_server_is_started_again_although_one_of_its_processes_is_still_at_work()
    {
        await using var postgres = await StartAsync();
        // A sum over a generated series never waits, so this backend does not notice that its server has gone.
        var endless = DoAsync(postgres.OwnerConnectionString, "SELECT sum(n) FROM generate_series(1, 1000000000000) n");
        await PatientlyAsync(() => AskAsync(postgres.SuperuserConnectionString, "SELECT 1 / count(*)::int FROM pg_stat_activity WHERE state = 'active' AND query LIKE '%generate_series%' AND pid <> pg_backend_pid()"));

        Kill(postgres.ServerProcessId!.Value);

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => endless);
        Assert.Equal("1", await PatientlyAsync(() => AskAsync(postgres.OwnerConnectionString, "SELECT 1")));
    }

    [Fact]
    public async Task A_second_application_is_refused_in_one_sentence_and_does_not_disturb_the_first()
    {
        await using var first = await StartAsync();

        var refused = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => StartAsync(o => o with { LockPatience = TimeSpan.Zero }));

        Assert.StartsWith($"The data folder {_folder} is in use by another running process", refused.Message, StringComparison.Ordinal);
        Assert.Equal("1", await AskAsync(first.ApplicationConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task After_the_application_is_killed_the_next_one_joins_the_server_that_is_still_running()
    {
        using var killed = await DataFolderHolder.StartAsync(_folder);
        var refused = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => StartAsync(o => o with { LockPatience = TimeSpan.Zero }));
        Assert.Contains("in use by another running process", refused.Message, StringComparison.Ordinal);
        var server = int.Parse(File.ReadLines(Path.Combine(_folder, "postgres", "postmaster.pid")).First(), CultureInfo.InvariantCulture);

        killed.Kill();
        await killed.WaitForExitAsync(Ct);

        await using var next = await StartAsync();
        Assert.Equal(server, next.ServerProcessId);
        Assert.Equal("1", await AskAsync(next.ApplicationConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task After_application_and_server_are_killed_the_next_one_recovers()
    {
        using var killed = await DataFolderHolder.StartAsync(_folder);
        var server = int.Parse(File.ReadLines(Path.Combine(_folder, "postgres", "postmaster.pid")).First(), CultureInfo.InvariantCulture);
        killed.Kill();
        Kill(server);
        await killed.WaitForExitAsync(Ct);

        await using var next = await StartAsync();

        Assert.NotEqual(server, next.ServerProcessId);
        Assert.Equal("1", await AskAsync(next.ApplicationConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task A_process_number_that_now_belongs_to_somebody_else_does_not_stop_the_start()
    {
        string cluster;
        await using (var postgres = await StartAsync()) cluster = postgres.ClusterFolder;
        await File.WriteAllTextAsync(Path.Combine(cluster, "postmaster.pid"), $"{Environment.ProcessId}\n{cluster}\n1\n5432\n", Ct);

        await using var next = await StartAsync();

        Assert.Equal("1", await AskAsync(next.ApplicationConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task The_role_of_the_application_owns_nothing_and_cannot_alter_a_table()
    {
        await using var postgres = await StartAsync();
        await DoAsync(postgres.OwnerConnectionString, $"CREATE TABLE rows_only (n int); GRANT ALL ON rows_only TO {PostgresRoles.Application}");

        foreach (var forbidden in new[]
        {
            "ALTER TABLE rows_only ADD extra int", "DROP TABLE rows_only", "CREATE TABLE mine (n int)", "CREATE SCHEMA mine",
            "CREATE ROLE friend", $"ALTER ROLE {PostgresRoles.Application} SUPERUSER", "COPY rows_only TO PROGRAM 'id'", "SELECT pg_read_file('postgresql.conf')",
        })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => DoAsync(postgres.ApplicationConnectionString, forbidden));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }

        Assert.Equal("0", await AskAsync(postgres.ApplicationConnectionString, "SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole"));
    }

    [Fact]
    public async Task No_process_of_the_server_runs_as_root_and_nobody_else_may_look_into_its_folders()
    {
        await using var postgres = await StartAsync();
        var server = postgres.ServerProcessId!.Value;
        var accounts = Directory.EnumerateDirectories("/proc").Select(Path.GetFileName)
            .Where(id => int.TryParse(id, out var n) && (n == server || ParentOf(n) == server))
            .Select(id => Read($"/proc/{id}/status")).Where(status => status.Length > 0)
            .Select(status => status.Split('\n').First(l => l.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1]).ToList();

        Assert.True(accounts.Count > 3);
        Assert.DoesNotContain("0", accounts);
        const UnixFileMode OthersMayRead = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
        foreach (var secret in new[] { "postgres", "run", "postgres.json" })
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(Path.Combine(_folder, secret)) & OthersMayRead);
    }

    [Fact]
    public async Task A_password_is_asked_for_even_on_the_socket()
    {
        await using var postgres = await StartAsync();
        var wrong = new NpgsqlConnectionStringBuilder(postgres.SuperuserConnectionString) { Password = "wrong", Pooling = false }.ToString();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(wrong, "SELECT 1"));

        Assert.Equal(PostgresErrorCodes.InvalidPassword, refused.SqlState);
    }

    [Fact]
    public async Task A_folder_too_deep_for_a_socket_is_served_on_the_loopback_address_with_a_password()
    {
        var deep = Path.Combine(_folder, new string('深', 20), new string('d', 30));
        await using (var first = await StartAsync(o => o with { DataFolder = deep }))
        {
            Assert.Equal("127.0.0.1", new NpgsqlConnectionStringBuilder(first.ApplicationConnectionString).Host);
            Assert.Equal("127.0.0.1", await AskAsync(first.ApplicationConnectionString, "SHOW listen_addresses"));
            await DoAsync(first.OwnerConnectionString, "CREATE TABLE kept (n int)");
        }

        await using var second = await StartAsync(o => o with { DataFolder = deep });
        Assert.Equal("0", await AskAsync(second.OwnerConnectionString, "SELECT count(*) FROM kept"));
    }

    [Fact]
    public async Task A_data_folder_the_server_account_may_not_enter_keeps_its_cluster_in_the_shared_folder()
    {
        var closed = Path.Combine(_folder, "closed");
        var shared = Path.Combine(_folder, "shared");
        Directory.CreateDirectory(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        EmbeddedPostgresOptions Closed(EmbeddedPostgresOptions o) => o with { DataFolder = Path.Combine(closed, "data"), SharedFolder = shared };

        string cluster;
        await using (var first = await StartAsync(Closed)) cluster = first.ClusterFolder;
        await using var second = await StartAsync(Closed);

        Assert.StartsWith(Environment.IsPrivilegedProcess ? shared : closed, cluster, StringComparison.Ordinal);
        Assert.Equal(cluster, second.ClusterFolder);
        Assert.Equal("1", await AskAsync(second.ApplicationConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task A_start_that_was_interrupted_while_making_the_cluster_begins_again()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "postgres.new", "base"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "postgres.new", "PG_VERSION"), "15", Ct);

        await using var postgres = await StartAsync();

        Assert.Equal("1", await AskAsync(postgres.ApplicationConnectionString, "SELECT 1"));
    }

    [Fact]
    public async Task A_data_folder_without_its_passwords_is_refused_and_left_alone()
    {
        await (await StartAsync()).DisposeAsync();
        File.Move(Path.Combine(_folder, "postgres.json"), Path.Combine(_folder, "elsewhere.json"));

        var refused = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => StartAsync());

        Assert.Contains("Bring postgres.json back", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "postgres.json")));
    }

    [Fact]
    public async Task A_data_folder_of_another_release_says_which_release_to_install()
    {
        string cluster;
        await using (var postgres = await StartAsync()) cluster = postgres.ClusterFolder;
        await File.WriteAllTextAsync(Path.Combine(cluster, "PG_VERSION"), "12\n", Ct);

        var refused = await Assert.ThrowsAsync<EmbeddedPostgresException>(() => StartAsync());

        Assert.Contains("made by PostgreSQL 12", refused.Message, StringComparison.Ordinal);
        Assert.Contains("postgresql-12", refused.Message, StringComparison.Ordinal);
    }

    private async Task<EmbeddedPostgres> StartAsync(Func<EmbeddedPostgresOptions, EmbeddedPostgresOptions>? change = null)
    {
        var options = new EmbeddedPostgresOptions { DataFolder = _folder };
        return await EmbeddedPostgres.StartAsync(change?.Invoke(options) ?? options, NullLogger.Instance, Ct);
    }

    private static async Task<string> AskAsync(string connectionString, string question)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(question, connection) { CommandTimeout = 60 };
        return Convert.ToString(await command.ExecuteScalarAsync(Ct), CultureInfo.InvariantCulture)!;
    }

    private static Task DoAsync(string connectionString, string statement) => AskAsync(connectionString, statement);

    // Broken pooled connections and a server that is recovering answer with errors for a moment.
    private static async Task UntilAsync(Func<bool> reached)
    {
        for (var watch = Stopwatch.StartNew(); !reached(); await Task.Delay(50, Ct)) Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    private static async Task<string> PatientlyAsync(Func<Task<string>> ask)
    {
        for (var watch = Stopwatch.StartNew(); ; await Task.Delay(100, Ct))
        {
            try
            {
                return await ask();
            }
            catch (NpgsqlException) when (watch.Elapsed < TimeSpan.FromSeconds(20))
            {
            }
        }
    }

    private static async Task<string> ServerLogAsync(EmbeddedPostgres postgres)
    {
        var logs = Directory.GetFiles(Path.Combine(postgres.ClusterFolder, "log"));
        Assert.NotEmpty(logs);
        return string.Join('\n', await Task.WhenAll(logs.Select(l => File.ReadAllTextAsync(l, Ct))));
    }

    private static int ParentOf(int id) => int.Parse(Status(id)[1], CultureInfo.InvariantCulture);

    /// <summary>State, parent and the rest of what the system tells about a process; an ended one counts as state X of nobody.</summary>
    private static string[] Status(int id)
    {
        var text = Read($"/proc/{id}/stat");
        return text.Length == 0 ? ["X", "0"] : text[(text.LastIndexOf(')') + 2)..].Split(' ');
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return "";
        }
    }

    private static void Kill(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }
}
