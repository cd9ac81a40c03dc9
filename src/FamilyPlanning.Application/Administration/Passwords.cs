using FamilyPlanning.Domain;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Administration;
using Microsoft.AspNetCore.Identity;

namespace FamilyPlanning.Application.Administration;

/// <summary>Gives an account its password, after the rules were asked; what any of the ways to a new password does.</summary>
public sealed class Passwords(FamilyPlanningDb db, UserManager<Account> accounts, TimeProvider clock)
{
    /// <summary>Sets the password chosen by the officer. Saved with the caller's transaction.</summary>
    /// <exception cref="RuleBrokenException">The password may not be chosen.</exception>
    public async Task SetAsync(Account account, string password)
    {
        foreach (var validator in accounts.PasswordValidators)
            Demand(await validator.ValidateAsync(accounts, account, password));
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        (account.MustChangePassword, account.PasswordChangedAt, account.LockoutEnd, account.AccessFailedCount) = (false, clock.GetUtcNow(), null, 0);
        Demand(await accounts.UpdateSecurityStampAsync(account));
        db.Trail("PasswordChosen", nameof(Account), account.Id, null, clock.GetUtcNow());
    }

    /// <summary>Turns a refusal of the framework into a broken rule.</summary>
    internal static void Demand(IdentityResult result)
    {
        if (result.Succeeded) return;
        var code = result.Errors.First().Code;
        throw new RuleBrokenException(code switch
        {
            "DuplicateUserName" => "account.login-taken",
            "InvalidUserName" => "account.login-characters",
            "ConcurrencyFailure" => "account.changed-meanwhile",
            _ => code,
        });
    }
}
