using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Checkups;

/// <summary>What is counted of offers; nothing about people who gave no answer (the-line.md 3).</summary>
public enum OfferFigure
{
    /// <summary>已邀约: offers made.</summary>
    Made,
    /// <summary>已接受: of them accepted, as answered now.</summary>
    Accepted,
    /// <summary>已告知，不需要: of them declined, as answered now.</summary>
    Declined,
    /// <summary>已服务: services given, whenever offered.</summary>
    Given,
}

/// <summary>Offers and visits by village and period. "Offered" counts like "done": a declined offer is full performance (domain.md 10).</summary>
public sealed class CheckupFigures(FamilyPlanningDb db)
{
    /// <summary>Counts of one village.</summary>
    public sealed record Line(int Offered, int Accepted, int Declined, int Given);

    /// <summary>Offers made in the period with their present answer, and services given in it.</summary>
    public async Task<Dictionary<string, Line>> ReadAsync(DateOnly from, DateOnly to, string areaCode, Officer officer, CancellationToken ct)
    {
        var offers = db.ServiceInvitations.AsNoTracking().Within(officer, areaCode);
        var made = await offers.Where(i => i.OfferedOn >= from && i.OfferedOn <= to).GroupBy(i => i.AreaCode)
            .Select(g => new { g.Key, Offered = g.Count(), Accepted = g.Count(i => i.Answer == OfferAnswer.Accepted), Declined = g.Count(i => i.Answer == OfferAnswer.Declined) })
            .ToListAsync(ct);
        var given = await offers.Where(i => i.VisitedOn >= from && i.VisitedOn <= to).GroupBy(i => i.AreaCode)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var lines = made.ToDictionary(m => m.Key, m => new Line(m.Offered, m.Accepted, m.Declined, given.GetValueOrDefault(m.Key)));
        foreach (var (area, count) in given) lines.TryAdd(area, new Line(0, 0, 0, count));
        return lines;
    }

    /// <summary>The same by village and calendar quarter, for the dashboard.</summary>
    public async Task<IReadOnlyList<Tally<OfferFigure>>> ByQuarterAsync(DateOnly from, DateOnly to, string areaCode, Officer officer, CancellationToken ct)
    {
        var offers = db.ServiceInvitations.AsNoTracking().Within(officer, areaCode);
        var made = await offers.Where(i => i.OfferedOn >= from && i.OfferedOn <= to)
            .GroupBy(i => new { i.AreaCode, i.OfferedOn!.Value.Year, Quarter = (i.OfferedOn!.Value.Month + 2) / 3 })
            .Select(g => new { g.Key, Made = g.Count(), Accepted = g.Count(i => i.Answer == OfferAnswer.Accepted), Declined = g.Count(i => i.Answer == OfferAnswer.Declined) })
            .ToListAsync(ct);
        var given = await offers.Where(i => i.VisitedOn >= from && i.VisitedOn <= to)
            .GroupBy(i => new { i.AreaCode, i.VisitedOn!.Value.Year, Quarter = (i.VisitedOn!.Value.Month + 2) / 3 })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        Tally<OfferFigure> Tell(string area, int year, int quarter, OfferFigure figure, int count) => new(area, new Quarter(year, quarter), figure, count);
        return
        [
            .. made.SelectMany(g => new[] { (OfferFigure.Made, g.Made), (OfferFigure.Accepted, g.Accepted), (OfferFigure.Declined, g.Declined) }
                .Select(f => Tell(g.Key.AreaCode, g.Key.Year, g.Key.Quarter, f.Item1, f.Item2))),
            .. given.Select(g => Tell(g.Key.AreaCode, g.Key.Year, g.Key.Quarter, OfferFigure.Given, g.Count)),
        ];
    }

    /// <summary>Postpartum visits: women discharged in the period (应) and of them those visited within 28 days after the discharge (实, domain.md 9.1). A declined visit is full performance of the office, but it is not a visit: the form states what was done.</summary>
    public async Task<Dictionary<string, (int Due, int Done)>> PostpartumAsync(DateOnly from, DateOnly to, string areaCode, Officer officer, CancellationToken ct) =>
        (await db.ServiceInvitations.AsNoTracking().Within(officer, areaCode)
            .Where(i => i.Step == CheckupStep.Postpartum && i.State != InvitationState.Withdrawn && i.BasisOn >= from && i.BasisOn <= to)
            .GroupBy(i => i.AreaCode)
            .Select(g => new { g.Key, Due = g.Count(), Done = g.Count(i => i.State == InvitationState.Given && i.VisitedOn <= i.BasisOn.AddDays(PregnancySchedule.PostpartumStatisticDays)) })
            .ToListAsync(ct)).ToDictionary(g => g.Key, g => (g.Due, g.Done));
}
