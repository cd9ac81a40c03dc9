using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Administration;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>The security administrator unlocks an account before its quarter of an hour is over (解锁).</summary>
public sealed class UnlockAccount(FamilyPlanningDb db, SignInAttempts attempts, TimeProvider clock)
{
    /// <summary>Unlocks it.</summary>
    public async Task ExecuteAsync(Guid officerId, Officer administrator, CancellationToken ct)
    {
        var officer = await db.Officers.Within(administrator).AsNoTracking().SingleOrDefaultAsync(o => o.Id == officerId, ct) ?? throw new RecordNotFoundException("officer", officerId);
        await attempts.ForgetAsync(officer.Id, ct);
        db.Trail("Unlocked", nameof(Account), officer.Id, officer.AreaCode, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}
