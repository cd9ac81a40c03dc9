using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>A person with household, family and timeline. Each reading is an opening and stands in the trail (design.md decision 5).</summary>
public sealed class PersonReader(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Somebody related, as a link.</summary>
    public sealed record Relative(Guid Id, string Name, DateOnly BirthDate);

    /// <summary>One line of the timeline: when it happened, when the office learned of it, from whom, who entered it, and who took it back where it was wrong.</summary>
    public sealed record Line(
        Guid Id, PopulationEventKind Kind, DateOnly HappenedOn, DateTimeOffset EnteredAt, string EnteredBy, FactSource Source, string? Detail, string? MaritalStatus, string? Place,
        Relative? Other, DateTimeOffset? RetractedAt, string? RetractedBy, CorrectionReason? RetractedFor, string? RetractionWords, bool Replaces)
    {
        /// <summary>Whether the fact can be taken back: the beginning of a record and a change of areas cannot.</summary>
        public bool MayBeTakenBack => RetractedAt is null && !Kind.IsBeginning() && Kind != PopulationEventKind.AreaChange;
    }

    /// <summary>Everything the detail page shows.</summary>
    public sealed record Picture(
        Person Person, Household Household, string Village, Relative? Mother, Relative? Father, Relative? Spouse, IReadOnlyList<Relative> Children,
        IReadOnlyList<Line> Timeline);

    /// <summary>Opens the person's record and notes it in the trail.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    public async Task<Picture> OpenAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var picture = await ReadAsync(id, officer, ct);
        db.Trail("Opened", nameof(Person), picture.Person.Id, picture.Person.AreaCode, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return picture;
    }

    private async Task<Picture> ReadAsync(Guid asked, Officer officer, CancellationToken ct)
    {
        var people = db.Persons.AsNoTracking().Within(officer);
        // An address from before two records were merged leads to the one that stayed.
        var person = await people.SingleOrDefaultAsync(p => p.Id == asked, ct)
            ?? await people.IgnoreQueryFilters().Where(p => p.MergedIntoId == null && db.Persons.Any(gone => gone.Id == asked && gone.MergedIntoId == p.Id)).SingleOrDefaultAsync(ct)
            ?? throw new RecordNotFoundException("person", asked);
        var id = person.Id;
        var household = await db.Households.AsNoTracking().SingleAsync(h => h.Id == person.HouseholdId, ct);
        var village = await db.AreaNameAsync(person.AreaCode, ct);
        var relatives = await db.Persons.AsNoTracking().Within(officer)
            .Where(p => p.Id == person.MotherId || p.Id == person.FatherId || p.Id == person.SpouseId || p.MotherId == id || p.FatherId == id)
            .Select(p => new { Relative = new Relative(p.Id, p.Name, p.BirthDate), Child = p.MotherId == id || p.FatherId == id })
            .ToListAsync(ct);
        Relative? One(Guid? relative) => relatives.FirstOrDefault(r => r.Relative.Id == relative)?.Relative;
        return new Picture(
            person, household, village, One(person.MotherId), One(person.FatherId), One(person.SpouseId),
            [.. relatives.Where(r => r.Child).Select(r => r.Relative).OrderBy(r => r.BirthDate)], await TimelineAsync(id, ct));
    }

    // The other person is joined: asked for inside the projection, the database would number everybody on file first.
    private async Task<IReadOnlyList<Line>> TimelineAsync(Guid id, CancellationToken ct) =>
        await (from e in db.PopulationEvents.AsNoTracking().Where(e => e.PersonId == id)
               join p in db.Persons on e.OtherId equals (Guid?)p.Id into others
               from other in others.DefaultIfEmpty()
               orderby e.HappenedOn descending, e.EnteredAt descending
               select new Line(
                   e.Id, e.Kind, e.HappenedOn, e.EnteredAt, db.Officers.Where(o => o.Id == e.EnteredBy).Select(o => o.Name).FirstOrDefault() ?? "", e.Source, e.Detail,
                   e.MaritalStatus, e.Place, other == null ? null : new Relative(other.Id, other.Name, other.BirthDate),
                   e.RetractedAt, db.Officers.Where(o => o.Id == e.RetractedBy).Select(o => o.Name).FirstOrDefault(), e.RetractedFor, e.RetractionWords, e.ReplacesId != null))
            .ToListAsync(ct);
}
