using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.HandOvers;

/// <summary>One hand-over as an officer of either side sees it. Each reading is an opening and stands in the trail.</summary>
public sealed class HandOverReader(FamilyPlanningDb db, AreaReader areas, TimeProvider clock)
{
    /// <summary>What the page shows.</summary>
    /// <param name="HandOver">The record.</param>
    /// <param name="Giving">Village the person leaves; empty while the asking office may not know it.</param>
    /// <param name="Receiving">Village the person comes to.</param>
    /// <param name="StartedBy">Officer who began it; only the own office's.</param>
    /// <param name="EndedBy">Officer who ended it; only the own office's.</param>
    /// <param name="MayAnswer">Whether the answer is this officer's side to give.</param>
    /// <param name="MayWithdraw">Whether this officer's side began it and it waits for an answer.</param>
    /// <param name="PersonId">The person, where the officer may open the record.</param>
    /// <param name="HouseholdId">The new household, where the officer may open it.</param>
    public sealed record Picture(
        HandOver HandOver, string? Giving, string? Receiving, string? StartedBy, string? EndedBy, bool MayAnswer, bool MayWithdraw, Guid? PersonId, Guid? HouseholdId);

    /// <summary>Opens it.</summary>
    /// <exception cref="RecordNotFoundException">Absent, or between other areas.</exception>
    public async Task<Picture> OpenAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var h = await db.EitherSideAsync(id, officer, ct);
        var (leaves, comes) = (officer.Covers(h.AreaCode), h.ReceivingCode is { } receiving && officer.Covers(receiving));
        var person = await db.Persons.Within(officer).Where(p => p.Id == h.PersonId).Select(p => (Guid?)p.Id).SingleOrDefaultAsync(ct);
        var household = await db.Households.Within(officer).Where(d => d.Id == h.HouseholdId).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(ct);
        var began = h.Kind == HandOverKind.Asked ? comes : leaves;
        var open = h.Status == HandOverStatus.Open;
        db.Trail("Opened", nameof(HandOver), id, h.AreaCode, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return new Picture(
            h, h.Kind == HandOverKind.LetterReceived || !ShowsGiving(h, officer) ? null : await areas.FullNameAsync(h.AreaCode, ct),
            h.ReceivingCode is { } to ? await areas.FullNameAsync(to, ct) : null,
            began ? await NameAsync(h.StartedBy, ct) : null, leaves || began ? await NameAsync(h.EndedBy, ct) : null,
            open && leaves && h.Kind != HandOverKind.Given, open && began && h.Kind is HandOverKind.Asked or HandOverKind.LetterSent, person, household);
    }

    /// <summary>The villages of the officer's county in tree order, the townships before what lies in them: public codes, nothing of their ledgers.</summary>
    public async Task<IReadOnlyList<AreaReader.Row>> CountyAsync(Officer officer, CancellationToken ct)
    {
        var county = officer.AreaCode[..6];
        return await db.Areas.AsNoTracking().Where(a => a.AreaCode.StartsWith(county) && a.ValidUntil == null).OrderBy(a => a.AreaCode)
            .Select(a => new AreaReader.Row(a.AreaCode, a.Name, a.Level, a.Groups)).ToListAsync(ct);
    }

    /// <summary>Until the person has come, the office that asks does not learn from us where they stand.</summary>
    internal static bool ShowsGiving(HandOver h, Officer officer) => h.Kind != HandOverKind.Asked || h.Status == HandOverStatus.HandedOver || officer.Covers(h.AreaCode);

    private Task<string?> NameAsync(Guid? officer, CancellationToken ct) =>
        db.Officers.Where(o => o.Id == officer).Select(o => (string?)o.Name).SingleOrDefaultAsync(ct);
}
