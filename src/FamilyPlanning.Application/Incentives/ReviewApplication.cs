using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Incentives;

/// <summary>First review of the township (初审), on the facts of today.</summary>
public sealed class ReviewApplication(FamilyPlanningDb db, SubsidyJudgement judgement, TimeProvider clock)
{
    /// <summary>Reviews it; the decision with its trace is kept with the step.</summary>
    /// <exception cref="RecordChangedException">Somebody else changed it meanwhile.</exception>
    public async Task ExecuteAsync(Guid applicationId, string? opinion, uint version, Officer officer, CancellationToken ct)
    {
        var by = officer.Acting(Duty.ReviewIncentives, clock);
        var application = await db.IncentiveApplications.Within(officer).SingleOrDefaultAsync(a => a.Id == applicationId, ct)
            ?? throw new RecordNotFoundException("application", applicationId);
        var judged = await judgement.JudgeAsync(application, ct);
        application.Review(judged.Decision, opinion, by);
        db.Expect(application, version);
        await db.SaveMoneyAsync(ct);
    }
}
