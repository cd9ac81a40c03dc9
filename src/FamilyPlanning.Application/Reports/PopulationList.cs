using System.Globalization;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Reports;

/// <summary>The people behind a figure of the population, for officers who may read the ledger: the same rows <see cref="PopulationFigures"/> counts.</summary>
public sealed class PopulationList(FamilyPlanningDb db)
{
    /// <summary>Which figure is opened.</summary>
    public enum Figure
    {
        /// <summary>期末总人口 on the last day.</summary>
        Present,
        /// <summary>出生 in the period.</summary>
        Births,
        /// <summary>死亡 in the period.</summary>
        Deaths,
        /// <summary>迁入 in the period.</summary>
        MovedIn,
        /// <summary>迁出 in the period.</summary>
        MovedOut,
    }

    /// <summary>One person, with the day they entered or left the population.</summary>
    /// <param name="LivesIn">Where the person belongs now; another office's ledger opens only there.</param>
    public sealed record Row(Guid PersonId, string Name, Sex Sex, DateOnly BirthDate, int? BirthOrder, DateOnly On, string Village, string LivesIn);

    private sealed record Counted
    {
        public required Guid PersonId { get; init; }

        public required string AreaCode { get; init; }

        public required DateOnly On { get; init; }
    }

    /// <summary>The people of a figure in an area and period, the latest first; both days are included.</summary>
    public async Task<Page<Row>> PageAsync(Figure figure, string areaCode, DateOnly from, DateOnly to, string? after, int size, Officer officer, CancellationToken ct)
    {
        var counted = Of(figure, db.Memberships.AsNoTracking().Within(officer, areaCode), from, to);
        var total = await counted.CountAsync(ct);
        if (Keyset.Read(after) is [var day, var id] && DateOnly.TryParse(day, CultureInfo.InvariantCulture, out var on) && Guid.TryParse(id, out var last))
            counted = counted.Where(c => c.On < on || (c.On == on && c.PersonId > last));
        var rows = await counted.OrderByDescending(c => c.On).ThenBy(c => c.PersonId).Take(size + 1)
            .Join(db.Persons, c => c.PersonId, p => p.Id, (c, p) => new Row(
                p.Id, p.Name, p.Sex, p.BirthDate, p.BirthOrder, c.On, db.NamedAreas().Where(a => a.AreaCode == c.AreaCode).Select(a => a.Name).FirstOrDefault() ?? c.AreaCode, p.AreaCode))
            .ToListAsync(ct);
        rows = [.. rows.OrderByDescending(r => r.On).ThenBy(r => r.PersonId)];
        return Page<Row>.Of(rows, size, total, row => Keyset.Write(row.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.PersonId.ToString()));
    }

    private static IQueryable<Counted> Of(Figure figure, IQueryable<Membership> memberships, DateOnly from, DateOnly to) => figure switch
    {
        Figure.Present => Began(memberships.Where(m => m.From <= to && (m.Until == null || m.Until > to))),
        Figure.Births => Began(memberships.Where(m => m.EntryReason == EntryReason.Birth && m.From >= from && m.From <= to)),
        Figure.MovedIn => Began(memberships.Where(m => m.EntryReason == EntryReason.MoveIn && m.From >= from && m.From <= to)),
        Figure.Deaths => Ended(memberships.Where(m => m.ExitReason == ExitReason.Death && m.Until >= from && m.Until <= to)),
        Figure.MovedOut => Ended(memberships.Where(m => m.ExitReason == ExitReason.MoveOut && m.Until >= from && m.Until <= to)),
    };

    private static IQueryable<Counted> Began(IQueryable<Membership> memberships) => memberships.Select(m => new Counted { PersonId = m.PersonId, AreaCode = m.AreaCode, On = m.From });

    private static IQueryable<Counted> Ended(IQueryable<Membership> memberships) => memberships.Select(m => new Counted { PersonId = m.PersonId, AreaCode = m.AreaCode, On = m.Until!.Value });
}
