using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.Import;

/// <summary>Takes back a whole import, or shows what was done since with its people (撤销导入).</summary>
public sealed class UndoModel(ImportSearch imports, ImportUse use, UndoImport undo, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty, Display(Name = "理由"), Required, StringLength(200)] public string Reason { get; set; } = "";

    public ImportSearch.Picture Import { get; private set; } = null!;

    public (IReadOnlyList<UsedPerson> People, int Total) Used { get; private set; }

    public void OnGet()
    {
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Import = await imports.OpenAsync(Id, current.Officer, ct);
        Used = await use.ReadAsync(Import.Run, ct);
    }

    /// <summary>Takes it back.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await undo.ExecuteAsync(Id, Reason, current.Officer, ct);
        this.Done(texts["已撤销这次导入"]);
        return RedirectToPage("Details", new { Id });
    }
}
