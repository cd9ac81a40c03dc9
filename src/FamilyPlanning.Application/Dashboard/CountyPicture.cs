using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Dashboard;

/// <summary>What the dashboard shows of an area, by the areas directly inside it: townships of a county, villages of a township. Every figure comes from the reader that defines it.</summary>
public sealed class CountyPicture(FamilyPlanningDb db, PopulationFigures population, TimeProvider clock)
{
    /// <summary>One part of the area.</summary>
    public sealed record Part(string AreaCode, string Name);

    /// <summary>Births of one part by quarter, in the order of <see cref="Picture.Quarters"/>.</summary>
    public sealed record PartBirths(Part Part, IReadOnlyList<int> Births);

    /// <summary>The whole picture.</summary>
    public sealed record Picture(
        string AreaCode, string AreaName, DateOnly Today, int Population, int BirthsThisYear, int DeathsThisYear, int MovedInThisYear, int MovedOutThisYear,
        IReadOnlyList<Quarter> Quarters, IReadOnlyList<PartBirths> Births, IReadOnlyList<(Part Part, int Population)> Populations);

    /// <summary>Quarters shown.</summary>
    public const int QuartersShown = 8;

    /// <summary>Reads the picture.</summary>
    /// <exception cref="RecordNotFoundException">The area is absent or outside the scope.</exception>
    public async Task<Picture> ReadAsync(string areaCode, Officer officer, CancellationToken ct)
    {
        var today = clock.Today();
        var areas = await db.Areas.AsNoTracking().Within(officer, areaCode).Where(a => a.ValidUntil == null).OrderBy(a => a.AreaCode).ToListAsync(ct);
        var unit = areas.SingleOrDefault(a => a.AreaCode == areaCode) ?? throw new RecordNotFoundException("area", Guid.Empty);
        var parts = PartsOf(unit, areas);
        var quarters = QuartersUntil(Quarter.Of(today));
        var births = await population.BirthsByQuarterAsync(quarters[0].FirstDay, today, areaCode, officer, ct);
        var now = await population.OnAsync(today, areaCode, officer, ct);
        var yearStart = new DateOnly(today.Year, 1, 1);
        var deaths = await population.EndedAsync(yearStart, today, ExitReason.Death, areaCode, officer, ct);
        var movedIn = await population.MovedInAsync(yearStart, today, areaCode, officer, ct);
        var movedOut = await population.EndedAsync(yearStart, today, ExitReason.MoveOut, areaCode, officer, ct);
        return new Picture(
            areaCode, unit.Name, today, now.Values.Sum(), births.Where(b => b.Year == today.Year).Sum(b => b.Male + b.Female), deaths.Values.Sum(), movedIn.Values.Sum(), movedOut.Values.Sum(),
            quarters,
            [.. parts.Select(part => new PartBirths(part, [.. quarters.Select(q => births
                .Where(b => Inside(b.AreaCode, part) && b.Year == q.Year && b.Quarter == q.Number).Sum(b => b.Male + b.Female))]))],
            [.. parts.Select(part => (part, now.Where(n => Inside(n.Key, part)).Sum(n => n.Value)))]);
    }

    private static List<Part> PartsOf(Area unit, List<Area> areas) =>
        [.. areas.Where(a => unit.Level == AreaLevel.County ? a.Level == AreaLevel.Township : a.Level == AreaLevel.Village).Select(a => new Part(a.AreaCode, a.Name))];

    private static List<Quarter> QuartersUntil(Quarter last)
    {
        var quarters = new List<Quarter> { last };
        while (quarters.Count < QuartersShown) quarters.Insert(0, quarters[0].Previous);
        return quarters;
    }

    private static bool Inside(string areaCode, Part part) => areaCode.StartsWith(Officer.ScopeOf(part.AreaCode), StringComparison.Ordinal);
}
