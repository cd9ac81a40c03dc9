using System.Data;
using FamilyPlanning.Persistence.Households;
using Hangfire.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FamilyPlanning.Persistence;

/// <summary>Brings a database to this version of the application, as the owner of the tables, before the application answers.</summary>
public static class DatabaseMigration
{
    /// <summary>The schema of the background jobs.</summary>
    public const string JobsSchema = "hangfire";

    // Any number will do, as long as every node of every version uses the same.
    private const long _lockNumber = 5_199_010_001;

    /// <summary>
    /// Applies what is missing: migrations, the tables of the background jobs, the refusals on tables that only grow, and the
    /// rights of the application's role. Nodes that start together wait for each other, and the last one finds nothing to do.
    /// </summary>
    /// <param name="ownerConnectionString">Connection of the role that owns the database.</param>
    /// <param name="applicationConnectionString">Connection of the application's role; only its user name is read.</param>
    /// <param name="logger">Hears what was applied, and what <see cref="DurabilityCheck"/> found.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task ApplyAsync(string ownerConnectionString, string applicationConnectionString, ILogger logger, CancellationToken ct)
    {
        var own = new NpgsqlConnectionStringBuilder(ownerConnectionString) { Pooling = false, CommandTimeout = 0 }.ToString();
        var applicationRole = new NpgsqlConnectionStringBuilder(applicationConnectionString).Username
            ?? throw new ArgumentException("The connection of the application names no user.", nameof(applicationConnectionString));

        await using var guard = new NpgsqlConnection(own);
        await guard.OpenAsync(ct);
        await using (var wait = new NpgsqlCommand("SELECT pg_advisory_lock($1)", guard) { Parameters = { new() { Value = _lockNumber } } })
            await wait.ExecuteNonQueryAsync(ct);

        await MigrateAsync(own, applicationRole, logger, ct);
        foreach (var finding in await DurabilityCheck.FindAsync(applicationConnectionString, ct))
            logger.LogWarning("Database setting {Setting} is {Value}: {Meaning}", finding.Setting, finding.Value, finding.Meaning);
    }

    private static async Task MigrateAsync(string owner, string applicationRole, ILogger logger, CancellationToken ct)
    {
        var options = new DbContextOptionsBuilder<FamilyPlanningDb>();
        PersistenceServices.Configure(options, owner);
        await using var db = new FamilyPlanningDb(options.Options, new ActContext());
        var missing = (await db.Database.GetPendingMigrationsAsync(ct)).ToList();
        if (missing.Count > 0) logger.LogInformation("Applying {Count} migrations, up to {Last}", missing.Count, missing[^1]);
        await db.Database.MigrateAsync(ct);

        await db.Database.OpenConnectionAsync(ct);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        PostgreSqlObjectsInstaller.Install(connection, JobsSchema);
        if (connection.State != ConnectionState.Open) await connection.OpenAsync(ct);
        await SearchText.InstallAsync(connection, ct);
        await VillageGuards.InstallAsync(connection, ct);
        await DatabaseRights.GrantAsync(connection, applicationRole, OnlyGrowing(db), KeepingWhatIsWritten(db), ct);
    }

    // The annotation is for the tools' model; the one queries use has forgotten it.
    private static List<(string Schema, string Table)> OnlyGrowing(FamilyPlanningDb db) =>
        [.. db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .Where(e => e.FindAnnotation(AppendOnly.Annotation) is not null)
            .Select(e => (e.GetSchema() ?? "public", e.GetTableName()!)).Distinct()];

    private static List<(string Schema, string Table, string Columns)> KeepingWhatIsWritten(FamilyPlanningDb db) =>
        [.. db.GetService<IDesignTimeModel>().Model.GetEntityTypes()
            .Where(e => e.FindAnnotation(AppendOnly.ExceptAnnotation) is not null)
            .Select(e => (e.GetSchema() ?? "public", e.GetTableName()!, Columns(e, (string)e.FindAnnotation(AppendOnly.ExceptAnnotation)!.Value!)))];

    private static string Columns(IEntityType entity, string properties) =>
        string.Join(", ", properties.Split(',').Select(name => $"'{entity.FindProperty(name)!.GetColumnName()}'"));
}
