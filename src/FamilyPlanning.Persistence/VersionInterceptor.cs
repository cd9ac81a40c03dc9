using FamilyPlanning.Domain.Households;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FamilyPlanning.Persistence;

/// <summary>Keeps the earlier description of a person or household in the transaction that replaces it, with the reason the officer gave. New people need none: their row says since when it is known.</summary>
public sealed class VersionInterceptor(TimeProvider clock) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (FamilyPlanningDb)eventData.Context!;
        Keep(db, db.ChangeTracker.Entries<Person>(), PersonVersion.Described, (earlier, at, by) => db.Add(PersonVersion.Of(earlier, at, by, db.Act.Correction)));
        Keep(db, db.ChangeTracker.Entries<Household>(), HouseholdVersion.Described, (earlier, at, by) => db.Add(HouseholdVersion.Of(earlier, at, by, db.Act.Correction)));
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    private void Keep<T>(FamilyPlanningDb db, IEnumerable<EntityEntry<T>> entries, IReadOnlyList<string> described, Action<T, DateTimeOffset, Guid> keep) where T : class
    {
        var now = clock.GetUtcNow();
        foreach (var entry in entries.Where(e => e.State is EntityState.Added or EntityState.Modified).ToList())
        {
            if (entry.State == EntityState.Modified)
            {
                if (!described.Any(name => entry.Property(name).IsModified && !Equals(entry.Property(name).OriginalValue, entry.Property(name).CurrentValue))) continue;
                keep((T)entry.OriginalValues.ToObject(), now, db.Act.Officer?.Id ?? Guid.Empty);
            }

            entry.Property(nameof(Person.KnownFrom)).CurrentValue = now;
        }
    }
}
