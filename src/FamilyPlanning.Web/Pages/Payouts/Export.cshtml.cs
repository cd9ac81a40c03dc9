using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace FamilyPlanning.Web.Pages.Payouts;

/// <summary>Hands out the bank file with full account numbers; asks for the password anew (ASVS 5.0 7.5.3).</summary>
[FreshSignIn, EnableRateLimiting(RateLimits.Export)]
public sealed class ExportModel(ExportBankFile export, CurrentOfficer current) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    public IActionResult OnGet() => RedirectToPage("Batch", new { Id });

    /// <summary>The file as a download.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var file = await export.ExecuteAsync(Id, Version, current.Officer, ct);
        return File(file.Content, "text/csv; charset=GB18030", file.Name);
    }
}
