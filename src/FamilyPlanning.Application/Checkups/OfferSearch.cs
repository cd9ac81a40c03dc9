using System.Globalization;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Checkups;

/// <summary>What the office has to do about offers: to make them, to give what was accepted. No list says anything about people who said no or nothing (the-line.md 3).</summary>
public sealed class OfferSearch(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Which work is shown.</summary>
    public enum Work
    {
        /// <summary>Offers the office owes by the end of this month.</summary>
        ToMake,
        /// <summary>Accepted, to be given.</summary>
        ToGive,
        /// <summary>Made in a period, whatever was answered; the list does not say what.</summary>
        Made,
        /// <summary>Made in a period and accepted.</summary>
        Accepted,
        /// <summary>Given in a period.</summary>
        Given,
    }

    /// <summary>One offer as lists and cards show it.</summary>
    public sealed record Row(
        Guid Id, uint Version, Guid PersonId, string Name, Sex Sex, DateOnly BirthDate, string AreaCode, string Village, CheckupStep Step, DateOnly WindowFrom, DateOnly WindowTo,
        InvitationState State, OfferAnswer? Answer, DateOnly? OfferedOn, DateOnly? VisitedOn, DateOnly? NextTryOn)
    {
        /// <summary>Whether the office is late with making it.</summary>
        public bool OfficeIsLate(DateOnly today) => State == InvitationState.Planned && WindowTo < today;
    }

    /// <summary>The days a look back goes over, both included.</summary>
    public readonly record struct Span(DateOnly From, DateOnly To);

    /// <summary>A page of the work, the offer whose window closes first on top; what is done is shown of <paramref name="span"/>.</summary>
    public async Task<Page<Row>> PageAsync(string areaCode, Work work, CheckupStep? step, Span span, string? after, int size, Officer officer, CancellationToken ct)
    {
        var offers = Of(work, span, areaCode, officer);
        if (step is not null) offers = offers.Where(i => i.Step == step);
        var total = await offers.CountAsync(ct);
        if (Keyset.Read(after) is [var day, var key] && DateOnly.TryParse(day, CultureInfo.InvariantCulture, out var closes) && Guid.TryParse(key, out var last))
            offers = offers.Where(i => i.WindowTo > closes || (i.WindowTo == closes && i.Id.CompareTo(last) > 0));
        var rows = await Rows(offers.OrderBy(i => i.WindowTo).ThenBy(i => i.Id).Take(size + 1)).ToListAsync(ct);
        return Page<Row>.Of(rows, size, total, row => Keyset.Write(row.WindowTo.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.Id.ToString()));
    }

    /// <summary>One offer.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    public async Task<Row> ReadAsync(Guid id, Officer officer, CancellationToken ct) =>
        await Rows(db.ServiceInvitations.AsNoTracking().Within(officer).Where(i => i.Id == id)).SingleOrDefaultAsync(ct) ?? throw new RecordNotFoundException("invitation", id);

    /// <summary>How many offers the office owes, and the day by which the first is due.</summary>
    public async Task<(int Count, DateOnly? First)> OwedAsync(string areaCode, Officer officer, CancellationToken ct)
    {
        var owed = Of(Work.ToMake, default, areaCode, officer);
        return (await owed.CountAsync(ct), await owed.MinAsync(i => (DateOnly?)i.WindowTo, ct));
    }

    private IQueryable<ServiceInvitation> Of(Work work, Span span, string areaCode, Officer officer)
    {
        var today = clock.Today();
        var monthEnd = new DateOnly(today.Year, today.Month, 1).AddMonths(1).AddDays(-1);
        var offers = db.ServiceInvitations.AsNoTracking().Within(officer, areaCode);
        var made = offers.Where(i => i.OfferedOn >= span.From && i.OfferedOn <= span.To);
        return work switch
        {
            Work.ToMake => offers.Where(i => i.State == InvitationState.Planned && i.WindowFrom <= monthEnd && (i.NextTryOn == null || i.NextTryOn <= today)),
            Work.ToGive => offers.Where(i => i.State == InvitationState.Accepted),
            Work.Made => made,
            Work.Accepted => made.Where(i => i.Answer == OfferAnswer.Accepted),
            Work.Given => offers.Where(i => i.VisitedOn >= span.From && i.VisitedOn <= span.To),
        };
    }

    private IQueryable<Row> Rows(IQueryable<ServiceInvitation> offers) =>
        offers.Join(db.Persons, i => i.PersonId, p => p.Id, (i, p) => new { i, p })
            .OrderBy(x => x.i.WindowTo).ThenBy(x => x.i.Id)
            .Select(x => new Row(
                x.i.Id, x.i.Version, x.p.Id, x.p.Name, x.p.Sex, x.p.BirthDate, x.i.AreaCode,
                db.NamedAreas().Where(a => a.AreaCode == x.i.AreaCode).Select(a => a.Name).FirstOrDefault() ?? x.i.AreaCode,
                x.i.Step, x.i.WindowFrom, x.i.WindowTo, x.i.State, x.i.Answer, x.i.OfferedOn, x.i.VisitedOn, x.i.NextTryOn));
}
