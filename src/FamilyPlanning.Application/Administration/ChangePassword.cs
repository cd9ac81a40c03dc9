using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>An officer chooses another password (修改密码). Sessions elsewhere end with it (ASVS 5.0 7.4.3).</summary>
public sealed class ChangePassword(FamilyPlanningDb db, SignInAttempts attempts, Passwords passwords, TimeProvider clock)
{
    /// <summary>Changes the password; a wrong present one counts like one at sign-in.</summary>
    public async Task ExecuteAsync(string present, string chosen, Guid sessionId, Officer officer, CancellationToken ct)
    {
        var known = await db.Users.AsNoTracking().SingleAsync(a => a.Id == officer.Id, ct);
        RuleBrokenException.Unless(await attempts.IsPasswordAsync(known, present, ct), "account.password-wrong");
        RuleBrokenException.Unless(present != chosen, "account.password-same");

        await using var whole = await db.Database.BeginTransactionAsync(ct);
        await passwords.SetAsync(await db.Users.SingleAsync(a => a.Id == officer.Id, ct), chosen);
        foreach (var session in await db.OfficerSessions.Where(s => s.OfficerId == officer.Id && s.EndedAt == null && s.Id != sessionId).ToListAsync(ct))
            session.End(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await whole.CommitAsync(ct);
    }
}
