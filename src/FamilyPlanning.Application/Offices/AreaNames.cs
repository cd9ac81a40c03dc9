using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Offices;

/// <summary>The names areas are shown by. What was settled under a code keeps the code after it ended, and so the name it had.</summary>
internal static class AreaNames
{
    /// <summary>Every area there is or was, the latest of each code before its earlier ones: the first of a code has the name to show.</summary>
    public static IQueryable<Area> NamedAreas(this FamilyPlanningDb db) => db.Areas.AsNoTracking().OrderByDescending(a => a.ValidFrom);

    /// <summary>The name an area has or had last; the code where it was never on file.</summary>
    public static async Task<string> AreaNameAsync(this FamilyPlanningDb db, string areaCode, CancellationToken ct) =>
        await db.NamedAreas().Where(a => a.AreaCode == areaCode).Select(a => a.Name).FirstOrDefaultAsync(ct) ?? areaCode;

    /// <summary>The name an area had on a day; before it came on file, the first it had.</summary>
    public static async Task<string> AreaNameOnAsync(this FamilyPlanningDb db, string areaCode, DateOnly day, CancellationToken ct)
    {
        var rows = await db.Areas.AsNoTracking().Where(a => a.AreaCode == areaCode).ToListAsync(ct);
        return rows.Count == 0 ? areaCode : Area.On(day, rows).Name;
    }

    /// <summary>The names areas have or had last, by code.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> AreaNamesAsync(this FamilyPlanningDb db, IEnumerable<string> areaCodes, CancellationToken ct)
    {
        var codes = areaCodes.Distinct().ToArray();
        var rows = await db.NamedAreas().Where(a => codes.Contains(a.AreaCode)).Select(a => new { a.AreaCode, a.Name }).ToListAsync(ct);
        return rows.DistinctBy(a => a.AreaCode).ToDictionary(a => a.AreaCode, a => a.Name);
    }
}
