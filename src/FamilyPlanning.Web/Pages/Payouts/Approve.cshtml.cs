using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Payouts;

/// <summary>Approves a batch; asks for the password anew (ASVS 5.0 7.5.3).</summary>
[FreshSignIn]
public sealed class ApproveModel(ApproveBatch approve, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    public IActionResult OnGet() => RedirectToPage("Batch", new { Id });

    /// <summary>Approves the version that was seen.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await approve.ExecuteAsync(Id, Version, current.Officer, ct);
        this.Done(texts["已批准，可以导出银行文件"]);
        return RedirectToPage("Batch", new { Id });
    }
}
