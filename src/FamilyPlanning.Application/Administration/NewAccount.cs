using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Administration;
using Microsoft.AspNetCore.Identity;

namespace FamilyPlanning.Application.Administration;

/// <summary>Takes an officer in and opens the account to sign in with; part of the acts that do so.</summary>
public sealed class NewAccount(FamilyPlanningDb db, UserManager<Account> accounts, Passwords passwords, TimeProvider clock)
{
    /// <summary>Files officer and account inside the caller's transaction; without a password nobody can sign in until one is chosen by link.</summary>
    /// <param name="officer">As appointed.</param>
    /// <param name="login">Login name: letters, digits, dot, hyphen, underscore.</param>
    /// <param name="password">Password the officer chose, or none.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task OpenAsync(Officer officer, string login, string? password, CancellationToken ct)
    {
        db.Officers.Add(officer);
        await db.SaveChangesAsync(ct);
        var account = new Account { Id = officer.Id, UserName = login.Trim(), LockoutEnabled = true };
        Passwords.Demand(await accounts.CreateAsync(account));
        if (password is not null) await passwords.SetAsync(account, password);
        db.Trail("AccountOpened", nameof(Account), account.Id, officer.AreaCode, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}
