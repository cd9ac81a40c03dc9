using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Records a marriage on both sides, or of one side where the other is not on file (结婚).</summary>
public sealed class RecordMarriage(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Links the two and enters the fact for each.</summary>
    public async Task ExecuteAsync(Guid personId, Guid? spouseId, DateOnly on, FactSource source, string? detail, uint version, Officer officer, CancellationToken ct)
    {
        var person = await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == personId, ct) ?? throw new RecordNotFoundException("person", personId);
        var spouse = spouseId is null ? null
            : await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == spouseId, ct) ?? throw new RecordNotFoundException("person", spouseId.Value);
        RuleBrokenException.Unless(on <= clock.Today(), "person.date-in-future");
        var entry = new FactEntry(clock.GetUtcNow(), officer.Id, source, detail);
        if (spouse is null) Couple.MarryElsewhere(person, on, clock.Today());
        else Couple.Marry(person, spouse, on, clock.Today());
        db.PopulationEvents.Add(PopulationEvent.Of(person, PopulationEventKind.Marriage, on, entry));
        if (spouse is not null) db.PopulationEvents.Add(PopulationEvent.Of(spouse, PopulationEventKind.Marriage, on, entry));
        await db.SaveAsync(person, version, ct);
    }
}
