using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Persistence.Jobs;

/// <summary>Where the queue of the workers lives: tables of Hangfire in the same database, made by the owner during migration (docs/decisions/0002-hangfire.md).</summary>
public static class JobStore
{
    /// <summary>Adds the queue for the application's role. What a dead worker had taken is free again after a minute.</summary>
    /// <param name="services">Services of the application.</param>
    /// <param name="connectionString">Connection of the application's role, which cannot make tables.</param>
    public static IServiceCollection AddJobStore(this IServiceCollection services, Func<IServiceProvider, string> connectionString) =>
        services.AddSingleton<JobStorage>(provider =>
        {
            var options = new PostgreSqlStorageOptions
            {
                PrepareSchemaIfNecessary = false,
                UseSlidingInvisibilityTimeout = true,
                InvisibilityTimeout = TimeSpan.FromMinutes(1),
                QueuePollInterval = TimeSpan.FromSeconds(2),
            };
            return new PostgreSqlStorage(new NpgsqlConnectionFactory(connectionString(provider), options), options);
        });
}
