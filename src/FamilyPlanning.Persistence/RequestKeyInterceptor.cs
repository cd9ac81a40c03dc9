using FamilyPlanning.Domain.Administration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FamilyPlanning.Persistence;

/// <summary>Stores the key of the posted form in the transaction of its first change; a second post of the same key breaks the primary key and changes nothing.</summary>
public sealed class RequestKeyInterceptor(TimeProvider clock) : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (FamilyPlanningDb)eventData.Context!;
        if (db.Act is { Form: { } form, FormTaken: false } && db.ChangeTracker.HasChanges())
        {
            db.RequestKeys.Add(RequestKey.Take(db.Act.Officer?.Id ?? Guid.Empty, form.Key, form.Form, form.BodyHash, clock.GetUtcNow()));
            db.Act.FormTaken = true;
        }

        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        var db = (FamilyPlanningDb)eventData.Context!;
        foreach (var entry in db.ChangeTracker.Entries<RequestKey>().Where(e => e.State == EntityState.Added).ToList())
        {
            entry.State = EntityState.Detached;
            db.Act.FormTaken = false;
        }

        return base.SaveChangesFailedAsync(eventData, cancellationToken);
    }
}
