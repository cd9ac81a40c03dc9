using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>Where an officer is signed in (ASVS 5.0 7.5.2).</summary>
public sealed class SessionList(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>One browser.</summary>
    public sealed record Row(Guid Id, string Browser, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);

    /// <summary>The officer's live sessions, the last used first.</summary>
    public async Task<IReadOnlyList<Row>> OfAsync(Officer officer, CancellationToken ct)
    {
        var (seen, begun) = (clock.GetUtcNow() - SessionReader.Idle, clock.GetUtcNow() - SessionReader.Absolute);
        return await db.OfficerSessions.AsNoTracking()
            .Where(s => s.OfficerId == officer.Id && s.EndedAt == null && s.LastSeenAt >= seen && s.StartedAt >= begun)
            .OrderByDescending(s => s.LastSeenAt).Select(s => new Row(s.Id, s.Browser, s.StartedAt, s.LastSeenAt)).ToListAsync(ct);
    }
}
