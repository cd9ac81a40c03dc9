using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FamilyPlanning.Application.Administration;

/// <summary>Opens the database before the application answers: a configured PostgreSQL, or a private one in the data folder; then brings the tables to this version.</summary>
public sealed class DatabaseStart : IAsyncDisposable
{
    private readonly EmbeddedPostgres? _private;

    private DatabaseStart(DatabaseAddress address, EmbeddedPostgres? own) => (Address, _private) = (address, own);

    /// <summary>How the database is reached.</summary>
    public DatabaseAddress Address { get; }

    /// <summary>Starts or finds the database. <c>ConnectionStrings:Database</c> is the application's role, <c>ConnectionStrings:Owner</c> the owner of the tables; without both a private PostgreSQL is started.</summary>
    /// <exception cref="StartRefusedException">There is no database to be had; the message says why and what to do.</exception>
    public static async Task<DatabaseStart> OpenAsync(IConfiguration configuration, DataFolder data, ILoggerFactory loggers, CancellationToken ct)
    {
        try
        {
            return await FindAsync(configuration, data, loggers, ct);
        }
        catch (EmbeddedPostgresException refused)
        {
            throw new StartRefusedException(refused.Message);
        }
        catch (NpgsqlException refused)
        {
            throw new StartRefusedException($"The database in ConnectionStrings:Database or ConnectionStrings:Owner cannot be used: {refused.Message}");
        }
    }

    private static async Task<DatabaseStart> FindAsync(IConfiguration configuration, DataFolder data, ILoggerFactory loggers, CancellationToken ct)
    {
        var logger = loggers.CreateLogger<DatabaseStart>();
        EmbeddedPostgres? own = null;
        DatabaseAddress address;
        if (configuration.GetConnectionString("Database") is { Length: > 0 } configured)
        {
            address = new DatabaseAddress(configuration.GetConnectionString("Owner"), configured);
        }
        else
        {
            own = await EmbeddedPostgres.StartAsync(
                new EmbeddedPostgresOptions { DataFolder = data.Root, BinariesFolder = configuration["Postgres:Binaries"], ToolsFolder = Path.Combine(data.Root, "tools") }, logger, ct);
            address = new DatabaseAddress(own.OwnerConnectionString, own.ApplicationConnectionString);
        }

        var database = new DatabaseStart(address, own);
        try
        {
            if (address.Owner is { Length: > 0 } owner && configuration.GetValue("Database:Migrate", true))
                await DatabaseMigration.ApplyAsync(owner, address.Application, logger, ct);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_private is not null) await _private.DisposeAsync();
    }
}
