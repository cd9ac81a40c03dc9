using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Offices;

/// <summary>The system administrator enters a township or village under its national code (新增区划).</summary>
public sealed class EstablishArea(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Enters it; the area above must be on file.</summary>
    public async Task<Guid> ExecuteAsync(string code, string name, int groups, Officer administrator, CancellationToken ct)
    {
        var area = Area.Establish(code, name, groups, clock.Today());
        RuleBrokenException.Unless(administrator.Covers(area.AreaCode), "area.outside-scope");
        var above = AreaCode.Read(area.AreaCode).Ancestors;
        RuleBrokenException.Unless(
            area.Level is AreaLevel.Township or AreaLevel.Village && await db.Areas.AnyAsync(a => a.AreaCode == above[above.Count - 1] && a.ValidUntil == null, ct), "area.above-missing");
        db.Areas.Add(area);
        await db.SaveUniqueAsync("ux_areas_code_valid", "area.code-taken", ct);
        return area.Id;
    }
}
