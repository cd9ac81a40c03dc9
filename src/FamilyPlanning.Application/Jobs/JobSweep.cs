using FamilyPlanning.Domain.Jobs;
using FamilyPlanning.Persistence;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace FamilyPlanning.Application.Jobs;

/// <summary>Sees that nothing is forgotten: a run that was saved but never handed over, a run whose worker died, a result whose time is over. Runs at start and every few seconds; several nodes may do it at once.</summary>
public sealed class JobSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobSweep> logger) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(15), _again = TimeSpan.FromMinutes(5);
    private readonly Dictionary<Guid, DateTimeOffset> _handed = [];

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_pause);
        do
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is NpgsqlException or InvalidOperationException { InnerException: NpgsqlException } or DbUpdateException)
            {
                logger.LogWarning(fault, "The sweep of the jobs waits for the database");
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    /// <summary>One round.</summary>
    public async Task SweepAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FamilyPlanningDb>();
        await HandOverAsync(scope.ServiceProvider, db, ct);
        await ClearAsync(db, scope.ServiceProvider.GetRequiredService<JobFiles>(), ct);
    }

    private async Task HandOverAsync(IServiceProvider services, FamilyPlanningDb db, CancellationToken ct)
    {
        var (now, address) = (clock.GetUtcNow(), services.GetRequiredService<DatabaseAddress>().Application);
        var waiting = await db.JobRuns.AsNoTracking().Where(r => r.State == JobState.Queued || r.State == JobState.Running)
            .OrderBy(r => r.QueuedAt).Select(r => new { r.Id, r.State, r.QueuedAt }).Take(200).ToListAsync(ct);
        foreach (var run in waiting)
        {
            // A queued run is usually just waiting its turn: it is handed over once after a start, then seldom. A second hand-over does no harm.
            var due = run.State == JobState.Running ? now - _handed.GetValueOrDefault(run.Id) > _pause : now - run.QueuedAt > _pause && now - _handed.GetValueOrDefault(run.Id) > _again;
            if (!due || !await JobProgress.IsFreeAsync(run.Id, address, ct)) continue;
            _handed[run.Id] = now;
            JobQueue.Hand(services.GetRequiredService<IBackgroundJobClient>(), run.Id, logger);
        }

        foreach (var gone in _handed.Keys.Except(waiting.Select(r => r.Id)).ToList()) _handed.Remove(gone);
    }

    private async Task ClearAsync(FamilyPlanningDb db, JobFiles files, CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - JobFiles.Kept;
        foreach (var run in await db.JobRuns.Where(r => r.ResultFile != null && r.EndedAt < oldest).OrderBy(r => r.EndedAt).Take(50).ToListAsync(ct))
        {
            files.Remove(run.ResultFile!);
            run.DropResult();
            await db.SaveChangesAsync(ct);
        }
    }
}
