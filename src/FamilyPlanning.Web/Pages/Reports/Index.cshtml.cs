using FamilyPlanning.Application;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Reports;

/// <summary>The quarterly form of a township or county: screen, spreadsheet and PDF from the same figures, its checks, its issues.</summary>
public sealed class IndexModel(
    ReportPeriods periods, QuarterlyFigures figures, ReportIssues issues, IssueReport issue, AreaReader areas, CurrentOfficer current,
    TimeProvider clock, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public string? Area { get; set; }

    [BindProperty(SupportsGet = true)] public string? Period { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public QuarterlyForm Form { get; private set; } = null!;

    public IReadOnlyList<ReportPeriods.Period> Choices { get; private set; } = [];

    public ReportPeriods.Period InView { get; private set; } = null!;

    public IReadOnlyList<ReportIssues.Row> Issues { get; private set; } = [];

    public IReadOnlyList<AreaReader.Row> Units { get; private set; } = [];

    public IReadOnlyList<QuarterlyColumns.Group> Groups { get; private set; } = [];

    public decimal? BirthRate => Rates.BirthRate(Form.Total.Births.Total, Rates.AveragePopulation(Form.Total.Opening, Form.Total.Closing));

    public bool MayIssue => current.Officer.May(Duty.IssueReports) && InView.To < clock.Today();

    private string AreaInView => Area is { Length: 12 } area && current.Officer.Covers(area) ? area : current.AreaInView;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Units = [.. (await areas.TreeAsync(current.Officer, ct)).Where(a => a.Level is AreaLevel.County or AreaLevel.Township)];
        Area = AreaInView;
        Choices = await periods.RecentAsync(Area, 12, ct);
        InView = Choices.FirstOrDefault(p => p.Key == Period) ?? Choices[0];
        Period = InView.Key;
        Form = await figures.ReadAsync(Area, InView.From, InView.To, current.Officer, ct);
        Groups = await figures.ColumnsAsync(Form, ct);
        Issues = await issues.ReadAsync(Area, InView.From, InView.To, current.Officer, ct);
    }

    /// <summary>Issues the form as it stands.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var period = (await periods.RecentAsync(AreaInView, 12, ct)).FirstOrDefault(p => p.Key == Period);
        if (period is null) return NotFound();
        var number = await issue.ExecuteAsync(AreaInView, period.From, period.To, Reason, current.Officer, ct);
        this.Done(texts["报表已报出（第 {0} 次）", number]);
        return RedirectToPage(new { Area = AreaInView, Period });
    }
}
