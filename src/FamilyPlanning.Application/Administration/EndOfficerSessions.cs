using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>The security administrator ends every session of an officer (强制下线).</summary>
public sealed class EndOfficerSessions(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Ends them.</summary>
    public async Task ExecuteAsync(Guid officerId, Officer administrator, CancellationToken ct)
    {
        var officer = await db.Officers.Within(administrator).SingleOrDefaultAsync(o => o.Id == officerId, ct) ?? throw new RecordNotFoundException("officer", officerId);
        var open = await db.OfficerSessions.Where(s => s.OfficerId == officer.Id && s.EndedAt == null).ToListAsync(ct);
        foreach (var session in open) session.End(clock.GetUtcNow());
        db.Trail("SessionsEnded", nameof(OfficerSession), officer.Id, officer.AreaCode, clock.GetUtcNow(), new { count = open.Count });
        await db.SaveChangesAsync(ct);
    }
}
