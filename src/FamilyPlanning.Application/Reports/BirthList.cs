using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Reports;

/// <summary>The births behind a figure, for officers who may read the ledger: the same rows <see cref="PopulationFigures"/> counts.</summary>
public sealed class BirthList(FamilyPlanningDb db)
{
    /// <summary>One birth.</summary>
    public sealed record Row(Guid PersonId, string Name, Sex Sex, DateOnly BornOn, int? BirthOrder, string Village);

    /// <summary>Births of a period in an area, the latest first.</summary>
    public async Task<Page<Row>> PageAsync(string areaCode, DateOnly from, DateOnly to, string? after, int size, Officer officer, CancellationToken ct)
    {
        var births = db.Memberships.AsNoTracking().Within(officer, areaCode).Where(m => m.EntryReason == EntryReason.Birth && m.From >= from && m.From <= to);
        var total = await births.CountAsync(ct);
        if (Keyset.Read(after) is [var day, var id] && DateOnly.TryParse(day, System.Globalization.CultureInfo.InvariantCulture, out var on) && Guid.TryParse(id, out var last))
            births = births.Where(m => m.From < on || (m.From == on && m.PersonId > last));
        var rows = await births.OrderByDescending(m => m.From).ThenBy(m => m.PersonId).Take(size + 1)
            .Join(db.Persons, m => m.PersonId, p => p.Id, (m, p) => new Row(p.Id, p.Name, p.Sex, m.From, p.BirthOrder,
                db.Areas.Where(a => a.AreaCode == m.AreaCode && a.ValidUntil == null).Select(a => a.Name).FirstOrDefault() ?? m.AreaCode))
            .ToListAsync(ct);
        rows = [.. rows.OrderByDescending(r => r.BornOn).ThenBy(r => r.PersonId)];
        return Page<Row>.Of(rows, size, total, row => Keyset.Write(row.BornOn.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), row.PersonId.ToString()));
    }
}
