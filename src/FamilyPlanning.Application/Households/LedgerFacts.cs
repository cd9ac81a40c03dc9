using FamilyPlanning.Domain.Households;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Reading the facts of a person, and bringing the person's row and memberships to what they say.</summary>
internal static class LedgerFacts
{
    /// <summary>Every fact of a person, those taken back and those not saved yet among them.</summary>
    public static async Task<List<PopulationEvent>> FactsOfAsync(this FamilyPlanningDb db, Guid personId, CancellationToken ct)
    {
        await db.PopulationEvents.Where(e => e.PersonId == personId).LoadAsync(ct);
        return [.. db.PopulationEvents.Local.Where(e => e.PersonId == personId)];
    }

    /// <summary>Makes person and memberships follow the facts. In a transaction: the old memberships go before the new ones come.</summary>
    public static async Task FollowFactsAsync(this FamilyPlanningDb db, Person person, DateOnly today, CancellationToken ct)
    {
        var course = new LifeCourse(person.BirthDate, await db.FactsOfAsync(person.Id, ct));
        var (left, standing) = (person.HouseholdId, course.On(today));
        if (standing is not null) person.Follow(standing);
        var counted = await db.Memberships.Where(m => m.PersonId == person.Id).OrderBy(m => m.From).ThenBy(m => m.Until == null).ToListAsync(ct);
        var stays = course.Stays();
        if (!counted.Select(m => m.Stay).SequenceEqual(stays))
        {
            db.Memberships.RemoveRange(counted);
            await LedgerSaving.SaveAsync(db, ct);
            db.Memberships.AddRange(stays.Select(stay => Membership.Of(person.Id, stay)));
        }

        foreach (var household in new[] { left, person.HouseholdId }.Distinct()) await db.FollowHeadAsync(household, person, today, ct);
    }

    private static async Task FollowHeadAsync(this FamilyPlanningDb db, Guid householdId, Person person, DateOnly today, CancellationToken ct)
    {
        var household = await db.Households.SingleAsync(h => h.Id == householdId, ct);
        await db.PopulationEvents.Where(e => db.PopulationEvents.Any(f => f.HouseholdId == householdId && f.PersonId == e.PersonId)).LoadAsync(ct);
        if (person.IsPresent && person.HouseholdId == householdId) household.Reopen();
        var head = HouseholdHead.On(today, householdId, db.PopulationEvents.Local);
        if (head == household.HeadId) return;
        if (head is null) household.LoseHead();
        else household.NameHead(await db.Persons.SingleAsync(p => p.Id == head, ct));
    }
}
