using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Records that a person's spouse died, also a spouse who is not on file (丧偶).</summary>
public sealed class RecordWidowhood(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Changes the marital status; the spouse's own record is not touched.</summary>
    public async Task ExecuteAsync(Guid personId, DateOnly on, FactSource source, string? detail, uint version, Officer officer, CancellationToken ct)
    {
        var person = await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == personId, ct) ?? throw new RecordNotFoundException("person", personId);
        Couple.Widow(person, on, clock.Today());
        db.PopulationEvents.Add(PopulationEvent.Of(person, PopulationEventKind.Widowed, on, new FactEntry(clock.GetUtcNow(), officer.Id, source, detail)));
        await db.SaveAsync(person, version, ct);
    }
}
