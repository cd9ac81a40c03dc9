using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Incentives;

/// <summary>Sends an application back with a reason the applicant can act on (退回补正): by the township while it waits for the first review, by the county while it waits for the confirmation.</summary>
public sealed class ReturnApplication(FamilyPlanningDb db, SubsidyJudgement judgement, TimeProvider clock)
{
    /// <summary>Returns it.</summary>
    /// <exception cref="RecordChangedException">Somebody else changed it meanwhile.</exception>
    public async Task ExecuteAsync(Guid applicationId, ReturnReason reason, string? text, uint version, Officer officer, CancellationToken ct)
    {
        var application = await db.IncentiveApplications.Within(officer).SingleOrDefaultAsync(a => a.Id == applicationId, ct)
            ?? throw new RecordNotFoundException("application", applicationId);
        var by = officer.Acting(application.Status == ApplicationStatus.FirstReviewed ? Duty.ConfirmIncentives : Duty.ReviewIncentives, clock);
        var judged = await judgement.JudgeAsync(application, ct);
        application.Return(reason, text, judged.Decision, by);
        db.Expect(application, version);
        await db.SaveMoneyAsync(ct);
    }
}
