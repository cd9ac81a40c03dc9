using FamilyPlanning.Application.Households.HandOvers;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Households.HandOvers;

/// <summary>Prints our letter to another county. Pressed on the hand-over itself; this page shows where it cannot be printed any more, and why.</summary>
public sealed class PaperModel(PrintHandOverLetter print, HandOverReader reader, CurrentOfficer current) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public HandOverReader.Picture Picture { get; private set; } = null!;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Picture = await reader.OpenAsync(Id, current.Officer, ct);

    /// <summary>The letter as PDF.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => this.ShowPaper(await print.ExecuteAsync(Id, current.Officer, ct));
}
