using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Dashboard;

/// <summary>What the dashboard shows of an area, by the areas directly inside it: townships of a county, villages of a township. Every figure comes from the reader that defines it.</summary>
public sealed class CountyPicture(
    FamilyPlanningDb db, PopulationFigures population, RegistrationFigures registrations, CheckupFigures checkups, PayoutFigures payouts, TimeProvider clock)
{
    /// <summary>One part of the area.</summary>
    public sealed record Part(string AreaCode, string Name);

    /// <summary>Births of one part by quarter, in the order of <see cref="Picture.Quarters"/>.</summary>
    public sealed record PartBirths(Part Part, IReadOnlyList<int> Births);

    /// <summary>Counts of one kind: by quarter, and of this year by part, in the order of <see cref="Picture.Quarters"/> and <see cref="Picture.Parts"/>.</summary>
    public sealed record Counts<TKind>(TKind Kind, IReadOnlyList<int> ByQuarter, IReadOnlyList<int> ByPart) where TKind : struct, Enum;

    /// <summary>The changes of the population since the year began.</summary>
    public sealed record Changes(int Births, int Deaths, int MovedIn, int MovedOut);

    /// <summary>The whole picture.</summary>
    public sealed record Picture(
        string AreaCode, string AreaName, DateOnly Today, IReadOnlyList<Quarter> Quarters, IReadOnlyList<Part> Parts, Changes ThisYear,
        IReadOnlyList<PartBirths> Births, IReadOnlyList<int> Populations, IReadOnlyList<Counts<RegistrationChannel>> Registrations,
        IReadOnlyList<Counts<OfferFigure>> Offers, IReadOnlyList<Counts<PaymentOutcome>> Payments, decimal PaidThisYear)
    {
        /// <summary>People in the population today.</summary>
        public int Population => Populations.Sum();

        /// <summary>First day of the year.</summary>
        public DateOnly YearStart => new(Today.Year, 1, 1);
    }

    /// <summary>Quarters shown.</summary>
    public const int QuartersShown = 8;

    /// <summary>Reads the picture.</summary>
    /// <exception cref="RecordNotFoundException">The area is absent or outside the scope.</exception>
    public async Task<Picture> ReadAsync(string areaCode, Officer officer, CancellationToken ct)
    {
        var today = clock.Today();
        var areas = await db.Areas.AsNoTracking().Within(officer, areaCode).Where(a => a.ValidUntil == null).OrderBy(a => a.AreaCode).ToListAsync(ct);
        var unit = areas.SingleOrDefault(a => a.AreaCode == areaCode) ?? throw new RecordNotFoundException("area", Guid.Empty);
        var grid = new Grid(QuartersUntil(Quarter.Of(today)), PartsOf(unit, areas), today.Year);
        var from = grid.Quarters[0].FirstDay;
        var births = await population.BirthsByQuarterAsync(from, today, areaCode, officer, ct);
        var now = await population.OnAsync(today, areaCode, officer, ct);
        return new Picture(
            areaCode, unit.Name, today, grid.Quarters, grid.Parts, await ChangesAsync(births, today, areaCode, officer, ct),
            [.. grid.Parts.Select(part => new PartBirths(part, [.. grid.Quarters.Select(q => births.Where(b => Inside(b.AreaCode, part) && b.Year == q.Year && b.Quarter == q.Number).Sum(b => b.Male + b.Female))]))],
            [.. grid.Parts.Select(part => now.Where(n => Inside(n.Key, part)).Sum(n => n.Value))],
            grid.Place(await registrations.ByQuarterAsync(from, today, areaCode, officer, ct)),
            grid.Place(await checkups.ByQuarterAsync(from, today, areaCode, officer, ct)),
            grid.Place(await payouts.ByQuarterAsync(from, today, areaCode, officer, ct)),
            await payouts.PaidAsync(new DateOnly(today.Year, 1, 1), today, areaCode, officer, ct));
    }

    private async Task<Changes> ChangesAsync(List<PopulationFigures.QuarterBirths> births, DateOnly today, string areaCode, Officer officer, CancellationToken ct)
    {
        var yearStart = new DateOnly(today.Year, 1, 1);
        var deaths = await population.EndedAsync(yearStart, today, ExitReason.Death, areaCode, officer, ct);
        var movedIn = await population.MovedInAsync(yearStart, today, areaCode, officer, ct);
        var movedOut = await population.EndedAsync(yearStart, today, ExitReason.MoveOut, areaCode, officer, ct);
        return new Changes(births.Where(b => b.Year == today.Year).Sum(b => b.Male + b.Female), deaths.Values.Sum(), movedIn.Values.Sum(), movedOut.Values.Sum());
    }

    private static List<Part> PartsOf(Area unit, List<Area> areas)
    {
        var inside = unit.Level == AreaLevel.County ? AreaLevel.Township : AreaLevel.Village;
        return [.. areas.Where(a => a.Level == inside).Select(a => new Part(a.AreaCode, a.Name))];
    }

    private static List<Quarter> QuartersUntil(Quarter last)
    {
        var quarters = new List<Quarter> { last };
        while (quarters.Count < QuartersShown) quarters.Insert(0, quarters[0].Previous);
        return quarters;
    }

    private static bool Inside(string areaCode, Part part) => areaCode.StartsWith(Officer.ScopeOf(part.AreaCode), StringComparison.Ordinal);

    /// <summary>What the charts count by.</summary>
    private sealed record Grid(IReadOnlyList<Quarter> Quarters, IReadOnlyList<Part> Parts, int Year)
    {
        public IReadOnlyList<Counts<TKind>> Place<TKind>(IReadOnlyList<Tally<TKind>> tallies) where TKind : struct, Enum =>
            [.. Enum.GetValues<TKind>().Select(kind =>
            {
                var mine = tallies.Where(t => EqualityComparer<TKind>.Default.Equals(t.Kind, kind)).ToList();
                return new Counts<TKind>(
                    kind, [.. Quarters.Select(q => mine.Where(t => t.Quarter == q).Sum(t => t.Count))],
                    [.. Parts.Select(part => mine.Where(t => t.Quarter.Year == Year && Inside(t.AreaCode, part)).Sum(t => t.Count))]);
            })];
    }
}
