using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Takes a wrong fact back with a reason, or puts it on the right day (撤销、改正). The old line stays readable; the person then stands as the remaining facts say.</summary>
public sealed class RetractFact(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Takes it back; a marriage or divorce on both sides.</summary>
    /// <param name="factId">The fact; never a hand-over, which is handed back.</param>
    /// <param name="why">Reason.</param>
    /// <param name="rightDay">The day it really happened; empty where it did not happen.</param>
    /// <param name="version">Version of the person the officer saw.</param>
    /// <param name="officer">Who corrects.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>The person.</returns>
    public async Task<Guid> ExecuteAsync(Guid factId, Correction why, DateOnly? rightDay, uint version, Officer officer, CancellationToken ct)
    {
        var fact = await db.PopulationEvents.Within(officer).SingleOrDefaultAsync(e => e.Id == factId, ct) ?? throw new RecordNotFoundException("fact", factId);
        var person = await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == fact.PersonId, ct) ?? throw new RecordNotFoundException("fact", factId);
        RuleBrokenException.Unless(!await HandedOverAsync(fact, ct), "fact.handed-over");
        RuleBrokenException.Unless(rightDay is null || rightDay <= clock.Today(), "person.date-in-future");
        RuleBrokenException.Unless(rightDay is null || rightDay >= person.BirthDate, "person.date-before-birth");

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Act.Correction = why;
        var otherSide = await OtherSideAsync(fact, officer, ct);
        TakeBack(fact, why, rightDay, officer);
        if (otherSide is var (mirrored, _)) TakeBack(mirrored, why, rightDay, officer);
        await db.SaveAsync(person, version, ct);
        await db.FollowFactsAsync(person, clock.Today(), ct);
        if (otherSide is var (_, other)) await db.FollowFactsAsync(other, clock.Today(), ct);
        await LedgerSaving.SaveAsync(db, ct);
        await transaction.CommitAsync(ct);
        return person.Id;
    }

    // Two offices acted on it: one of them alone cannot undo it.
    private async Task<bool> HandedOverAsync(PopulationEvent fact, CancellationToken ct) => fact is { Kind: PopulationEventKind.MoveIn, Source: FactSource.OtherOffice }
        && await db.HandOvers.AnyAsync(h => h.HouseholdId == fact.HouseholdId && h.EffectiveOn == fact.HappenedOn && h.Kind != HandOverKind.LetterReceived, ct);

    private void TakeBack(PopulationEvent fact, Correction why, DateOnly? rightDay, Officer officer)
    {
        var now = clock.GetUtcNow();
        fact.Retract(why, now, officer.Id);
        if (rightDay is { } day) db.PopulationEvents.Add(fact.OnTheRightDay(day, new FactEntry(now, officer.Id, why.Source)));
    }

    private async Task<(PopulationEvent, Person)?> OtherSideAsync(PopulationEvent fact, Officer officer, CancellationToken ct)
    {
        if (!fact.Kind.IsMarital()) return null;
        var mirrored = await db.PopulationEvents.Within(officer).SingleOrDefaultAsync(
            e => e.EnteredAt == fact.EnteredAt && e.Kind == fact.Kind && e.HappenedOn == fact.HappenedOn && e.RetractedAt == null && e.PersonId != fact.PersonId
                && (e.OtherId == fact.PersonId || e.PersonId == fact.OtherId), ct);
        var other = mirrored is null ? null : await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == mirrored.PersonId, ct);
        return other is null ? null : (mirrored!, other);
    }
}
