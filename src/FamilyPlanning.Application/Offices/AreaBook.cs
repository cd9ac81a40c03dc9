using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Offices;

/// <summary>The areas as the system administrator keeps them.</summary>
public sealed class AreaBook(FamilyPlanningDb db)
{
    /// <summary>The valid areas of the scope in tree order.</summary>
    public async Task<IReadOnlyList<Area>> ListAsync(Officer administrator, CancellationToken ct) =>
        await db.Areas.AsNoTracking().Within(administrator).Where(a => a.ValidUntil == null).OrderBy(a => a.AreaCode).ToListAsync(ct);

    /// <summary>One area.</summary>
    public async Task<Area> OpenAsync(Guid areaId, Officer administrator, CancellationToken ct) =>
        await db.Areas.AsNoTracking().Within(administrator).SingleOrDefaultAsync(a => a.Id == areaId, ct) ?? throw new RecordNotFoundException("area", areaId);
}
