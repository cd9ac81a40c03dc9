using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Duplicates;

/// <summary>Makes two records of one again (撤销合并): everything goes back to where it was; what was entered since stays with the record that stayed.</summary>
public sealed class UndoMerge(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Undoes.</summary>
    /// <returns>How many values were left because they had been changed since.</returns>
    public async Task<int> ExecuteAsync(Guid mergeId, string? words, uint version, Officer officer, CancellationToken ct)
    {
        var merge = await db.PersonMerges.Include(m => m.Changes).SingleOrDefaultAsync(m => m.Id == mergeId, ct) ?? throw new RecordNotFoundException("merge", mergeId);
        var people = await db.Persons.IgnoreQueryFilters().Within(officer).Where(p => p.Id == merge.KeptId || p.Id == merge.AbsorbedId).ToListAsync(ct);
        var kept = people.Find(p => p.Id == merge.KeptId) ?? throw new RecordNotFoundException("merge", mergeId);
        var absorbed = people.Find(p => p.Id == merge.AbsorbedId) ?? throw new RuleBrokenException("merge.other-area");
        RuleBrokenException.Unless(kept.MergedIntoId is null, "merge.later-first");

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var entry = new FactEntry(clock.GetUtcNow(), officer.Id, FactSource.Word);
        merge.Undo(words, entry.At, officer.Id);
        db.Act.Correction = new Correction(CorrectionReason.Duplicate, merge.UndoWords, entry.Source);
        await MergeJournal.UndoAsync(db, merge, entry, ct);
        (await db.PairAsync(kept, absorbed, entry.At, ct)).Reopen();
        await db.SaveAsync(merge, version, ct);
        // Its number is free again only now.
        absorbed.Separate();
        await LedgerSaving.SaveAsync(db, ct);
        foreach (var person in new[] { kept, absorbed }) await db.FollowFactsAsync(person, clock.Today(), ct);
        await LedgerSaving.SaveAsync(db, ct);
        await transaction.CommitAsync(ct);
        return merge.Changes.Count(change => change.Stayed);
    }
}
