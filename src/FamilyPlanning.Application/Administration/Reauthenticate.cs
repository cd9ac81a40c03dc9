using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Administration;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>An officer gives the password again, before paying out, unmasking or changing the authenticator (ASVS 5.0 7.5.1, 7.5.3).</summary>
public sealed class Reauthenticate(FamilyPlanningDb db, SignInAttempts attempts, TimeProvider clock)
{
    /// <summary>Notes a right password with the session. Wrong ones count like those at sign-in and end the session when they lock the account.</summary>
    public async Task ExecuteAsync(string password, Guid sessionId, Officer officer, CancellationToken ct)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(a => a.Id == officer.Id, ct);
        var session = await db.OfficerSessions.SingleAsync(s => s.Id == sessionId && s.OfficerId == officer.Id, ct);
        if (!await attempts.IsPasswordAsync(account, password, ct))
        {
            db.Trail("ReauthenticationRefused", nameof(Account), officer.Id, officer.AreaCode, clock.GetUtcNow());
            await db.SaveChangesAsync(ct);
            throw new RuleBrokenException("account.password-wrong");
        }

        await attempts.ForgetAsync(officer.Id, ct);
        session.Reauthenticate(clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}
