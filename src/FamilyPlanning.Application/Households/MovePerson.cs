using FamilyPlanning.Application.Households.HandOvers;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Records a move: out of the ledger's area, or into another household within the officer's scope (迁移).</summary>
public sealed class MovePerson(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Moves away; <paramref name="to"/> says where in words.</summary>
    public async Task OutAsync(Guid personId, string? to, DateOnly on, uint version, Officer officer, CancellationToken ct)
    {
        var person = await FindAsync(personId, officer, ct);
        person.MoveOut(to, on, clock.Today());
        await db.LeaveAsync([person], on, ExitReason.MoveOut, ct);
        db.PopulationEvents.Add(PopulationEvent.Of(person, PopulationEventKind.MoveOut, on, new FactEntry(clock.GetUtcNow(), officer.Id, FactSource.Word, to)));
        await db.SaveAsync(person, version, ct);
    }

    /// <summary>Moves into another household; also the return of somebody who had moved away. Into another household of the same village nobody moves: only the book changes.</summary>
    public async Task IntoAsync(Guid personId, Guid householdId, string kinship, DateOnly on, uint version, Officer officer, CancellationToken ct)
    {
        var person = await FindAsync(personId, officer, ct);
        var household = await db.Households.Within(officer).SingleOrDefaultAsync(h => h.Id == householdId, ct)
            ?? throw new RecordNotFoundException("household", householdId);
        RuleBrokenException.Unless(on <= clock.Today(), "person.date-in-future");
        RuleBrokenException.Unless(person.HouseholdId != household.Id || !person.IsPresent, "person.same-household");
        RuleBrokenException.Unless(on >= person.BirthDate, "person.date-before-birth");

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var entry = new FactEntry(clock.GetUtcNow(), officer.Id, FactSource.Word, household.Number);
        if (person.IsPresent && person.AreaCode == household.AreaCode) await db.CarryAsync(new Dictionary<Person, string> { [person] = kinship }, household, PopulationEventKind.HouseholdJoin, on, entry, ct);
        else await MoveInAsync(person, household, kinship, on, entry, ct);
        db.Expect(person, version);
        await LedgerSaving.SaveAsync(db, ct);
        await db.FollowPeopleAsync([person.Id], household.AreaCode, ct);
        await transaction.CommitAsync(ct);
    }

    private async Task<Person> FindAsync(Guid personId, Officer officer, CancellationToken ct) =>
        await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == personId, ct) ?? throw new RecordNotFoundException("person", personId);

    private async Task MoveInAsync(Person person, Household household, string kinship, DateOnly on, FactEntry entry, CancellationToken ct)
    {
        await db.LeaveAsync([person], on, ExitReason.MoveOut, ct);
        await LedgerSaving.SaveAsync(db, ct);
        household.Reopen();
        person.MoveTo(household, kinship);
        db.AddRange(Membership.Begin(person, on, EntryReason.MoveIn), PopulationEvent.Of(person, PopulationEventKind.MoveIn, on, entry));
    }
}
