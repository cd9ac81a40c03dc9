using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>The security administrator says in which areas an officer works (数据范围): a specialist who stands in for a colleague sees two villages.</summary>
public sealed class GrantScopes(FamilyPlanningDb db)
{
    /// <summary>Grants exactly these areas, all of them on file and in the administrator's scope.</summary>
    public async Task ExecuteAsync(Guid officerId, IReadOnlyCollection<string> areaCodes, uint version, Officer administrator, CancellationToken ct)
    {
        var officer = await db.Officers.Within(administrator).SingleOrDefaultAsync(o => o.Id == officerId, ct) ?? throw new RecordNotFoundException("officer", officerId);
        RuleBrokenException.Unless(officer.Active, "officer.left");
        RuleBrokenException.Unless(!PostDuties.Administrators.Contains(officer.Post), "officer.administrator-scope");
        var known = await db.Areas.Within(administrator).Where(a => areaCodes.Contains(a.AreaCode) && a.ValidUntil == null).Select(a => a.AreaCode).ToListAsync(ct);
        RuleBrokenException.Unless(known.Count == areaCodes.Distinct().Count(), "officer.area-unknown");
        officer.Reassign(officer.Post, officer.AreaCode, known.Select(Officer.ScopeOf));
        await db.SaveAsync(officer, version, ct);
    }
}
