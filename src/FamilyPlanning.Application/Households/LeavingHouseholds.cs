using FamilyPlanning.Domain.Households;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>What a household loses when members leave it or die: they are no longer counted in it, a head who goes leaves the place free, and a household in which nobody is present any more is closed.</summary>
internal static class LeavingHouseholds
{
    /// <summary>Ends the open memberships on a day; the caller saves before new ones open, for a person has one open membership.</summary>
    /// <returns>Those who were heads.</returns>
    public static async Task<HashSet<Guid>> LeaveAsync(this FamilyPlanningDb db, IReadOnlyCollection<Person> people, DateOnly on, ExitReason reason, CancellationToken ct)
    {
        var (ids, homes) = (people.Select(p => p.Id).ToList(), people.Select(p => p.HouseholdId).Distinct().ToList());
        foreach (var membership in await db.Memberships.Where(m => ids.Contains(m.PersonId) && m.Until == null).ToListAsync(ct)) membership.End(on, reason);
        var heads = new HashSet<Guid>();
        foreach (var home in await db.Households.Where(h => homes.Contains(h.Id)).ToListAsync(ct))
        {
            if (home.HeadId is { } head && ids.Contains(head))
            {
                heads.Add(head);
                home.LoseHead();
            }

            var staying = await db.Persons.AnyAsync(p => p.HouseholdId == home.Id && !ids.Contains(p.Id) && p.DeathDate == null && p.LeftOn == null, ct);
            if (!staying && home.ValidUntil is null) home.Close(on);
        }

        return heads;
    }
}
