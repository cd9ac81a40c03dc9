using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace FamilyPlanning.Web.Pages.Check;

/// <summary>The public check of a slip: anybody with its code learns whether it is valid, with number and masked names, and nothing else.</summary>
[ChangesNothing, EnableRateLimiting(RateLimits.PublicCheck)]
public sealed class IndexModel(SlipCheck check) : PageModel
{
    [BindProperty(SupportsGet = true), Display(Name = "校验码"), StringLength(80)] public string? Code { get; set; }

    public SlipCheck.Answer? Answer { get; private set; }

    /// <summary>Opened by the QR code, the code stands in the address; it is no personal datum.</summary>
    public Task OnGetAsync(CancellationToken ct) => AskAsync(ct);

    /// <summary>Typed by hand.</summary>
    public Task OnPostAsync(CancellationToken ct) => AskAsync(ct);

    private async Task AskAsync(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(Code) && ModelState.IsValid) Answer = await check.AskAsync(Code, ct);
    }
}
