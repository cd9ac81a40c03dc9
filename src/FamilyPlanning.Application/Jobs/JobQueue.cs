using System.Text.Json;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Jobs;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Hangfire;
using Microsoft.Extensions.Logging;

namespace FamilyPlanning.Application.Jobs;

/// <summary>Puts long work into the queue.</summary>
public sealed class JobQueue(FamilyPlanningDb db, IBackgroundJobClient workers, TimeProvider clock, ILogger<JobQueue> logger)
{
    /// <summary>Queues work of <paramref name="kind"/> (an <see cref="IJob.Kind"/>) and returns its id; the page leads to <c>/Jobs/{id}</c>.</summary>
    /// <param name="kind">Which work.</param>
    /// <param name="title">What it does, for people: Chinese, the key of its translation.</param>
    /// <param name="arguments">References only, no personal data; kept as JSON.</param>
    /// <param name="areaCode">Area it is for, inside the officer's scope.</param>
    /// <param name="officer">Who wants it; it runs in their name and only they see it.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<Guid> EnqueueAsync(string kind, string title, object arguments, string areaCode, Officer officer, CancellationToken ct)
    {
        RuleBrokenException.Unless(officer.Covers(areaCode), "job.area-outside-scope");
        var run = JobRun.Queue(kind, title, JsonSerializer.Serialize(arguments), areaCode, officer.Id, clock.GetUtcNow());
        db.JobRuns.Add(run);
        await db.SaveChangesAsync(ct);
        Hand(workers, run.Id, logger);
        return run.Id;
    }

    /// <summary>Hands a run to the workers. When that fails the sweep hands it over later: the run itself is safe in its table.</summary>
    internal static void Hand(IBackgroundJobClient workers, Guid run, ILogger logger)
    {
        try
        {
            workers.Enqueue<JobRunner>(runner => runner.RunAsync(run, CancellationToken.None));
        }
        catch (BackgroundJobClientException fault)
        {
            logger.LogWarning(fault, "Run {Run} waits for the sweep", run);
        }
    }
}
