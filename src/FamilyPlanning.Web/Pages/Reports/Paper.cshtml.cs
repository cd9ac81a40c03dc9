using FamilyPlanning.Application.Reports;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Reports;

/// <summary>The quarterly form as PDF: the running figures, or an issue as it stood.</summary>
public sealed class PaperModel(PrintReport print, ReportPeriods periods, CurrentOfficer current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? area, string? period, Guid? issue, CancellationToken ct)
    {
        if (issue is { } id) return this.ShowPaper(await print.IssueAsync(id, current.Officer, ct));
        var unit = area is { Length: 12 } && current.Officer.Covers(area) ? area : current.AreaInView;
        var choices = await periods.RecentAsync(unit, 12, ct);
        var chosen = choices.FirstOrDefault(p => p.Key == period) ?? choices[0];
        return this.ShowPaper(await print.ExecuteAsync(unit, chosen, current.Officer, ct));
    }
}
