using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Records a death (死亡). A household that loses its head waits for a new one to be named.</summary>
public sealed class RecordDeath(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Ends the person's membership on the day of death.</summary>
    public async Task ExecuteAsync(Guid personId, DateOnly on, uint version, Officer officer, CancellationToken ct)
    {
        var person = await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == personId, ct)
            ?? throw new RecordNotFoundException("person", personId);
        person.Die(on, clock.Today());
        if (await db.Memberships.SingleOrDefaultAsync(m => m.PersonId == person.Id && m.Until == null, ct) is { } membership)
            membership.End(on, ExitReason.Death);
        if (await db.Households.SingleOrDefaultAsync(h => h.HeadId == person.Id, ct) is { } household) household.LoseHead();
        db.PopulationEvents.Add(PopulationEvent.Of(person, PopulationEventKind.Death, on, clock.GetUtcNow(), officer.Id, null));
        await db.SaveAsync(person, version, ct);
    }
}
