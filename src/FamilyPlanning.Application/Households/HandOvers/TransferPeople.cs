using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.HandOvers;

/// <summary>Carries people from one village's ledger into another's, or out of the county, inside the transaction of the act that hands them over. Each is counted out once and in once, and what is open for them goes along.</summary>
public sealed class TransferPeople(FamilyPlanningDb db, AreaReader areas, TimeProvider clock)
{
    /// <summary>Those who go: the person, or everybody present in the household.</summary>
    public async Task<IReadOnlyList<Person>> LeavingAsync(Person person, bool wholeHousehold, CancellationToken ct) =>
        wholeHousehold
            ? await db.Persons.Where(p => p.HouseholdId == person.HouseholdId && p.DeathDate == null && p.LeftOn == null).OrderBy(p => p.Id).ToListAsync(ct)
            : [person];

    /// <summary>The household they come to: the one with that number, or a new one.</summary>
    /// <exception cref="RuleBrokenException">No such village, or no household with that number in it.</exception>
    public async Task<Household> HouseholdAsync(HandOver handOver, DateOnly from, CancellationToken ct)
    {
        var (village, number) = (handOver.ReceivingCode!, handOver.HouseholdNumber!);
        RuleBrokenException.Unless(await db.Areas.AnyAsync(a => a.AreaCode == village && a.ValidUntil == null, ct), "hand-over.village-required");
        if (!handOver.OwnHousehold)
        {
            return await db.Households.SingleOrDefaultAsync(h => h.AreaCode == village && h.Number == number && h.ValidUntil == null, ct)
                ?? throw new RuleBrokenException("hand-over.household-not-found");
        }

        var opened = Household.Open(village, number, null, null, from);
        db.Households.Add(opened);
        return opened;
    }

    /// <summary>Carries them over. The first save writes the hand-over itself, so that of two officers the slower one changes nothing.</summary>
    public async Task IntoAsync(HandOver handOver, IReadOnlyList<Person> people, Household household, Officer officer, CancellationToken ct)
    {
        var (on, left) = (handOver.EffectiveOn!.Value, people[0].AreaCode);
        var heads = await db.LeaveAsync(people, on, ExitReason.MoveOut, ct);
        await LedgerSaving.SaveAsync(db, ct);
        var entry = new FactEntry(clock.GetUtcNow(), officer.Id, FactSource.OtherOffice, $"{await areas.NameAsync(left, ct)} → {await areas.NameAsync(household.AreaCode, ct)}");
        var hukou = await areas.FullNameAsync(left, ct);
        foreach (var person in people)
        {
            person.MoveTo(household, Relation(handOver, person));
            person.Reside(handOver.HukouComes ? null : person.RegisteredPlace ?? hukou, null);
            db.AddRange(Membership.Begin(person, on, EntryReason.MoveIn), PopulationEvent.Of(person, PopulationEventKind.MoveIn, on, entry));
        }

        if (handOver.OwnHousehold) Head(household, people, heads, on, entry);
        await LedgerSaving.SaveAsync(db, ct);
        await db.FollowPeopleAsync([.. people.Select(p => p.Id)], household.AreaCode, ct);
    }

    /// <summary>Moves them out of the county.</summary>
    public async Task OutAsync(HandOver letter, IReadOnlyList<Person> people, Officer officer, CancellationToken ct)
    {
        var on = letter.EffectiveOn!.Value;
        var entry = new FactEntry(clock.GetUtcNow(), officer.Id, FactSource.OtherOffice, letter.OtherPlace);
        await db.LeaveAsync(people, on, ExitReason.MoveOut, ct);
        foreach (var person in people)
        {
            person.MoveOut(letter.OtherPlace, on, clock.Today());
            db.PopulationEvents.Add(PopulationEvent.Of(person, PopulationEventKind.MoveOut, on, entry));
        }

        await LedgerSaving.SaveAsync(db, ct);
    }

    /// <summary>Brings back somebody who had moved out of the county.</summary>
    public Person Back(Person person, Household household, string kinship, string? registeredElsewhere, DateOnly on, FactEntry entry)
    {
        household.Reopen();
        person.MoveTo(household, kinship);
        person.Reside(registeredElsewhere, null);
        db.AddRange(Membership.Begin(person, on, EntryReason.MoveIn), PopulationEvent.Of(person, PopulationEventKind.MoveIn, on, entry));
        return person;
    }

    // Kinship stays where the head comes along; whoever opens a household alone is its head.
    private static string Relation(HandOver handOver, Person person) =>
        handOver.WholeHousehold ? person.Kinship : handOver.OwnHousehold ? KinshipCode.Head : handOver.Kinship!;

    private void Head(Household household, IReadOnlyList<Person> people, HashSet<Guid> heads, DateOnly on, FactEntry entry)
    {
        if ((people.Count == 1 ? people[0] : people.SingleOrDefault(p => heads.Contains(p.Id))) is not { } head) return;
        household.NameHead(head);
        if (head.Kinship is not ("01" or KinshipCode.Head)) db.PopulationEvents.Add(PopulationEvent.Of(head, PopulationEventKind.HeadChange, on, entry));
    }
}
