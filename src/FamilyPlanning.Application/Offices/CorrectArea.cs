using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Offices;

/// <summary>The system administrator gives an area its new name or its number of groups (更正区划).</summary>
public sealed class CorrectArea(FamilyPlanningDb db)
{
    /// <summary>Corrects it.</summary>
    public async Task ExecuteAsync(Guid areaId, string name, int groups, uint version, Officer administrator, CancellationToken ct)
    {
        var area = await db.Areas.Within(administrator).SingleOrDefaultAsync(a => a.Id == areaId, ct) ?? throw new RecordNotFoundException("area", areaId);
        area.Rename(name);
        area.SetGroups(groups);
        await db.SaveAsync(area, version, ct);
    }
}
