using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Records an adoption, or the beginning or end of a guardianship (收养、监护). Birth parents stay as they are.</summary>
public sealed class RecordCare(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Enters the fact with the adoptive parent or guardian.</summary>
    public async Task ExecuteAsync(
        Guid personId, PopulationEventKind kind, Guid otherId, DateOnly on, FactSource source, string? detail, uint version, Officer officer, CancellationToken ct)
    {
        var person = await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == personId, ct) ?? throw new RecordNotFoundException("person", personId);
        var other = await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == otherId, ct) ?? throw new RecordNotFoundException("person", otherId);
        var course = new LifeCourse(person.BirthDate, await db.FactsOfAsync(personId, ct));
        Care.Check(person, other, kind, course.On(on), on, clock.Today());
        db.PopulationEvents.Add(PopulationEvent.Of(person, kind, on, new FactEntry(clock.GetUtcNow(), officer.Id, source, detail), other.Id));
        await db.SaveAsync(person, version, ct);
    }
}
