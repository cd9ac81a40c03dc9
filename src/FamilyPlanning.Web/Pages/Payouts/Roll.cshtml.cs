using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Payouts;

/// <summary>The payment roll with its signature column as PDF. Each print stands in the trail.</summary>
public sealed class RollModel(PrintPaymentRoll print, CurrentOfficer current) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var paper = await print.ExecuteAsync(Id, current.Officer, ct);
        Response.Headers.ContentDisposition = new Microsoft.Net.Http.Headers.ContentDispositionHeaderValue("inline") { FileNameStar = paper.Name }.ToString();
        return File(paper.Content, "application/pdf");
    }
}
