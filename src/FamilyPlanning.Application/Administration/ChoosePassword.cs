using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>The holder of a one-time link chooses the password of the account the link was made for (设置密码).</summary>
public sealed class ChoosePassword(FamilyPlanningDb db, OneTimeLinks links, Passwords passwords, TimeProvider clock)
{
    /// <summary>Sets the password, uses the link up and ends every session of the account.</summary>
    /// <returns>The login name, to sign in with.</returns>
    public async Task<string> ExecuteAsync(string? code, string chosen, CancellationToken ct)
    {
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        var link = await links.UseAsync(code, LinkPurpose.ChoosePassword, ct);
        var officer = await db.Officers.SingleAsync(o => o.Id == link.OfficerId, ct);
        Domain.RuleBrokenException.Unless(officer.Active, "account.link-invalid");
        db.Act.Officer = officer;
        var account = await db.Users.SingleAsync(a => a.Id == officer.Id, ct);
        await passwords.SetAsync(account, chosen);
        foreach (var session in await db.OfficerSessions.Where(s => s.OfficerId == officer.Id && s.EndedAt == null).ToListAsync(ct)) session.End(clock.GetUtcNow());
        await db.SaveAsync(link, link.Version, ct);
        await whole.CommitAsync(ct);
        return account.UserName!;
    }
}
