using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Registrations;

/// <summary>Prints the slip in force. The first print is one press, a later one is asked for its reason; all stand below.</summary>
public sealed class PaperModel(PrintSlip print, RegistrationReader reader, CurrentOfficer current) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty, Display(Name = "再次打印的原因"), StringLength(120, ErrorMessage = "原因最多 {1} 个字")] public string? Reason { get; set; }

    public RegistrationReader.Picture Picture { get; private set; } = null!;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Picture = await reader.OpenAsync(Id, current.Officer, ct);

    /// <summary>The slip as PDF.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        return this.ShowPaper(await print.ExecuteAsync(Id, Reason, code => Url.PageLink("/Check/Index", values: new { code })!, current.Officer, ct));
    }
}
