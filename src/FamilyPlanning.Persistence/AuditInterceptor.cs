using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FamilyPlanning.Persistence;

/// <summary>Writes the trail in the transaction of the change itself: no page and no act writes audit lines for plain changes.</summary>
public sealed class AuditInterceptor(TimeProvider clock) : SaveChangesInterceptor
{
    /// <summary>JSON of audit details: Chinese stays readable.</summary>
    public static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Write((FamilyPlanningDb)eventData.Context!);
        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Write((FamilyPlanningDb)eventData.Context!);
        return base.SavingChanges(eventData, result);
    }

    private void Write(FamilyPlanningDb db)
    {
        var changed = db.ChangeTracker.Entries<Record>().Where(IsTold).ToList();
        foreach (var entry in changed)
        {
            db.AuditEntries.Add(AuditEntry.Of(
                clock.GetUtcNow(), db.Act.Officer?.Id, db.Act.Officer?.Name ?? "", (entry.Entity as IAreaBound)?.AreaCode, entry.State.ToString(),
                entry.Metadata.ClrType.Name, entry.Entity.Id, Changes(entry), db.Act.Reason, db.Act.CorrelationId));
        }
    }

    // Progress of a job and the last-seen minute of a session are not acts of an officer; an earlier description stands in the line of the change itself.
    private static bool IsTold(EntityEntry<Record> entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
        && !(entry is { State: EntityState.Modified, Entity: JobRun or OfficerSession } or { Entity: PersonVersion or HouseholdVersion });

    private static string Changes(EntityEntry entry)
    {
        var changes = new Dictionary<string, object?[]>();
        foreach (var property in entry.Properties.Where(p => p.Metadata.Name is not (nameof(Record.Version) or nameof(Record.Id))))
        {
            var from = entry.State == EntityState.Added ? null : property.OriginalValue;
            var to = entry.State == EntityState.Deleted ? null : property.CurrentValue;
            if (entry.State == EntityState.Modified ? !property.IsModified || Equals(from, to) : from is null && to is null) continue;
            changes[property.Metadata.Name] = [Told(from), Told(to)];
        }

        return JsonSerializer.Serialize(changes, Json);
    }

    // Ciphertext and keyed indexes tell a reader nothing; that they changed does.
    private static object? Told(object? value) => value switch
    {
        byte[] => "•",
        Enum word => word.ToString(),
        _ => value,
    };
}
