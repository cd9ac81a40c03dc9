using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Reports;

/// <summary>Issues the form of a closed period as it stands; a second issue needs its reason and keeps the first.</summary>
public sealed class IssueReport(FamilyPlanningDb db, QuarterlyFigures figures, TimeProvider clock)
{
    /// <summary>Issues and returns the number of the issue.</summary>
    public async Task<int> ExecuteAsync(string areaCode, DateOnly from, DateOnly to, string? reason, Officer officer, CancellationToken ct)
    {
        RuleBrokenException.Unless(officer.May(Duty.IssueReports) && officer.Covers(areaCode), "report.duty");
        var form = await figures.ReadAsync(areaCode, from, to, officer, ct);
        var earlier = await db.ReportIssues.Within(officer).Where(i => i.AreaCode == areaCode && i.From == from && i.To == to).MaxAsync(i => (int?)i.Number, ct) ?? 0;
        db.ReportIssues.Add(ReportIssue.Issue(form, earlier + 1, reason, officer.Id, officer.Name, clock.GetUtcNow(), clock.Today()));
        await db.SaveUniqueAsync("ux_report_issues_area_period_number", "report.issued-meanwhile", ct);
        return earlier + 1;
    }
}
