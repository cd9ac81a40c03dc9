using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Incentives;

/// <summary>Confirmation of the county (审核确认), on the facts of today; never by somebody who handled it before.</summary>
public sealed class ConfirmApplication(FamilyPlanningDb db, SubsidyJudgement judgement, TimeProvider clock)
{
    /// <summary>Confirms it; the decision with its trace is kept with the step.</summary>
    /// <exception cref="RecordChangedException">Somebody else changed it meanwhile.</exception>
    public async Task ExecuteAsync(Guid applicationId, string? opinion, uint version, Officer officer, CancellationToken ct)
    {
        var by = officer.Acting(Duty.ConfirmIncentives, clock);
        var application = await db.IncentiveApplications.Within(officer).SingleOrDefaultAsync(a => a.Id == applicationId, ct)
            ?? throw new RecordNotFoundException("application", applicationId);
        var judged = await judgement.JudgeAsync(application, ct);
        application.Confirm(judged.Decision, opinion, by);
        db.Expect(application, version);
        await db.SaveMoneyAsync(ct);
    }
}
