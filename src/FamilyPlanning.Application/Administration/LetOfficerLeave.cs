using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>An officer leaves the office (离岗): nothing can be done in their name from the next request on, their name stays beside what they did.</summary>
public sealed class LetOfficerLeave(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Lets the officer go and ends their sessions. When an administrator leaves, the next start prints the link to name another.</summary>
    public async Task ExecuteAsync(Guid officerId, uint version, Officer administrator, CancellationToken ct)
    {
        var officer = await db.Officers.Within(administrator).SingleOrDefaultAsync(o => o.Id == officerId, ct) ?? throw new RecordNotFoundException("officer", officerId);
        RuleBrokenException.Unless(officer.Id != administrator.Id, "officer.own-record");
        RuleBrokenException.Unless(officer.Active, "officer.left");
        officer.Leave();
        foreach (var session in await db.OfficerSessions.Where(s => s.OfficerId == officer.Id && s.EndedAt == null).ToListAsync(ct)) session.End(clock.GetUtcNow());
        foreach (var link in await db.OneTimeLinks.Where(l => l.OfficerId == officer.Id && l.Purpose == LinkPurpose.ChoosePassword && l.ClosedAt == null).ToListAsync(ct)) link.Withdraw(clock.GetUtcNow());
        await db.SaveAsync(officer, version, ct);
    }
}
