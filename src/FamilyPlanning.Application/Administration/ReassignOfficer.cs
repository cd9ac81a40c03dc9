using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>The system administrator gives an officer another post or office (调岗). It works with the officer's next request; the scope is the new office's area until the security administrator says otherwise.</summary>
public sealed class ReassignOfficer(FamilyPlanningDb db)
{
    /// <summary>Reassigns.</summary>
    public async Task ExecuteAsync(Guid officerId, Post post, string areaCode, uint version, Officer administrator, CancellationToken ct)
    {
        var officer = await db.Officers.Within(administrator).SingleOrDefaultAsync(o => o.Id == officerId, ct) ?? throw new RecordNotFoundException("officer", officerId);
        RuleBrokenException.Unless(officer.Active, "officer.left");
        RuleBrokenException.Unless(!PostDuties.Administrators.Contains(officer.Post), "officer.administrator-by-set-up");
        await OfficerRules.CheckAsync(db, post, areaCode, administrator, ct);
        officer.Reassign(post, areaCode, [Officer.ScopeOf(areaCode)]);
        await db.SaveAsync(officer, version, ct);
    }
}
