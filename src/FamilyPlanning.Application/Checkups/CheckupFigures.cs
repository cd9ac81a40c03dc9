using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Checkups;

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

    /// <summary>Postpartum visits: women discharged in the period (应) and of them those visited within 28 days after the discharge (实, domain.md 9.1). A declined visit is full performance of the office, but it is not a visit: the form states what was done.</summary>
    public async Task<Dictionary<string, (int Due, int Done)>> PostpartumAsync(DateOnly from, DateOnly to, string areaCode, Officer officer, CancellationToken ct) =>
        (await db.ServiceInvitations.AsNoTracking().Within(officer, areaCode)
            .Where(i => i.Step == CheckupStep.Postpartum && i.State != InvitationState.Withdrawn && i.BasisOn >= from && i.BasisOn <= to)
            .GroupBy(i => i.AreaCode)
            .Select(g => new { g.Key, Due = g.Count(), Done = g.Count(i => i.State == InvitationState.Given && i.VisitedOn <= i.BasisOn.AddDays(PregnancySchedule.PostpartumStatisticDays)) })
            .ToListAsync(ct)).ToDictionary(g => g.Key, g => (g.Due, g.Done));
}
