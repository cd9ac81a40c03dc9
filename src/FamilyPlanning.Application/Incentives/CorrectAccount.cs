using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Incentives;

/// <summary>Puts another account on file for a confirmed application, mostly after the bank sent its payment back (更正账户).</summary>
public sealed class CorrectAccount(FamilyPlanningDb db, SubsidyEntry entries, TimeProvider clock)
{
    /// <summary>Corrects the account.</summary>
    /// <exception cref="RuleBrokenException">The number cannot be paid to, or the application is not waiting for payment.</exception>
    /// <exception cref="RecordChangedException">Somebody else changed it meanwhile.</exception>
    public async Task ExecuteAsync(
        Guid applicationId, AccountKind kind, string holder, string? bank, string? number, string? remark, uint version, Officer officer, CancellationToken ct)
    {
        var by = officer.Acting(Duty.ReceiveIncentives, clock);
        var application = await db.IncentiveApplications.Within(officer).SingleOrDefaultAsync(a => a.Id == applicationId, ct)
            ?? throw new RecordNotFoundException("application", applicationId);
        var reading = AccountReading.Read(kind, number);
        RuleBrokenException.Unless(reading.Valid, "incentives.account-invalid");
        application.CorrectAccount(entries.Enter(application.AreaCode, reading, holder, bank, officer), remark, by);
        db.Expect(application, version);
        await db.SaveMoneyAsync(ct);
    }
}
