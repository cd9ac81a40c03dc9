using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Names the head of a household that has none, or another one (变更户主).</summary>
public sealed class NameHead(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>The person must be a present member of the household.</summary>
    public async Task ExecuteAsync(Guid householdId, Guid personId, uint version, Officer officer, CancellationToken ct)
    {
        var household = await db.Households.Within(officer).SingleOrDefaultAsync(h => h.Id == householdId, ct)
            ?? throw new RecordNotFoundException("household", householdId);
        var person = await db.Persons.SingleOrDefaultAsync(p => p.Id == personId && p.HouseholdId == householdId, ct)
            ?? throw new RecordNotFoundException("person", personId);
        household.NameHead(person);
        db.PopulationEvents.Add(PopulationEvent.Of(person, PopulationEventKind.HeadChange, clock.Today(), new FactEntry(clock.GetUtcNow(), officer.Id, FactSource.Word, household.Number)));
        await db.SaveAsync(household, version, ct);
    }
}
