using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.Import;

/// <summary>One import from upload to result: at work, read and to be confirmed, on file.</summary>
public sealed class DetailsModel(
    ImportSearch imports, ConfirmImport confirm, ReadImportAgain again, DiscardImport discard, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty, Display(Name = "有问题的行怎么办")] public ImportMode Mode { get; set; } = ImportMode.GoodRows;

    public ImportSearch.Picture Import { get; private set; } = null!;

    public bool AtWork => Import.Job is { Ended: false };

    public List<SelectListItem> Modes =>
    [
        new(texts["好的行入库，有问题的行留在问题清单里改正"], nameof(ImportMode.GoodRows)),
        new(texts["全部改好再入库，现在一行也不入"], nameof(ImportMode.AllOrNothing)),
    ];

    public void OnGet()
    {
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Import = await imports.OpenAsync(Id, current.Officer, ct);

    /// <summary>The officer confirms.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await confirm.ExecuteAsync(Id, Mode, current.Officer, ct);
        return RedirectToPage(new { Id });
    }

    /// <summary>Reads the file once more after the work was cancelled or failed.</summary>
    public async Task<IActionResult> OnPostAgainAsync(CancellationToken ct)
    {
        await again.ExecuteAsync(Id, current.Officer, ct);
        return RedirectToPage(new { Id });
    }

    /// <summary>Puts the import away.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        await discard.ExecuteAsync(Id, current.Officer, ct);
        this.Done(texts["已放弃这次导入，没有人员入库"]);
        return RedirectToPage("Index");
    }
}
