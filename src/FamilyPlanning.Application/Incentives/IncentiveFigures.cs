using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Incentives;

/// <summary>The subsidy figures of reports and dashboard: 育儿补贴 受理, 初审. Every page and file that prints them asks here.</summary>
public sealed class IncentiveFigures(FamilyPlanningDb db)
{
    /// <summary>Applications received from <paramref name="from"/> to <paramref name="to"/>, both included, by village; one corrected and received again counts once.</summary>
    public Task<Dictionary<string, int>> ReceivedAsync(DateOnly from, DateOnly to, string areaCode, Officer officer, CancellationToken ct) =>
        CountAsync(StepKind.Received, from, to, areaCode, officer, ct);

    /// <summary>Applications first reviewed in that time, by village; one reviewed again after a return counts once.</summary>
    public Task<Dictionary<string, int>> ReviewedAsync(DateOnly from, DateOnly to, string areaCode, Officer officer, CancellationToken ct) =>
        CountAsync(StepKind.FirstReviewed, from, to, areaCode, officer, ct);

    private Task<Dictionary<string, int>> CountAsync(StepKind kind, DateOnly from, DateOnly to, string areaCode, Officer officer, CancellationToken ct) =>
        db.ApplicationSteps.AsNoTracking().Within(officer, areaCode).Where(s => s.Kind == kind && s.On >= from && s.On <= to)
            .GroupBy(s => s.AreaCode).Select(g => new { g.Key, Count = g.Select(s => s.ApplicationId).Distinct().Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
}
