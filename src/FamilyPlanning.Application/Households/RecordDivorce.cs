using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Records a divorce on both sides (离婚).</summary>
public sealed class RecordDivorce(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Ends the marriage of the person and of the spouse on file in the officer's areas.</summary>
    public async Task ExecuteAsync(Guid personId, DateOnly on, FactSource source, string? detail, uint version, Officer officer, CancellationToken ct)
    {
        var person = await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == personId, ct) ?? throw new RecordNotFoundException("person", personId);
        var spouse = await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == person.SpouseId && p.SpouseId == personId, ct);
        var entry = new FactEntry(clock.GetUtcNow(), officer.Id, source, detail);
        Couple.Divorce(person, spouse, on, clock.Today());
        db.PopulationEvents.Add(PopulationEvent.Of(person, PopulationEventKind.Divorce, on, entry, spouse?.Id));
        if (spouse is not null) db.PopulationEvents.Add(PopulationEvent.Of(spouse, PopulationEventKind.Divorce, on, entry, person.Id));
        await db.SaveAsync(person, version, ct);
    }
}
