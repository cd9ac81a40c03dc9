using System.Security.Cryptography;
using System.Text;
using FamilyPlanning.Persistence;
using Hangfire.PostgreSql;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace FamilyPlanning.TestKit;

/// <summary>
/// The one PostgreSQL of a test run with the template every test database is copied from. <c>scripts/test.sh</c> starts a
/// server for all test programs and names it in the environment; a test program run by itself starts its own.
/// </summary>
internal static class TestPostgres
{
    private const string _variable = "FAMILYPLANNING_TEST_POSTGRES";
    private const long _lockNumber = 5_199_010_002;

    private static readonly Lazy<Task<string>> _superuser = new(StartAsync);
    private static readonly Lazy<Task<string>> _template = new(MakeTemplateAsync);

    /// <summary>A superuser's connection to the database <c>postgres</c>.</summary>
    public static Task<string> SuperuserAsync() => _superuser.Value;

    /// <summary>The name of the migrated template.</summary>
    public static Task<string> TemplateAsync() => _template.Value;

    /// <summary>A connection string for one of the two roles of the product.</summary>
    public static string For(string superuser, string role, string database) =>
        new NpgsqlConnectionStringBuilder(superuser)
        {
            Username = role,
            Password = PasswordOf(superuser, role),
            Database = database,
            Timezone = "Asia/Shanghai",
            // As in the application: a new connection for every context would take longer than most tests.
            Pooling = true,
            MaxPoolSize = 20,
        }.ToString();

    /// <summary>Runs one statement as the superuser, outside any transaction.</summary>
    public static async Task RunAsync(string statement)
    {
        await using var connection = await OpenAsync(await SuperuserAsync());
        await RunAsync(connection, statement);
    }

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(_variable) is { Length: > 0 } given)
        {
            var superuser = new NpgsqlConnectionStringBuilder(given) { Pooling = false }.ToString();
            await using var connection = await OpenAsync(superuser);
            await LockAsync(connection);
            await PostgresRoles.EnsureAsync(connection, PasswordOf(superuser, PostgresRoles.Owner), PasswordOf(superuser, PostgresRoles.Application), CancellationToken.None);
            return superuser;
        }

        return await StartOwnAsync();
    }

    private static async Task<string> StartOwnAsync()
    {
        await SweepAsync();
        var folder = Path.Combine(Path.GetTempPath(), $"fp-tests-{Guid.NewGuid():N}"[..20]);
        var postgres = await EmbeddedPostgres.StartAsync(
            new EmbeddedPostgresOptions
            {
                DataFolder = folder,
                ServerSettings = new Dictionary<string, string> { ["fsync"] = "off", ["synchronous_commit"] = "off", ["full_page_writes"] = "off", ["max_connections"] = "300" },
            }, NullLogger.Instance, CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            postgres.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Directory.Delete(folder, recursive: true);
        };

        var superuser = new NpgsqlConnectionStringBuilder(postgres.SuperuserConnectionString) { Pooling = false }.ToString();
        await using var connection = await OpenAsync(superuser);
        await PostgresRoles.EnsureAsync(connection, PasswordOf(superuser, PostgresRoles.Owner), PasswordOf(superuser, PostgresRoles.Application), CancellationToken.None);
        return superuser;
    }

    // A test program that was killed could not stop its server; whoever comes next does it.
    private static async Task SweepAsync()
    {
        foreach (var left in Directory.GetDirectories(Path.GetTempPath(), "fp-tests-*").Where(f => File.Exists(Path.Combine(f, "postgres.json"))))
        {
            try
            {
                var options = new EmbeddedPostgresOptions { DataFolder = left, LockPatience = TimeSpan.Zero };
                await (await EmbeddedPostgres.StartAsync(options, NullLogger.Instance, CancellationToken.None)).DisposeAsync();
                Directory.Delete(left, recursive: true);
            }
            catch (Exception fault) when (fault is EmbeddedPostgresException or IOException or UnauthorizedAccessException)
            {
                // Still in use by a test program beside this one, or another account's.
            }
        }
    }

    // Builds are deterministic, so the identity of the assembly changes exactly when a mapping or a migration may have changed.
    private static async Task<string> MakeTemplateAsync()
    {
        var superuser = await SuperuserAsync();
        var build = $"{typeof(FamilyPlanningDb).Module.ModuleVersionId:N}{typeof(PostgreSqlStorage).Module.ModuleVersionId:N}";
        var name = "template_" + Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(build)))[..16];

        await using var connection = await OpenAsync(superuser);
        await LockAsync(connection);
        await using var exists = new NpgsqlCommand("SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1)", connection) { Parameters = { new() { Value = name } } };
        if (await exists.ExecuteScalarAsync() is true) return name;

        await RunAsync(connection, $"DROP DATABASE IF EXISTS {name}_unfinished WITH (FORCE)");
        await RunAsync(connection, $"CREATE DATABASE {name}_unfinished OWNER {PostgresRoles.Owner} ENCODING 'UTF8' LOCALE 'C.UTF-8' TEMPLATE template0");
        await DatabaseMigration.ApplyAsync(
            For(superuser, PostgresRoles.Owner, name + "_unfinished"), For(superuser, PostgresRoles.Application, name + "_unfinished"), NullLogger.Instance, CancellationToken.None);
        await RunAsync(connection, $"ALTER DATABASE {name}_unfinished RENAME TO {name}");
        return name;
    }

    // Held until the connection closes: test programs that run side by side make roles and template only once.
    private static Task LockAsync(NpgsqlConnection connection) => RunAsync(connection, $"SELECT pg_advisory_lock({_lockNumber})");

    // Every test program of a run has to arrive at the same passwords without telling the others.
    private static string PasswordOf(string superuser, string role) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(new NpgsqlConnectionStringBuilder(superuser).Password ?? ""), Encoding.UTF8.GetBytes(role)));

    private static async Task<NpgsqlConnection> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 120 };
        await command.ExecuteNonQueryAsync();
    }
}
