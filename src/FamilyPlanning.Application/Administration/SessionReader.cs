using System.Security.Cryptography;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>Answers at every request whether a session still counts and whose it is, so that ending a session, a lock or another post works at once (ASVS 5.0 8.3.2).</summary>
public sealed class SessionReader(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Longest pause between two requests.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>Longest session, used or not.</summary>
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    /// <summary>The officer of a live session, or none. Becomes the officer of the act in this request.</summary>
    public async Task<Officer?> OfficerOfAsync(Guid sessionId, string secret, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await db.OfficerSessions.Where(s => s.Id == sessionId)
            .Join(db.Officers, s => s.OfficerId, o => o.Id, (session, officer) => new { session, officer })
            .SingleOrDefaultAsync(ct);
        if (found is null || !found.officer.Active || !found.session.IsAlive(now, Idle, Absolute) || !IsSecret(found.session, secret))
            return null;

        db.Entry(found.session).State = EntityState.Detached;
        db.Entry(found.officer).State = EntityState.Detached;
        if (now - found.session.LastSeenAt >= TimeSpan.FromMinutes(1))
            await db.OfficerSessions.Where(s => s.Id == sessionId).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), ct);
        db.Act.Officer = found.officer;
        return found.officer;
    }

    /// <summary>Hash under which a session's secret is kept.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(secret));

    private static bool IsSecret(OfficerSession session, string secret) =>
        CryptographicOperations.FixedTimeEquals(session.SecretHash, HashOf(secret));
}
