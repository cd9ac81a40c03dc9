using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Records that somebody went to live elsewhere or lives in the village again (流出、流入居住). Hukou, membership and services stay.</summary>
public sealed class RecordResidence(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>An empty place means the village.</summary>
    public async Task ExecuteAsync(Guid personId, string? elsewhere, DateOnly on, FactSource source, uint version, Officer officer, CancellationToken ct)
    {
        var person = await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == personId, ct) ?? throw new RecordNotFoundException("person", personId);
        person.Live(elsewhere, on, clock.Today());
        var kind = person.LivesHere ? PopulationEventKind.LivingHere : PopulationEventKind.LivingElsewhere;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.PopulationEvents.Add(PopulationEvent.Of(person, kind, on, new FactEntry(clock.GetUtcNow(), officer.Id, source)));
        await db.SaveAsync(person, version, ct);
        // Entered late, an earlier stay elsewhere leaves the present one as it is.
        await db.FollowFactsAsync(person, clock.Today(), ct);
        await LedgerSaving.SaveAsync(db, ct);
        await transaction.CommitAsync(ct);
    }
}
