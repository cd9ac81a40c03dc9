using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Records a death (死亡). A household that loses its head waits for a new one to be named; the last member's is closed.</summary>
public sealed class RecordDeath(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Ends the person's membership on the day of death; the spouse on file is widowed where the clerk confirmed it.</summary>
    public async Task ExecuteAsync(Guid personId, DateOnly on, FactSource source, bool spouseWidowed, uint version, Officer officer, CancellationToken ct)
    {
        var person = await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == personId, ct)
            ?? throw new RecordNotFoundException("person", personId);
        var entry = new FactEntry(clock.GetUtcNow(), officer.Id, source);
        person.Die(on, clock.Today());
        await db.LeaveAsync([person], on, ExitReason.Death, ct);
        db.PopulationEvents.Add(PopulationEvent.Of(person, PopulationEventKind.Death, on, entry));
        if (spouseWidowed) await WidowAsync(person, on, entry, officer, ct);
        await db.SaveAsync(person, version, ct);
    }

    private async Task WidowAsync(Person dead, DateOnly on, FactEntry entry, Officer officer, CancellationToken ct)
    {
        var spouse = await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == dead.SpouseId, ct);
        RuleBrokenException.Unless(spouse is { DeathDate: null }, "marriage.spouse-not-on-file");
        Couple.Widow(spouse!, on, clock.Today());
        db.PopulationEvents.Add(PopulationEvent.Of(spouse!, PopulationEventKind.Widowed, on, entry));
    }
}
