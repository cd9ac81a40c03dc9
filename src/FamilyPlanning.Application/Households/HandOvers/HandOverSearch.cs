using System.Globalization;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.HandOvers;

/// <summary>The hand-overs of an area in two boxes: what came to it (来件) and what went out from it (去件). What the office owes stands first, by the day it is due.</summary>
public sealed class HandOverSearch(FamilyPlanningDb db)
{
    /// <summary>Which box.</summary>
    public enum Box
    {
        /// <summary>来件: requests and letters to answer, and people handed to us.</summary>
        In,
        /// <summary>去件: our requests and letters, and people we handed over.</summary>
        Out,
    }

    /// <summary>One hand-over as the list shows it. The office that asks learns the other village once the person has come.</summary>
    public sealed record Row(
        Guid Id, HandOverKind Kind, HandOverStatus Status, string Name, int People, string? From, string? To, DateOnly StartedOn, DateOnly? DueOn, DateOnly? EndedOn, bool Owed);

    // After everything that has a day, in this order: waiting for another county, and done.
    private static readonly DateOnly _waiting = new(9999, 1, 1), _done = new(9999, 12, 31);

    /// <summary>A page of a box after the row <paramref name="after"/> names.</summary>
    public async Task<Page<Row>> PageAsync(Box box, HandOverStatus? status, string areaCode, string? after, int size, Officer officer, CancellationToken ct)
    {
        var found = Of(box, areaCode, officer);
        if (status is { } wanted) found = found.Where(h => h.Status == wanted);
        var total = await found.CountAsync(ct);
        var keyed = found.Select(h => new { HandOver = h, Key = h.Status != HandOverStatus.Open ? _done : h.DueOn ?? _waiting });
        if (Keyset.Read(after) is [var day, var last] && DateOnly.TryParse(day, CultureInfo.InvariantCulture, out var key) && Guid.TryParse(last, out var id))
            keyed = keyed.Where(k => k.Key > key || (k.Key == key && k.HandOver.Id < id));
        var names = db.NamedAreas();
        var rows = await keyed.OrderBy(k => k.Key).ThenByDescending(k => k.HandOver.Id).Take(size + 1)
            .Select(k => new
            {
                k.HandOver,
                k.Key,
                Giving = names.Where(a => a.AreaCode == k.HandOver.AreaCode).Select(a => a.Name).FirstOrDefault(),
                Receiving = names.Where(a => a.AreaCode == k.HandOver.ReceivingCode).Select(a => a.Name).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var page = Page<(Row Row, DateOnly Key)>.Of(
            [.. rows.Select(r => (RowOf(r.HandOver, r.Giving, r.Receiving, box, officer), r.Key))], size, total,
            row => Keyset.Write(row.Key.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.Row.Id.ToString()));
        return new Page<Row>([.. page.Rows.Select(r => r.Row)], page.Total, page.Next);
    }

    /// <summary>How many answers the office owes, and the day by which the first is due.</summary>
    public async Task<(int Count, DateOnly? First)> OwedAsync(string areaCode, Officer officer, CancellationToken ct)
    {
        var owed = db.HandOvers.Within(officer, areaCode).Where(h => h.Status == HandOverStatus.Open && h.DueOn != null);
        return (await owed.CountAsync(ct), await owed.MinAsync(h => h.DueOn, ct));
    }

    /// <summary>The hand-over of a person that waits for an answer, for the office whose ledger has the person.</summary>
    public Task<Guid?> OpenOfAsync(Guid personId, Officer officer, CancellationToken ct) =>
        db.HandOvers.Within(officer).Where(h => h.PersonId == personId && h.Status == HandOverStatus.Open).Select(h => (Guid?)h.Id).SingleOrDefaultAsync(ct);

    private IQueryable<HandOver> Of(Box box, string areaCode, Officer officer)
    {
        var leaving = db.HandOvers.AsNoTracking().Within(officer, areaCode);
        var coming = db.HandOvers.AsNoTracking().Within(officer, areaCode, h => h.ReceivingCode);
        return box == Box.In
            ? leaving.Where(h => h.Kind == HandOverKind.Asked || h.Kind == HandOverKind.LetterReceived).Concat(coming.Where(h => h.Kind == HandOverKind.Given))
            : leaving.Where(h => h.Kind == HandOverKind.Given || h.Kind == HandOverKind.LetterSent).Concat(coming.Where(h => h.Kind == HandOverKind.Asked));
    }

    private static Row RowOf(HandOver h, string? giving, string? receiving, Box box, Officer officer) => new(
        h.Id, h.Kind, h.Status, h.PersonName, h.People,
        h.Kind == HandOverKind.LetterReceived ? h.OtherPlace : HandOverReader.ShowsGiving(h, officer) ? giving ?? h.AreaCode : null,
        h.Kind == HandOverKind.LetterSent ? h.OtherPlace : receiving ?? h.ReceivingCode,
        h.StartedOn, h.DueOn, h.EndedOn, box == Box.In && h.Status == HandOverStatus.Open);
}
