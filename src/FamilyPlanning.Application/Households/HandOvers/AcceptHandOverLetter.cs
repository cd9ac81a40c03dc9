using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.HandOvers;

/// <summary>Takes in the person a letter of another county is about (接收). Somebody who had left this county comes back to their own record; nobody is filed twice.</summary>
public sealed class AcceptHandOverLetter(FamilyPlanningDb db, FieldProtection protection, TransferPeople transfer, TimeProvider clock)
{
    /// <summary>Counts the person in the village from <paramref name="on"/> on.</summary>
    /// <exception cref="RuleBrokenException">Answered already, a number that is on file as present, no household of that number.</exception>
    /// <exception cref="RecordChangedException">Somebody else answered meanwhile.</exception>
    public async Task ExecuteAsync(Guid id, HandOverPlace place, DateOnly on, uint version, Officer officer, CancellationToken ct)
    {
        var (letter, today) = (await db.HandOverAsync(id, officer, ct), clock.Today());
        letter.TakeIn(place);
        RuleBrokenException.Unless(on <= today, "person.date-in-future");
        var number = protection.Decrypt(letter.IdentityCipher!, FieldProtection.IdentityNumber);

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var household = await transfer.HouseholdAsync(letter, on, ct);
        var relation = letter.OwnHousehold ? KinshipCode.Head : letter.Kinship!;
        var elsewhere = letter.HukouComes ? null : letter.OtherPlace;
        var returning = await ReturningAsync(letter, number, on, ct);
        var person = returning is null
            ? new MemberEntry(letter.PersonName, number, null, null, relation, null, null, null, null, elsewhere, null, null) { Source = FactSource.OtherOffice }
                .FileIn(household, EntryReason.MoveIn, on, db, protection, officer, clock)
            : transfer.Back(returning, household, relation, elsewhere, on, new FactEntry(clock.GetUtcNow(), officer.Id, FactSource.OtherOffice, letter.OtherPlace));
        if (letter.OwnHousehold) household.NameHead(person);
        letter.TakenIn(person, on, officer.Id, today);
        db.Expect(letter, version);
        await LedgerSaving.SaveAsync(db, ct);
        if (returning is not null) await db.FollowPeopleAsync([person.Id], household.AreaCode, ct);
        await transaction.CommitAsync(ct);
    }

    // Somebody who left the county stands in no ledger of it; whoever is present meets the unique number when saved.
    private async Task<Person?> ReturningAsync(HandOver letter, string number, DateOnly on, CancellationToken ct)
    {
        var index = protection.BlindIndex(number, FieldProtection.IdentityNumber);
        var people = await db.Persons.Where(p => p.IdentityIndex == index && p.DeathDate == null && p.LeftOn != null).ToListAsync(ct);
        // Of two who share a number, the one the letter names.
        var person = people is [var only] ? only : people.Find(p => p.Name == letter.PersonName);
        RuleBrokenException.Unless(person is null || on >= person.LeftOn, "hand-over.before-leaving");
        return person;
    }
}
