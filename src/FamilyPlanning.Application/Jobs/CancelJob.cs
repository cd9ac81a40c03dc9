using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Jobs;

/// <summary>Asks long work to stop; it stops at its next safe point, within seconds.</summary>
public sealed class CancelJob(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Asks it to stop. A worker writes progress all the time, so the officer's version does not count here; the latest does.</summary>
    public async Task ExecuteAsync(Guid runId, Officer officer, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            var run = await db.JobRuns.Within(officer).SingleOrDefaultAsync(r => r.Id == runId && r.OfficerId == officer.Id, ct)
                ?? throw new RecordNotFoundException("job", runId);
            run.RequestCancel(clock.GetUtcNow());
            try
            {
                await db.SaveChangesAsync(ct);
                return;
            }
            catch (DbUpdateConcurrencyException) when (tries < 10)
            {
                db.Entry(run).State = EntityState.Detached;
            }
        }
    }
}
