using FamilyPlanning.Domain;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace FamilyPlanning.Application;

/// <summary>Saving as the acts do it: a lost race becomes a word the pages know.</summary>
internal static class Saving
{
    /// <summary>Saves the change of <paramref name="record"/> if it is still at <paramref name="version"/>.</summary>
    /// <exception cref="RecordChangedException">Somebody else was faster.</exception>
    public static async Task SaveAsync(this FamilyPlanningDb db, Record record, uint version, CancellationToken ct)
    {
        db.Expect(record, version);
        Touch(db.Entry(record));
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            throw new RecordChangedException(record.GetType().Name, record.Id);
        }
    }

    // A change of a part only (a new slip, a removed child) is a change of the whole: its row is written too, so that its version counts.
    private static void Touch(EntityEntry<Record> entry)
    {
        var own = entry.Properties.Where(p => p.Metadata.GetAfterSaveBehavior() == PropertySaveBehavior.Save && !p.Metadata.IsPrimaryKey()).ToList();
        if (!own.Exists(p => p.IsModified)) own[0].IsModified = true;
    }

    /// <summary>Saves; breaking the unique index or exclusion constraint <paramref name="constraint"/> is the broken rule <paramref name="rule"/>. Two officers at once meet here, not in a check before.</summary>
    public static async Task SaveUniqueAsync(this FamilyPlanningDb db, string constraint, string rule, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException refused && refused.ConstraintName == constraint)
        {
            throw new RuleBrokenException(rule);
        }
    }
}

/// <summary>What an act had begun when it was refused must not be saved by whatever reads next in the same request.</summary>
public sealed class UnsavedChanges(FamilyPlanningDb db)
{
    /// <summary>Forgets every unsaved change and the key of the form.</summary>
    public void Forget()
    {
        db.ChangeTracker.Clear();
        db.Act.Form = null;
    }
}
