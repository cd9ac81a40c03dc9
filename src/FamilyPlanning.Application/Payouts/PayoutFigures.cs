using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Payouts;

/// <summary>Payments in figures, by village. Every form, chart and file that shows them asks here (docs/figures.md).</summary>
public sealed class PayoutFigures(FamilyPlanningDb db)
{
    /// <summary>Payments by village and quarter, from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public async Task<IReadOnlyList<Tally<PaymentOutcome>>> ByQuarterAsync(DateOnly from, DateOnly to, string areaCode, Officer officer, CancellationToken ct) =>
        [.. (await db.PaymentsDated(areaCode, officer).Where(d => d.On >= from && d.On <= to)
            .GroupBy(d => new { d.Payment.AreaCode, d.On.Year, Quarter = (d.On.Month + 2) / 3, d.Payment.Status })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct))
            .Select(g => new Tally<PaymentOutcome>(g.Key.AreaCode, new Quarter(g.Key.Year, g.Key.Quarter), PaymentOutcomes.Of(g.Key.Status), g.Count))];

    /// <summary>Yuan that arrived in the period.</summary>
    public Task<decimal> PaidAsync(DateOnly from, DateOnly to, string areaCode, Officer officer, CancellationToken ct) =>
        db.Payments.AsNoTracking().Within(officer, areaCode).Where(p => p.Status == PaymentStatus.Paid && p.SettledOn >= from && p.SettledOn <= to).SumAsync(p => p.Amount, ct);
}
