using FamilyPlanning.Persistence;
using FamilyPlanning.TestKit;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace FamilyPlanning.Application.Tests;

/// <summary>The database as it stands after the start of the application.</summary>
public sealed class DatabaseMigrationTests(TestDatabase database) : IClassFixture<TestDatabase>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_nodes_that_start_together_both_arrive_at_the_same_database()
    {
        await using var empty = await TestDatabase.CreateAsync();
        await EmptyAsync(empty);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            DatabaseMigration.ApplyAsync(empty.OwnerConnectionString, empty.ApplicationConnectionString, NullLogger.Instance, Ct), Ct)));

        await using var db = empty.NewDb();
        Assert.Empty(await db.Database.GetPendingMigrationsAsync(Ct));
        Assert.Equal(await TablesAsync(database), await TablesAsync(empty));
    }

    [Fact]
    public async Task Starting_again_changes_nothing()
    {
        var before = await TablesAsync(database);

        await DatabaseMigration.ApplyAsync(database.OwnerConnectionString, database.ApplicationConnectionString, NullLogger.Instance, Ct);

        Assert.Equal(before, await TablesAsync(database));
    }

    [Fact]
    public async Task The_role_of_the_application_reads_and_writes_every_table_but_may_alter_none()
    {
        var tables = (await TablesAsync(database)).Split(',');
        Assert.Contains("public.persons", tables);
        Assert.Contains("hangfire.job", tables);

        foreach (var table in tables)
        {
            await DoAsync($"SELECT count(*) FROM {table}");
            await RefusedAsync($"ALTER TABLE {table} ADD extra int");
            await RefusedAsync($"TRUNCATE {table}");
            await RefusedAsync($"DROP TABLE {table}");
        }

        await DoAsync("UPDATE public.persons SET name = name");
        await DoAsync("CREATE TEMPORARY TABLE staging (n int)");
        await RefusedAsync("CREATE TABLE public.mine (n int)");
        await RefusedAsync("CREATE SCHEMA mine");
        await RefusedAsync("DELETE FROM public.\"__EFMigrationsHistory\"");
    }

    [Fact]
    public async Task A_table_that_only_grows_refuses_a_change_to_the_application_and_to_its_owner()
    {
        Assert.NotEqual(0L, await database.AskAsync("SELECT count(*) FROM pg_trigger WHERE tgname = 'only_grows' AND tgrelid = 'audit_entries'::regclass"));

        foreach (var change in new[] { "UPDATE audit_entries SET reason = ''", "DELETE FROM audit_entries", "TRUNCATE audit_entries" })
        {
            await RefusedAsync(change);
            var refused = await Assert.ThrowsAsync<PostgresException>(() => database.AskAsync(change));
            Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
            Assert.Contains("audit_entries only grows", refused.MessageText, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Background_jobs_can_be_queued_with_the_role_of_the_application()
    {
        var options = new PostgreSqlStorageOptions { PrepareSchemaIfNecessary = false, SchemaName = DatabaseMigration.JobsSchema };
        var storage = new PostgreSqlStorage(new NpgsqlConnectionFactory(database.ApplicationConnectionString, options), options);

        var job = new Hangfire.BackgroundJobClient(storage).Create(Hangfire.Common.Job.FromExpression(() => Console.WriteLine()), new Hangfire.States.EnqueuedState());

        Assert.Equal(1L, await database.AskAsync($"SELECT count(*) FROM hangfire.jobqueue WHERE jobid = {job}"));
    }

    [Fact]
    public async Task A_bulk_load_can_refresh_the_statistics_of_a_table_it_does_not_own()
    {
        await DoAsync("SELECT settle_table('persons')");

        Assert.Equal(true, await database.AskAsync("SELECT last_analyze > now() - interval '1 minute' FROM pg_stat_user_tables WHERE relname = 'persons'"));
    }

    [Fact]
    public async Task The_durability_check_names_every_setting_that_can_lose_work()
    {
        await using var strict = await TestDatabase.CreateAsync();
        var careless = new NpgsqlConnectionStringBuilder(strict.ApplicationConnectionString) { Options = "-c synchronous_commit=off" }.ToString();
        var strictly = new NpgsqlConnectionStringBuilder(strict.ApplicationConnectionString) { Options = "-c synchronous_commit=on" }.ToString();
        var own = new NpgsqlConnectionStringBuilder(strict.OwnerConnectionString) { Options = "-c synchronous_commit=on" }.ToString();

        Assert.Contains(await DurabilityCheck.FindAsync(careless, Ct), f => f is { Setting: "synchronous_commit", Value: "off" });
        Assert.DoesNotContain(await DurabilityCheck.FindAsync(strictly, Ct), f => f.Setting is "synchronous_commit" or "role");
        Assert.Contains(await DurabilityCheck.FindAsync(own, Ct), f => f is { Setting: "role", Value: "owner" });
    }

    // From here on the database is as an administrator hands it over: the right owner, nothing in it.
    private static async Task EmptyAsync(TestDatabase copy)
    {
        await copy.AskAsync("DROP SCHEMA hangfire CASCADE");
        await copy.AskAsync("DROP OWNED BY CURRENT_USER CASCADE; CREATE SCHEMA IF NOT EXISTS public");
        Assert.Equal(0L, await copy.AskAsync("SELECT count(*) FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')"));
    }

    private static async Task<string> TablesAsync(TestDatabase of) => (string)(await of.AskAsync(
        "SELECT string_agg(schemaname || '.' || quote_ident(tablename), ',' ORDER BY schemaname, tablename) FROM pg_tables WHERE schemaname IN ('public', 'hangfire')"))!;

    private async Task DoAsync(string statement)
    {
        await using var connection = new NpgsqlConnection(database.ApplicationConnectionString);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync(Ct);
    }

    private async Task RefusedAsync(string statement)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => DoAsync(statement));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }
}
