using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>Ends a session at the server: the cookie is worth nothing from then on (退出登录).</summary>
public sealed class EndSession(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Ends one of the officer's own sessions.</summary>
    public async Task ExecuteAsync(Guid sessionId, Officer officer, CancellationToken ct)
    {
        var session = await db.OfficerSessions.SingleOrDefaultAsync(s => s.Id == sessionId && s.OfficerId == officer.Id, ct)
            ?? throw new RecordNotFoundException("session", sessionId);
        session.End(clock.GetUtcNow());
        db.Trail("SignedOut", nameof(OfficerSession), session.Id, officer.AreaCode, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
    }
}
