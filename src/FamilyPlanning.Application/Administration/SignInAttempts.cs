using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Administration;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>Checks what only the officer knows, and counts: an attempt is counted before it is looked at, so that a hundred at once are no more than five one after the other.</summary>
public sealed class SignInAttempts(FamilyPlanningDb db, IPasswordHasher<Account> hasher, TimeProvider clock)
{
    private static readonly Account _nobody = new();
    private static string? _nobodysHash;

    /// <summary>Whether the password is right and the account is not locked. Takes the same time for an account that does not exist (ASVS 5.0 6.3.8).</summary>
    public async Task<bool> IsPasswordAsync(Account? account, string password, CancellationToken ct)
    {
        var counted = await CountAsync(account, ct);
        var hash = account?.PasswordHash ?? (_nobodysHash ??= hasher.HashPassword(_nobody, Guid.NewGuid().ToString("N")));
        // A text longer than any password may be is not worth the hashing.
        var verdict = password.Length > PasswordStrength.Longest ? PasswordVerificationResult.Failed : hasher.VerifyHashedPassword(account ?? _nobody, hash, password);
        if (!counted || account?.PasswordHash is null || verdict == PasswordVerificationResult.Failed) return false;
        if (verdict == PasswordVerificationResult.SuccessRehashNeeded) await RehashAsync(account, password, ct);
        return true;
    }

    /// <summary>Counts one attempt; false while the account is locked, or when there is none. The fifth in a row locks it.</summary>
    public async Task<bool> CountAsync(Account? account, CancellationToken ct)
    {
        var (id, now, until) = (account?.Id ?? Guid.Empty, clock.GetUtcNow(), clock.GetUtcNow() + SignInRules.Lock);
        return await db.Users.Where(a => a.Id == id && (a.LockoutEnd == null || a.LockoutEnd <= now)).ExecuteUpdateAsync(a => a
            .SetProperty(x => x.LockoutEnd, x => x.AccessFailedCount + 1 >= SignInRules.WrongAttempts ? until : null)
            .SetProperty(x => x.AccessFailedCount, x => x.AccessFailedCount + 1 >= SignInRules.WrongAttempts ? 0 : x.AccessFailedCount + 1), ct) == 1;
    }

    /// <summary>Everything was right: earlier attempts no longer count.</summary>
    public Task ForgetAsync(Guid accountId, CancellationToken ct) =>
        db.Users.Where(a => a.Id == accountId).ExecuteUpdateAsync(a => a.SetProperty(x => x.LockoutEnd, (DateTimeOffset?)null).SetProperty(x => x.AccessFailedCount, 0), ct);

    private Task RehashAsync(Account account, string password, CancellationToken ct)
    {
        var hash = hasher.HashPassword(account, password);
        return db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.PasswordHash, hash), ct);
    }
}
