using System.Globalization;
using FamilyPlanning.Documents.Reports;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Reports;

/// <summary>Prints the quarterly form: as it stands now, or as it was issued.</summary>
public sealed class PrintReport(
    FamilyPlanningDb db, QuarterlyFigures figures, ReportIssues issues, QuarterlyReportDocument document, TimeProvider clock)
{
    /// <summary>The running figures of a period.</summary>
    public async Task<Paper> ExecuteAsync(string areaCode, ReportPeriods.Period period, Officer officer, CancellationToken ct)
    {
        var form = await figures.ReadAsync(areaCode, period.From, period.To, officer, ct);
        return await PrintAsync(form, null, officer.Name, ct);
    }

    /// <summary>An issue, with its number and reason.</summary>
    public async Task<Paper> IssueAsync(Guid issueId, Officer officer, CancellationToken ct)
    {
        var issue = await issues.ReadAsync(issueId, officer, ct);
        return await PrintAsync(issue.Form(), issue, issue.IssuedByName, ct);
    }

    private async Task<Paper> PrintAsync(QuarterlyForm form, ReportIssue? issue, string preparer, CancellationToken ct)
    {
        var quarter = Quarter.Of(form.From);
        var content = await document.RenderAsync(
            new QuarterlyReportData
            {
                Form = form,
                Period = string.Create(CultureInfo.InvariantCulture, $"{form.From:yyyy年M月d日}至{form.To:yyyy年M月d日}"),
                ReportingUnit = form.AreaName,
                Columns = await figures.ColumnsAsync(form, ct),
                Issue = issue?.Number,
                IssueReason = issue?.Reason,
                Preparer = preparer,
                ReportedOn = issue is null ? clock.Today() : OfficeClock.DayOf(issue.IssuedAt),
            }, ct);
        db.Trail("Printed", nameof(ReportIssue), issue?.Id, form.AreaCode, clock.GetUtcNow(), new { Period = quarter.ToString(), QuarterlyReportDocument.TemplateVersion });
        await db.SaveChangesAsync(ct);
        return new Paper(content, $"{form.AreaName}-{quarter}-季报.pdf");
    }
}
