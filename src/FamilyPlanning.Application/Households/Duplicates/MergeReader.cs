using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Duplicates;

/// <summary>Merges that were made, and what each changed.</summary>
public sealed class MergeReader(FamilyPlanningDb db)
{
    /// <summary>One merge.</summary>
    /// <param name="Merge">The merge.</param>
    /// <param name="KeptName">Name on the record that stayed.</param>
    /// <param name="AbsorbedName">Name on the record that went.</param>
    /// <param name="AbsorbedMasked">Its masked identity number.</param>
    /// <param name="By">Who merged.</param>
    /// <param name="UndoneBy">Who undid it.</param>
    public sealed record Row(PersonMerge Merge, string KeptName, string AbsorbedName, string? AbsorbedMasked, string By, string? UndoneBy);

    /// <summary>The merges in the officer's area, the last first.</summary>
    public async Task<Page<Row>> PageAsync(string? after, int size, Officer officer, CancellationToken ct)
    {
        var merges = db.PersonMerges.AsNoTracking().Within(officer);
        var total = await merges.CountAsync(ct);
        if (Keyset.Read(after) is [var last] && Guid.TryParse(last, out var id)) merges = merges.Where(m => m.Id < id);
        var rows = await Named(merges.OrderByDescending(m => m.Id).Take(size + 1)).ToListAsync(ct);
        return Page<Row>.Of([.. rows.OrderByDescending(r => r.Merge.Id)], size, total, row => Keyset.Write(row.Merge.Id.ToString()));
    }

    /// <summary>One merge with its changes.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    public async Task<Row> OpenAsync(Guid id, Officer officer, CancellationToken ct) =>
        await Named(Seen(officer).Include(m => m.Changes).Where(m => m.Id == id)).SingleOrDefaultAsync(ct) ?? throw new RecordNotFoundException("merge", id);

    /// <summary>The merges into a record the officer has opened that stand.</summary>
    public async Task<IReadOnlyList<PersonMerge>> IntoAsync(Guid personId, CancellationToken ct) =>
        await db.PersonMerges.AsNoTracking().Where(m => m.KeptId == personId && m.UndoneAt == null).OrderByDescending(m => m.Id).ToListAsync(ct);

    // A merge is seen where the person stands now, wherever the village was then.
    private IQueryable<PersonMerge> Seen(Officer officer)
    {
        var mine = db.Persons.IgnoreQueryFilters().Within(officer).Select(p => p.Id);
        return db.PersonMerges.AsNoTracking().Where(m => mine.Contains(m.KeptId));
    }

    private IQueryable<Row> Named(IQueryable<PersonMerge> merges) =>
        from merge in merges
        join kept in db.Persons.IgnoreQueryFilters() on merge.KeptId equals kept.Id
        join absorbed in db.Persons.IgnoreQueryFilters() on merge.AbsorbedId equals absorbed.Id
        select new Row(
            merge, kept.Name, absorbed.Name, absorbed.IdentityMasked, db.Officers.Where(o => o.Id == merge.MergedBy).Select(o => o.Name).FirstOrDefault() ?? "",
            db.Officers.Where(o => o.Id == merge.UndoneBy).Select(o => o.Name).FirstOrDefault());
}
