using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Duplicates;

/// <summary>Says that two records are two people; the ledger does not ask again. Or lets it ask again.</summary>
public sealed class TellApart(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Two people.</summary>
    public async Task ExecuteAsync(Guid oneId, Guid otherId, string? words, Officer officer, CancellationToken ct)
    {
        var (one, other) = (await FindAsync(oneId, officer, ct), await FindAsync(otherId, officer, ct));
        (await db.PairAsync(one, other, clock.GetUtcNow(), ct)).TellApart(words, clock.GetUtcNow(), officer.Id);
        await db.SaveUniqueAsync("ux_duplicate_pairs_people", "merge.answered-meanwhile", ct);
    }

    /// <summary>The answer was wrong: the pair waits again.</summary>
    public async Task ReopenAsync(Guid pairId, Officer officer, CancellationToken ct)
    {
        var pair = await db.DuplicatePairs.SingleOrDefaultAsync(p => p.Id == pairId && p.State == DuplicateState.Different, ct) ?? throw new RecordNotFoundException("pair", pairId);
        await FindAsync(pair.FirstId, officer, ct);
        await FindAsync(pair.SecondId, officer, ct);
        pair.Reopen();
        await db.SaveChangesAsync(ct);
    }

    private async Task<Person> FindAsync(Guid id, Officer officer, CancellationToken ct) =>
        await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new RecordNotFoundException("person", id);
}
