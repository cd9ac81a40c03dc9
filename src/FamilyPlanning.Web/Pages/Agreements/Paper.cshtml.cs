using FamilyPlanning.Application.Agreements;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Agreements;

/// <summary>The agreement as PDF, shown in the browser for printing. Each print stands in the trail.</summary>
public sealed class PaperModel(PrintAgreement print, CurrentOfficer current) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => this.ShowPaper(await print.ExecuteAsync(Id, current.Officer, ct));
}
