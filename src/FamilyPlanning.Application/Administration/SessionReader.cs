using System.Security.Cryptography;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>A session that counts now.</summary>
/// <param name="Id">The session.</param>
/// <param name="Officer">Who is signed in.</param>
/// <param name="Fresh">Whether the password was given within the last minutes.</param>
/// <param name="MustChangePassword">Whether a new password has to be chosen first.</param>
/// <param name="MustSetUpSecondFactor">Whether an authenticator has to be set up first.</param>
public sealed record LiveSession(Guid Id, Officer Officer, bool Fresh, bool MustChangePassword, bool MustSetUpSecondFactor);

/// <summary>Answers at every request whether a session still counts and whose it is, so that ending a session, a lock or another post works at once (ASVS 5.0 8.3.2).</summary>
public sealed class SessionReader(FamilyPlanningDb db, SecuritySettings settings, TimeProvider clock)
{
    /// <summary>Longest pause between two requests.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>Longest session, used or not.</summary>
    public static readonly TimeSpan Absolute = TimeSpan.FromHours(12);

    /// <summary>The session behind a cookie while it lives, or none. Its officer becomes the officer of the act in this request.</summary>
    /// <param name="sessionId">Which session.</param>
    /// <param name="secret">What proves it.</param>
    /// <param name="attended">Whether an officer asks. What a page fetches by itself does not keep a session alive at an empty desk.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task<LiveSession?> OpenAsync(Guid sessionId, string secret, bool attended, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await db.OfficerSessions.AsNoTracking().Where(s => s.Id == sessionId)
            .Join(db.Officers, s => s.OfficerId, o => o.Id, (session, officer) => new { session, officer })
            .Join(db.Users, f => f.officer.Id, a => a.Id, (f, account) => new { f.session, f.officer, account.MustChangePassword })
            .Select(f => new { f.session, f.officer, f.MustChangePassword, SecondFactor = db.SecondFactors.Any(x => x.OfficerId == f.officer.Id && x.ConfirmedAt != null) })
            .SingleOrDefaultAsync(ct);
        if (found is null || !found.officer.Active || !found.session.IsAlive(now, Idle, Absolute) || !IsSecret(found.session, secret))
            return null;

        if (attended && now - found.session.LastSeenAt >= TimeSpan.FromMinutes(1))
            await db.OfficerSessions.Where(s => s.Id == sessionId).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), ct);
        db.Act.Officer = found.officer;
        var factorMissing = settings.RequireSecondFactor && !found.SecondFactor && SignInRules.SecondFactorPosts.Contains(found.officer.Post);
        return new LiveSession(found.session.Id, found.officer, found.session.IsFresh(now, SignInRules.Fresh), found.MustChangePassword, factorMissing);
    }

    /// <summary>Hash under which a session's secret is kept.</summary>
    public static byte[] HashOf(string secret) => SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(secret));

    private static bool IsSecret(OfficerSession session, string secret) =>
        CryptographicOperations.FixedTimeEquals(session.SecretHash, HashOf(secret));
}
