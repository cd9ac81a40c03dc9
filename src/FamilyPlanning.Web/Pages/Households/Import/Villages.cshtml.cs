using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.Import;

/// <summary>Villages that the guide sheet of a workbook tells otherwise than the area tree; those the tree lacks can be entered.</summary>
public sealed class VillagesModel(ImportSearch imports, EnterVillages enter, CurrentOfficer current, TimeProvider clock, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty, Display(Name = "要新增的村")] public List<string> Codes { get; set; } = [];

    [BindProperty, Display(Name = "启用日期"), Required] public DateOnly? ValidFrom { get; set; }

    public ImportSearch.Picture Import { get; private set; } = null!;

    public IReadOnlyList<VillageDoubt> Doubts => Import.Layout.Villages;

    public List<SelectListItem> Unlisted => [.. Import.Layout.Unlisted.Select(village => new SelectListItem($"{village.Name}（{village.Code}）", village.Code))];

    /// <summary>Offers all of them, from today.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        Codes = [.. Import.Layout.Unlisted.Select(village => village.Code)];
        ValidFrom = clock.Today();
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Import = await imports.OpenAsync(Id, current.Officer, ct);

    /// <summary>Enters the chosen villages and has the workbook read anew.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await enter.ExecuteAsync(Id, [.. Codes.Where(code => !string.IsNullOrEmpty(code))], ValidFrom!.Value, current.Officer, ct);
        this.Done(texts["已新增区划"]);
        return RedirectToPage("Details", new { Id });
    }
}
