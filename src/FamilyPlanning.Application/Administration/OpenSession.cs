using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Administration;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>What became of an attempt to sign in.</summary>
public enum SignInOutcome
{
    /// <summary>No: unknown, wrong, locked or gone; the page says the same sentence to all of them.</summary>
    Refused,

    /// <summary>The password was right, the authenticator is still to be asked.</summary>
    SecondStep,

    /// <summary>Signed in.</summary>
    Opened,
}

/// <summary>What became of an attempt to sign in.</summary>
/// <param name="Outcome">Which of the three.</param>
/// <param name="SessionId">The session, once opened.</param>
/// <param name="Secret">The session's secret for the cookie, or the sealed note that leads to the second step.</param>
public sealed record SignInAnswer(SignInOutcome Outcome, Guid SessionId = default, string Secret = "");

/// <summary>Signs an officer in with login name and password (登录).</summary>
public sealed class OpenSession(FamilyPlanningDb db, ILookupNormalizer names, SignInAttempts attempts, SessionStart start, SecondStepNote note, SecuritySettings settings, TimeProvider clock)
{
    /// <summary>Checks the password and opens a session, or leads to the second step.</summary>
    public async Task<SignInAnswer> ExecuteAsync(string login, string password, string browser, CancellationToken ct)
    {
        var name = names.NormalizeName(login.Trim());
        var account = await db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.NormalizedUserName == name, ct);
        var right = await attempts.IsPasswordAsync(account, password, ct);
        var officer = account is null ? null : await db.Officers.AsNoTracking().SingleAsync(o => o.Id == account.Id, ct);
        if (!right || officer is not { Active: true }) return await start.RefuseAsync(officer, "password", ct);

        if (settings.PasswordProfile == PasswordProfile.Mlps && clock.GetUtcNow() - account!.PasswordChangedAt > SignInRules.MlpsPasswordAge)
            await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.MustChangePassword, true), ct);
        if (await db.SecondFactors.AnyAsync(f => f.OfficerId == officer.Id && f.ConfirmedAt != null, ct))
            return new SignInAnswer(SignInOutcome.SecondStep, Secret: note.Seal(account!));
        return await start.OpenAsync(officer, browser, ct);
    }
}

/// <summary>The last part of signing in, shared by the ways that lead to it.</summary>
public sealed class SessionStart(FamilyPlanningDb db, SignInAttempts attempts, TimeProvider clock)
{
    /// <summary>Opens a session with a new id and a new secret (ASVS 5.0 7.2.4).</summary>
    public async Task<SignInAnswer> OpenAsync(Officer officer, string browser, CancellationToken ct)
    {
        await attempts.ForgetAsync(officer.Id, ct);
        var secret = RandomText.Of(32);
        var session = OfficerSession.Open(officer.Id, SessionReader.HashOf(secret), browser, clock.GetUtcNow());
        db.Act.Officer = officer;
        db.OfficerSessions.Add(session);
        db.Trail("SignedIn", nameof(Account), officer.Id, officer.AreaCode, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return new SignInAnswer(SignInOutcome.Opened, session.Id, secret);
    }

    /// <summary>Notes an attempt that failed; what was typed is not kept, it may be a password in the wrong field.</summary>
    public async Task<SignInAnswer> RefuseAsync(Officer? officer, string step, CancellationToken ct)
    {
        db.Trail("SignInRefused", nameof(Account), officer?.Id, officer?.AreaCode, clock.GetUtcNow(), new { step });
        await db.SaveChangesAsync(ct);
        return new SignInAnswer(SignInOutcome.Refused);
    }
}
