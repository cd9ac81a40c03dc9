using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Jobs;
using FamilyPlanning.Persistence;
using Hangfire;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FamilyPlanning.Application.Jobs;

/// <summary>Carries out one run. Called by the workers, as often as they like: a run that has ended or that another worker has is left alone.</summary>
public sealed class JobRunner(FamilyPlanningDb db, DatabaseAddress address, IServiceScopeFactory scopes, TimeProvider clock, ILogger<JobRunner> logger)
{
    /// <summary>Starts of one run before it is given up: work that takes the application down each time must not do so for ever.</summary>
    public const int MostStarts = 3;

    /// <summary>Carries out the run.</summary>
    /// <exception cref="OperationCanceledException">The application goes down; the run stays as it is and is taken anew.</exception>
    [AutomaticRetry(Attempts = 0)]
    public async Task RunAsync(Guid runId, CancellationToken ct)
    {
        await using var progress = await JobProgress.TakeAsync(runId, address.Application, ct);
        if (progress is null || await BeginAsync(runId, ct) is not { } run) return;

        progress.Start();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct, progress.Cancelled, progress.Lost);
        var end = await EndOfAsync(run, progress, stop.Token);
        await progress.FinishAsync();
        if (end is null)
        {
            ct.ThrowIfCancellationRequested();
            return;
        }

        await SaveAsync(runId, end, CancellationToken.None);
    }

    private async Task<JobRun?> BeginAsync(Guid runId, CancellationToken ct)
    {
        // Not there: the transaction that queues it has not committed yet; the sweep comes back to it.
        if (await db.JobRuns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == runId, ct) is not { Ended: false } found) return null;
        await SaveAsync(runId, run =>
        {
            if (run.CancelRequested) run.Stop(clock.GetUtcNow());
            else if (run.Starts >= MostStarts) run.Fail("job.started-too-often", clock.GetUtcNow());
            else run.Start(clock.GetUtcNow());
        }, ct);
        return await db.JobRuns.AsNoTracking().SingleAsync(r => r.Id == found.Id, ct) is { State: JobState.Running } begun ? begun : null;
    }

    // Nothing means: not ended, to be taken anew.
    private async Task<Action<JobRun>?> EndOfAsync(JobRun run, JobProgress progress, CancellationToken stop)
    {
        try
        {
            var result = await WorkAsync(run, progress, stop);
            return r => r.Complete(result.Message, result.File, result.FileName, result.Url, clock.GetUtcNow());
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return progress.Cancelled.IsCancellationRequested ? r => r.Stop(clock.GetUtcNow()) : null;
        }
        catch (RuleBrokenException broken)
        {
            return r => r.Fail(JobMessage.Of(broken), clock.GetUtcNow());
        }
        catch (Exception) when (progress.Lost.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception fault)
        {
            logger.LogError(fault, "Run {Run} of kind {Kind} failed", run.Id, run.Kind);
            return r => r.Fail("job.fault", clock.GetUtcNow());
        }
    }

    private async Task<JobResult> WorkAsync(JobRun run, JobProgress progress, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var work = services.GetRequiredService<FamilyPlanningDb>();
        var officer = await work.Officers.AsNoTracking().SingleAsync(o => o.Id == run.OfficerId, stop);
        RuleBrokenException.Unless(officer.Active && officer.Covers(run.AreaCode), "job.area-outside-scope");
        (work.Act.Officer, work.Act.CorrelationId) = (officer, $"job-{run.Id:N}");
        return await services.GetServices<IJob>().Single(job => job.Kind == run.Kind).RunAsync(run, progress, stop);
    }

    // The officer may ask to stop at the same moment; the later of the two looks again.
    private async Task SaveAsync(Guid runId, Action<JobRun> change, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            db.ChangeTracker.Clear();
            var run = await db.JobRuns.SingleAsync(r => r.Id == runId, ct);
            if (run.Ended) return;
            change(run);
            try
            {
                await db.SaveChangesAsync(ct);
                return;
            }
            catch (DbUpdateConcurrencyException) when (tries < 5)
            {
                continue;
            }
        }
    }
}
