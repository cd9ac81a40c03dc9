using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Incentives;

/// <summary>Takes an application back at the applicant's wish (撤回); no reason is needed and another can be handed in at any time.</summary>
public sealed class WithdrawApplication(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Withdraws it.</summary>
    /// <exception cref="RecordChangedException">Somebody else changed it meanwhile.</exception>
    public async Task ExecuteAsync(Guid applicationId, string? remark, uint version, Officer officer, CancellationToken ct)
    {
        var by = officer.Acting(Duty.ReceiveIncentives, clock);
        var application = await db.IncentiveApplications.Within(officer).SingleOrDefaultAsync(a => a.Id == applicationId, ct)
            ?? throw new RecordNotFoundException("application", applicationId);
        application.Withdraw(remark, by);
        db.Expect(application, version);
        await db.SaveMoneyAsync(ct);
    }
}
