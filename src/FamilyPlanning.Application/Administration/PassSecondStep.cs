using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>Finishes signing in with a code of the authenticator or a recovery code (两步验证).</summary>
public sealed class PassSecondStep(FamilyPlanningDb db, SecondStepNote note, SignInAttempts attempts, SessionStart start, FieldProtection protection, TimeProvider clock)
{
    /// <summary>Checks the code and opens a session. Wrong codes count like wrong passwords.</summary>
    public async Task<SignInAnswer> ExecuteAsync(string sealedNote, string code, string browser, CancellationToken ct)
    {
        if (await note.OpenAsync(sealedNote, ct) is not { } account) return await start.RefuseAsync(null, "note", ct);
        var officer = await db.Officers.AsNoTracking().SingleAsync(o => o.Id == account.Id, ct);
        var counted = await attempts.CountAsync(account, ct);
        if (!counted || !officer.Active || !await IsCodeAsync(officer, code, ct)) return await start.RefuseAsync(officer, "code", ct);
        return await start.OpenAsync(officer, browser, ct);
    }

    private async Task<bool> IsCodeAsync(Officer officer, string code, CancellationToken ct)
    {
        var factor = await db.SecondFactors.SingleOrDefaultAsync(f => f.OfficerId == officer.Id && f.ConfirmedAt != null, ct);
        if (factor is null) return false;
        var secret = Convert.FromBase64String(protection.Decrypt(factor.Secret, SetUpSecondFactor.Purpose));
        if (!factor.Accept(OneTimeCode.StepOf(secret, code, clock.GetUtcNow())) && !factor.AcceptRecovery(SetUpSecondFactor.HashOf(code))) return false;
        try
        {
            // Saved before the session is opened: of two posts with the same code one loses here.
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
