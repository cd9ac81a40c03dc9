using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>The ledger as of a past day, in two readings: what was true then, or what the office knew then. Reads only.</summary>
public sealed class LedgerAsOf(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>A person then, with the names needed to read it.</summary>
    public sealed record PersonPicture(Person Now, PersonAsOf? Then, string? Village, string? HouseholdNumber, IReadOnlyDictionary<Guid, string> Names);

    /// <summary>A household then.</summary>
    /// <param name="Now">The record of today.</param>
    /// <param name="Then">Number, group and address of then; empty where the household was not on file.</param>
    /// <param name="Village">Name the village had then.</param>
    /// <param name="HeadId">Head of then.</param>
    /// <param name="Members">Those who belonged to it then.</param>
    /// <param name="Elsewhere">How many of them stand in other areas today and are not shown.</param>
    public sealed record HouseholdPicture(
        Household Now, HouseholdVersion? Then, string? Village, Guid? HeadId, IReadOnlyList<(Guid Id, PersonAsOf Then)> Members, int Elsewhere);

    /// <summary>A person on a day. Stands in the trail like every opening.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    /// <exception cref="RuleBrokenException">A day to come.</exception>
    public async Task<PersonPicture> PersonAsync(Guid id, DateOnly day, AsOfReading reading, Officer officer, CancellationToken ct)
    {
        Past(day);
        var person = await db.Persons.AsNoTracking().Within(officer).SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new RecordNotFoundException("person", id);
        var versions = await db.PersonVersions.AsNoTracking().Where(v => v.PersonId == id).ToListAsync(ct);
        var facts = await db.PopulationEvents.AsNoTracking().Where(e => e.PersonId == id).ToListAsync(ct);
        var then = PersonAsOf.Of(person, versions, facts, day, EndOf(day), reading);
        db.Trail("OpenedAsOf", nameof(Person), id, person.AreaCode, clock.GetUtcNow(), new { day, reading = reading.ToString() });
        await db.SaveChangesAsync(ct);
        if (then is null) return new PersonPicture(person, null, null, null, new Dictionary<Guid, string>());

        var standing = then.Standing;
        Guid?[] related = [standing.SpouseId, then.Described.MotherId, then.Described.FatherId, .. standing.Guardians.Concat(standing.AdoptiveParents).Cast<Guid?>()];
        var names = await db.Persons.IgnoreQueryFilters().AsNoTracking().Within(officer).Where(p => related.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var number = await db.Households.Where(h => h.Id == standing.HouseholdId).Select(h => h.Number).SingleAsync(ct);
        return new PersonPicture(person, then, await db.AreaNameOnAsync(standing.AreaCode, day, ct), number, names);
    }

    /// <summary>A household on a day.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    /// <exception cref="RuleBrokenException">A day to come.</exception>
    public async Task<HouseholdPicture> HouseholdAsync(Guid id, DateOnly day, AsOfReading reading, Officer officer, CancellationToken ct)
    {
        Past(day);
        var household = await db.Households.AsNoTracking().Within(officer).SingleOrDefaultAsync(h => h.Id == id, ct) ?? throw new RecordNotFoundException("household", id);
        var versions = await db.HouseholdVersions.AsNoTracking().Where(v => v.HouseholdId == id).ToListAsync(ct);
        var then = reading == AsOfReading.TrueThen ? HouseholdVersion.At(DateTimeOffset.MaxValue.AddTicks(-1), household, versions) : HouseholdVersion.At(EndOf(day), household, versions);
        var people = db.PopulationEvents.Where(f => f.HouseholdId == id).Select(f => f.PersonId);
        var facts = await db.PopulationEvents.AsNoTracking().Where(e => people.Contains(e.PersonId)).ToListAsync(ct);
        var members = (await FoldAsync(people, facts, day, reading, ct)).Where(m => m.Then.Standing.HouseholdId == id && m.Then.Standing.IsPresent).ToList();
        var head = HouseholdHead.On(day, id, reading == AsOfReading.TrueThen ? facts.Where(f => f.RetractedAt is null) : facts.Where(f => f.HeldAt(EndOf(day))));
        var shown = members.Where(m => officer.Covers(m.Now.AreaCode)).ToList();
        return new HouseholdPicture(
            household, then, await db.AreaNameOnAsync(members is [var first, ..] ? first.Then.Standing.AreaCode : household.AreaCode, day, ct), head,
            [.. shown.OrderBy(m => m.Now.Id != head).ThenBy(m => m.Then.Standing.Kinship).ThenBy(m => m.Then.Described.BirthDate).Select(m => (m.Now.Id, m.Then))],
            members.Count - shown.Count);
    }

    /// <summary>How many people a village had at the end of a day, from the facts themselves; <see cref="Reports.PopulationFigures"/> counts the memberships made from them.</summary>
    public async Task<int> PopulationAsync(string villageCode, DateOnly day, AsOfReading reading, Officer officer, CancellationToken ct)
    {
        Past(day);
        var people = db.PopulationEvents.Within(officer, villageCode).Select(f => f.PersonId);
        var facts = await db.PopulationEvents.AsNoTracking().Where(e => people.Contains(e.PersonId)).ToListAsync(ct);
        return (await FoldAsync(people, facts, day, reading, ct)).Count(m => m.Then.Standing.AreaCode == villageCode && m.Then.Standing.IsPresent);
    }

    private async Task<List<(Person Now, PersonAsOf Then)>> FoldAsync(
        IQueryable<Guid> people, IEnumerable<PopulationEvent> facts, DateOnly day, AsOfReading reading, CancellationToken ct)
    {
        // A record merged since was met then.
        var persons = await db.Persons.IgnoreQueryFilters().AsNoTracking().Where(p => people.Contains(p.Id)).ToListAsync(ct);
        var versions = (await db.PersonVersions.AsNoTracking().Where(v => people.Contains(v.PersonId)).ToListAsync(ct)).ToLookup(v => v.PersonId);
        var theirs = facts.ToLookup(e => e.PersonId);
        return [.. persons.Select(p => (Now: p, Then: PersonAsOf.Of(p, versions[p.Id], theirs[p.Id], day, EndOf(day), reading)))
            .Where(m => m.Then is not null).Select(m => (m.Now, m.Then!))];
    }

    private void Past(DateOnly day) => RuleBrokenException.Unless(day <= clock.Today(), "ledger.day-to-come");

    private static DateTimeOffset EndOf(DateOnly day) => OfficeClock.StartOf(day.AddDays(1)).AddMicroseconds(-1);
}
