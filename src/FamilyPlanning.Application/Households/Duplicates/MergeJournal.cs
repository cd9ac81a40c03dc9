using System.Text.Json;
using System.Text.Json.Serialization;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace FamilyPlanning.Application.Households.Duplicates;

/// <summary>Writes down every value a merge changes, and sets each back unless somebody has changed it again since.</summary>
internal static class MergeJournal
{
    private static readonly JsonSerializerOptions _json = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>Notes what is about to be saved. What follows from the facts by itself (memberships, heads) is not noted: it follows again.</summary>
    public static void Write(FamilyPlanningDb db, PersonMerge merge)
    {
        db.ChangeTracker.DetectChanges();
        foreach (var entry in db.ChangeTracker.Entries<Record>().Where(e => e.Entity is not (PersonMerge or DuplicatePair)).ToList())
        {
            if (entry is { State: EntityState.Added, Entity: PopulationEvent fact }) merge.Note(nameof(PopulationEvent), fact.Id, null, null, null);
            else if (entry.State == EntityState.Modified) Note(entry, merge);
        }
    }

    private static void Note(EntityEntry<Record> entry, PersonMerge merge)
    {
        foreach (var property in entry.Properties.Where(p => p.IsModified && p.Metadata.Name != nameof(Record.Version)))
        {
            var (before, after) = (Told(property.OriginalValue, property), Told(property.CurrentValue, property));
            if (before != after) merge.Note(entry.Metadata.ClrType.Name, entry.Entity.Id, property.Metadata.Name, before, after);
        }
    }

    /// <summary>Sets everything back; facts that came with the merge are taken back.</summary>
    public static async Task UndoAsync(FamilyPlanningDb db, PersonMerge merge, FactEntry entry, CancellationToken ct)
    {
        var types = db.Model.GetEntityTypes().Where(t => t.ClrType.IsSubclassOf(typeof(Record))).ToDictionary(t => t.ClrType.Name, t => t.ClrType);
        foreach (var change in merge.Changes)
        {
            if (await db.FindAsync(types[change.Record], [change.RecordId], ct) is not Record record) change.Stay();
            else if (change.Property is { } name) SetBack(db.Entry(record).Property(name), change);
            else if (record is PopulationEvent { RetractedAt: null } fact) fact.RetractAsDuplicate(entry.At, entry.By);
        }
    }

    private static void SetBack(PropertyEntry property, PersonMergeChange change)
    {
        if (Told(property.CurrentValue, property) != change.After) change.Stay();
        else property.CurrentValue = JsonSerializer.Deserialize(change.Before ?? "null", property.Metadata.ClrType, _json);
    }

    private static string? Told(object? value, PropertyEntry property) => value is null ? null : JsonSerializer.Serialize(value, property.Metadata.ClrType, _json);
}
