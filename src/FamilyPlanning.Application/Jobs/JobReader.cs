using FamilyPlanning.Domain.Jobs;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Jobs;

/// <summary>The job centre: an officer's own work, newest first.</summary>
public sealed class JobReader(FamilyPlanningDb db, JobFiles files, TimeProvider clock)
{
    /// <summary>The officer's latest runs.</summary>
    public async Task<IReadOnlyList<JobRun>> ListAsync(Officer officer, int most, CancellationToken ct) =>
        await Own(officer).OrderByDescending(r => r.QueuedAt).ThenByDescending(r => r.Id).Take(most).ToListAsync(ct);

    /// <summary>How many of the officer's runs have not ended.</summary>
    public Task<int> AtWorkAsync(Officer officer, CancellationToken ct) =>
        Own(officer).CountAsync(r => r.State == JobState.Queued || r.State == JobState.Running, ct);

    /// <summary>One run of the officer.</summary>
    /// <exception cref="RecordNotFoundException">There is none, or it is somebody else's.</exception>
    public async Task<JobRun> OpenAsync(Guid runId, Officer officer, CancellationToken ct) =>
        await Own(officer).SingleOrDefaultAsync(r => r.Id == runId, ct) ?? throw new RecordNotFoundException("job", runId);

    /// <summary>Path and name of the file a run left, while it is kept. Fetching it is told in the trail: it may hold personal data.</summary>
    public async Task<(string Path, string Name)> ResultAsync(Guid runId, Officer officer, CancellationToken ct)
    {
        var run = await OpenAsync(runId, officer, ct);
        var path = run.ResultFile is { } file ? files.PathOf(file) : null;
        if (path is null || !File.Exists(path)) throw new RecordNotFoundException("job result", runId);
        db.Trail("Fetched", nameof(JobRun), run.Id, run.AreaCode, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return (path, run.ResultName ?? run.ResultFile!);
    }

    private IQueryable<JobRun> Own(Officer officer) => db.JobRuns.AsNoTracking().Within(officer).Where(r => r.OfficerId == officer.Id);
}
