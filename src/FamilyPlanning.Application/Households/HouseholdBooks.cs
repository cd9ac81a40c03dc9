using FamilyPlanning.Domain.Households;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Carries members from one household book into another of the same village, in the transaction of the act: nobody moves, and nobody is counted as moving.</summary>
internal static class HouseholdBooks
{
    /// <summary>Carries them over with their relation to the head there.</summary>
    /// <exception cref="Domain.RuleBrokenException">Not present, another village, or the same household.</exception>
    public static async Task CarryAsync(
        this FamilyPlanningDb db, IReadOnlyDictionary<Person, string> relations, Household into, PopulationEventKind kind, DateOnly on, FactEntry entry, CancellationToken ct)
    {
        await db.LeaveAsync([.. relations.Keys], on, ExitReason.HouseholdChange, ct);
        await LedgerSaving.SaveAsync(db, ct);
        foreach (var (person, kinship) in relations)
        {
            person.Join(into, kinship);
            db.AddRange(Membership.Begin(person, on, EntryReason.HouseholdChange), PopulationEvent.Of(person, kind, on, entry));
        }
    }

    /// <summary>The present members of a household by what the officer says each is to the head; each of them exactly once.</summary>
    /// <exception cref="Domain.RuleBrokenException">Somebody came or went meanwhile, or is not said about.</exception>
    public static async Task<IReadOnlyDictionary<Person, string>> PresentAsync(this FamilyPlanningDb db, Guid householdId, IReadOnlyDictionary<Guid, string> relations, CancellationToken ct)
    {
        var present = await db.Persons.Where(p => p.HouseholdId == householdId && p.DeathDate == null && p.LeftOn == null).ToListAsync(ct);
        Domain.RuleBrokenException.Unless(present.Count == relations.Count && present.All(p => relations.ContainsKey(p.Id)), "household.members-changed");
        return present.ToDictionary(p => p, p => relations[p.Id]);
    }
}
