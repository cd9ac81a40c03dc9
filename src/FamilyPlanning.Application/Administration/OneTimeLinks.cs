using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>Makes and reads links that work once.</summary>
public sealed class OneTimeLinks(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Makes a link and withdraws earlier ones for the same; returns its random part, which is kept nowhere. Saved by the caller.</summary>
    internal async Task<string> IssueAsync(LinkPurpose purpose, Guid? officerId, CancellationToken ct)
    {
        foreach (var earlier in await db.OneTimeLinks.Where(l => l.Purpose == purpose && l.OfficerId == officerId && l.ClosedAt == null).ToListAsync(ct))
            earlier.Withdraw(clock.GetUtcNow());
        var code = RandomText.Of(32);
        db.OneTimeLinks.Add(OneTimeLink.Issue(purpose, officerId, SessionReader.HashOf(code), clock.GetUtcNow()));
        return code;
    }

    /// <summary>Whether a link works; the page shows its form only then.</summary>
    public async Task<bool> WorksAsync(string? code, LinkPurpose purpose, CancellationToken ct) =>
        await FindAsync(code, purpose, ct) is { } link && link.Works(clock.GetUtcNow());

    /// <summary>Uses a link up. Saved by the caller; of two at once one loses.</summary>
    /// <exception cref="RuleBrokenException">It does not work.</exception>
    internal async Task<OneTimeLink> UseAsync(string? code, LinkPurpose purpose, CancellationToken ct)
    {
        var link = await FindAsync(code, purpose, ct) ?? throw new RuleBrokenException("account.link-invalid");
        link.Use(clock.GetUtcNow());
        return link;
    }

    private async Task<OneTimeLink?> FindAsync(string? code, LinkPurpose purpose, CancellationToken ct)
    {
        if (code is not { Length: > 20 and < 100 }) return null;
        var hash = SessionReader.HashOf(code);
        return await db.OneTimeLinks.SingleOrDefaultAsync(l => l.SecretHash == hash && l.Purpose == purpose, ct);
    }
}
