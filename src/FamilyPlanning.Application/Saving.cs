using FamilyPlanning.Domain;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;
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
