using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Duplicates;

/// <summary>Makes one record of two of the same person (合并): everything attached goes along, nobody is counted twice, and all of it can be undone.</summary>
public sealed class MergePersons(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Merges. Both records must be in the officer's area: who stands in two villages is handed over first.</summary>
    /// <param name="kept">The record that stays, and its version the officer saw.</param>
    /// <param name="absorbed">The record that goes into it, and its version.</param>
    /// <param name="fields">What is taken from the record that goes.</param>
    /// <param name="source">How the officer knows that it is one person.</param>
    /// <param name="officer">Who merges.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>The merge.</returns>
    public async Task<Guid> ExecuteAsync((Guid Id, uint Version) kept, (Guid Id, uint Version) absorbed, IReadOnlyCollection<MergeField> fields, FactSource source, Officer officer, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"SELECT FROM persons WHERE id IN ({kept.Id}, {absorbed.Id}) ORDER BY id FOR UPDATE", ct);
        var (stays, goes) = (await FindAsync(kept.Id, officer, ct), await FindAsync(absorbed.Id, officer, ct));
        var entry = new FactEntry(Now(), officer.Id, source);
        // The one that goes must be gone from the index of numbers before the other may take its number.
        var merge = PersonMerge.Of(stays, goes, entry.At, officer.Id);
        db.Expect(stays, kept.Version);
        db.Act.Correction = new Correction(CorrectionReason.Duplicate, null, source);
        await db.SaveAsync(goes, absorbed.Version, ct);

        await new MergedFacts(db, stays, goes, entry, clock.Today()).JoinAsync(fields, ct);
        await new MergedServices(db, stays, goes, clock.Today()).FollowAsync(ct);
        await new MergedClaims(db, stays, goes).FollowAsync(ct);
        await PersonReference.FollowAsync(db, goes.Id, stays.Id, ct);
        MergeJournal.Write(db, merge);
        db.PersonMerges.Add(merge);
        (await db.PairAsync(stays, goes, entry.At, ct)).Merge(entry.At, officer.Id);
        await db.SaveAsync(stays, stays.Version, ct);
        foreach (var person in new[] { goes, stays }) await db.FollowFactsAsync(person, clock.Today(), ct);
        await LedgerSaving.SaveAsync(db, ct);
        await transaction.CommitAsync(ct);
        return merge.Id;
    }

    private async Task<Person> FindAsync(Guid id, Officer officer, CancellationToken ct) =>
        await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new RecordNotFoundException("person", id);

    // As exact as the database keeps it, so that undoing recognises what the merge itself wrote.
    private DateTimeOffset Now() => clock.GetUtcNow() is var now ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)) : default;
}
