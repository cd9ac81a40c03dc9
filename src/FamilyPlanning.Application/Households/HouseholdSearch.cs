using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>The list of households of an area, in the order of the household book.</summary>
public sealed class HouseholdSearch(FamilyPlanningDb db)
{
    /// <summary>One household as the list shows it.</summary>
    public sealed record Row(Guid Id, string AreaCode, string Village, string Number, int? Group, Guid? HeadId, string? HeadName, int Members);

    /// <summary>What the officer filters by.</summary>
    /// <param name="AreaCode">Area in view.</param>
    /// <param name="Group">Villagers' group.</param>
    /// <param name="Number">Beginning of the household number.</param>
    /// <param name="WithoutHead">Only households that wait for a head to be named.</param>
    public sealed record Filter(string AreaCode, int? Group, string? Number, bool WithoutHead);

    /// <summary>A page of the list after <paramref name="after"/> (village and number of the last row seen), with the total.</summary>
    public async Task<Page<Row>> PageAsync(Filter filter, string? after, int size, Officer officer, CancellationToken ct)
    {
        var households = db.Households.AsNoTracking().Within(officer, filter.AreaCode).Where(h => h.ValidUntil == null);
        if (filter.Group is { } group) households = households.Where(h => h.GroupNumber == group);
        if (!string.IsNullOrWhiteSpace(filter.Number)) households = households.Where(h => h.Number.StartsWith(filter.Number.Trim()));
        if (filter.WithoutHead) households = households.Where(h => h.HeadId == null);
        var total = await households.CountAsync(ct);
        if (Keyset.Read(after) is [var village, var number])
        {
            households = households.Where(h => h.AreaCode.CompareTo(village) > 0 || (h.AreaCode == village && h.Number.CompareTo(number) > 0));
        }

        var rows = await households.OrderBy(h => h.AreaCode).ThenBy(h => h.Number).Take(size + 1).Select(h => new Row(
                h.Id, h.AreaCode, db.NamedAreas().Where(a => a.AreaCode == h.AreaCode).Select(a => a.Name).FirstOrDefault() ?? h.AreaCode,
                h.Number, h.GroupNumber, h.HeadId, db.Persons.Where(p => p.Id == h.HeadId).Select(p => p.Name).FirstOrDefault(),
                db.Persons.Count(p => p.HouseholdId == h.Id && p.DeathDate == null && p.LeftOn == null)))
            .ToListAsync(ct);
        return Page<Row>.Of(rows, size, total, row => Keyset.Write(row.AreaCode, row.Number));
    }

    /// <summary>The household with this number in a village, or none within the scope.</summary>
    public async Task<Guid?> FindAsync(string villageCode, string number, Officer officer, CancellationToken ct) =>
        await db.Households.Within(officer).Where(h => h.AreaCode == villageCode && h.Number == number.Trim() && h.ValidUntil == null)
            .Select(h => (Guid?)h.Id).SingleOrDefaultAsync(ct);
}
