using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Checkups;

/// <summary>The month's card of a village as PDF.</summary>
public sealed class CardModel(PrintVillageCard print, CurrentOfficer current) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string? area, CancellationToken ct)
    {
        var unit = area is { Length: 12 } && current.Officer.Covers(area) ? area : current.AreaInView;
        return this.ShowPaper(await print.ExecuteAsync(unit, CheckupWords.Name, current.Officer, ct));
    }
}
