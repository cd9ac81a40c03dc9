using FamilyPlanning.Persistence.Jobs;
using Hangfire;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Application.Jobs;

/// <summary>Registers the queue, the kinds of work and the workers.</summary>
public static class JobServices
{
    /// <summary>Adds the queue and every <see cref="IJob"/>; with <paramref name="workers"/> above 0 this process works on it, several processes may.</summary>
    public static IServiceCollection AddJobWork(this IServiceCollection services, int workers)
    {
        services.AddJobStore(provider => provider.GetRequiredService<DatabaseAddress>().Application);
        services.AddHangfire(_ => { });
        services.AddSingleton<JobFiles>();
        services.AddSingleton<JobSweep>();
        foreach (var kind in typeof(JobServices).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IJob))))
            services.AddScoped(typeof(IJob), kind);
        if (workers == 0) return services;

        services.AddHangfireServer(options =>
        {
            options.WorkerCount = workers;
            options.SchedulePollingInterval = TimeSpan.FromSeconds(15);
            options.CancellationCheckInterval = TimeSpan.FromSeconds(1);
            options.ShutdownTimeout = TimeSpan.FromSeconds(20);
        });
        services.AddHostedService(provider => provider.GetRequiredService<JobSweep>());
        services.AddHostedService<NightlyWork>();
        return services;
    }
}
