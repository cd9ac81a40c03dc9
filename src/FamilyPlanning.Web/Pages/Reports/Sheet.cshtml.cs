using FamilyPlanning.Application.Reports;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Reports;

/// <summary>The quarterly form as a spreadsheet.</summary>
public sealed class SheetModel(QuarterlyFigures figures, ReportPeriods periods, CurrentOfficer current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? area, string? period, CancellationToken ct)
    {
        var unit = area is { Length: 12 } && current.Officer.Covers(area) ? area : current.AreaInView;
        var choices = await periods.RecentAsync(unit, 12, ct);
        var chosen = choices.FirstOrDefault(p => p.Key == period) ?? choices[0];
        var form = await figures.ReadAsync(unit, chosen.From, chosen.To, current.Officer, ct);
        var paper = QuarterlySheet.Write(form, await figures.ColumnsAsync(form, ct), chosen.Key);
        return File(paper.Content, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", paper.Name);
    }
}
