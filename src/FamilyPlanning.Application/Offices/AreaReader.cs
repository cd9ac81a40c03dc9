using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Offices;

/// <summary>Names and tree of the areas an officer works in.</summary>
public sealed class AreaReader(FamilyPlanningDb db)
{
    /// <summary>An area as trees and pickers show it.</summary>
    public sealed record Row(string AreaCode, string Name, AreaLevel Level, int Groups);

    /// <summary>The valid areas of the officer's scope in tree order: each area before what lies in it.</summary>
    public async Task<IReadOnlyList<Row>> TreeAsync(Officer officer, CancellationToken ct) =>
        await db.Areas.AsNoTracking().Within(officer).Where(a => a.ValidUntil == null).OrderBy(a => a.AreaCode)
            .Select(a => new Row(a.AreaCode, a.Name, a.Level, a.Groups)).ToListAsync(ct);

    /// <summary>Name of one area with the areas above it: 青禾县 青石镇 石桥村.</summary>
    public async Task<string> FullNameAsync(string areaCode, CancellationToken ct)
    {
        string[] codes = [areaCode[..6] + "000000", areaCode[..9] + "000", areaCode];
        var rows = await db.Areas.AsNoTracking().Where(a => codes.Contains(a.AreaCode)).OrderBy(a => a.AreaCode).ThenByDescending(a => a.ValidFrom).Select(a => new { a.AreaCode, a.Name }).ToListAsync(ct);
        var names = rows.DistinctBy(a => a.AreaCode).Select(a => a.Name).ToList();
        return names.Count == 0 ? areaCode : string.Concat(names);
    }

    /// <summary>Name of one area; of a code that ended, its last.</summary>
    public Task<string> NameAsync(string areaCode, CancellationToken ct) => db.AreaNameAsync(areaCode, ct);

    /// <summary>The township office that serves an area, as it signs to other counties: 青禾县青石镇人民政府.</summary>
    public async Task<string> GovernmentAsync(string areaCode, CancellationToken ct)
    {
        var township = areaCode[..9] + "000";
        return GovernmentOf(township, await FullNameAsync(township, ct));
    }

    /// <summary>Signs a township's name: a street has an office, every other township a government.</summary>
    internal static string GovernmentOf(string townshipCode, string name) => name + (AreaCode.Read(townshipCode).TownshipKind == TownshipKind.Street ? "办事处" : "人民政府");
}
