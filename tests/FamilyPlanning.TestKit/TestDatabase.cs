using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Npgsql;
using Xunit;

namespace FamilyPlanning.TestKit;

/// <summary>
/// A database of its own, copied from the migrated template in a few hundredths of a second and dropped afterwards.
/// Use it as a class fixture (one database for the tests of a class) or make one with <see cref="CreateAsync"/>.
/// </summary>
public sealed class TestDatabase : IAsyncLifetime
{
    private readonly string _name = $"test_{Guid.NewGuid():N}";

    /// <summary>Connection of the role that owns the tables; for arranging what the application may not do.</summary>
    public string OwnerConnectionString { get; private set; } = "";

    /// <summary>Connection of the role the application uses.</summary>
    public string ApplicationConnectionString { get; private set; } = "";

    /// <summary>The clock of this database's tests, see <see cref="TestClock"/>.</summary>
    public FakeTimeProvider Clock { get; } = TestClock.Create();

    /// <summary>Makes a database; dispose it to drop it.</summary>
    public static async Task<TestDatabase> CreateAsync()
    {
        var database = new TestDatabase();
        await database.InitializeAsync();
        return database;
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var template = await TestPostgres.TemplateAsync();
        await TestPostgres.RunAsync($"CREATE DATABASE {_name} OWNER {PostgresRoles.Owner} TEMPLATE {template}");
        var superuser = await TestPostgres.SuperuserAsync();
        OwnerConnectionString = TestPostgres.For(superuser, PostgresRoles.Owner, _name);
        ApplicationConnectionString = TestPostgres.For(superuser, PostgresRoles.Application, _name);
    }

    /// <summary>A context as the application has it: its role, its interceptors, acting for <paramref name="officer"/>.</summary>
    public FamilyPlanningDb NewDb(Officer? officer = null)
    {
        var options = new DbContextOptionsBuilder<FamilyPlanningDb>();
        PersistenceServices.Configure(options, ApplicationConnectionString);
        options.AddInterceptors(new RequestKeyInterceptor(Clock), new VersionInterceptor(Clock), new AuditInterceptor(Clock));
        return new FamilyPlanningDb(options.Options, new ActContext { Officer = officer });
    }

    /// <summary>Ends every connection to this database, as when its machine goes down in the middle.</summary>
    public async Task GoDownAsync()
    {
        await TestPostgres.RunAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{_name}'");
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>Runs SQL as the owner of the tables and gives the first value; for arranging and for asking what no reader tells.</summary>
    public async Task<object?> AskAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(OwnerConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var pool in new[] { OwnerConnectionString, ApplicationConnectionString }.Where(p => p.Length > 0))
        {
            await using var member = new NpgsqlConnection(pool);
            NpgsqlConnection.ClearPool(member);
        }

        await TestPostgres.RunAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
    }
}
