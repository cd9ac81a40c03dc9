using FamilyPlanning.Application;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Households.Import;

/// <summary>What was found in a workbook, cell by cell, in the order of the file.</summary>
public sealed class FindingsModel(ImportSearch imports, CurrentOfficer current) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public FindingKind? Kind { get; set; }

    [BindProperty(SupportsGet = true)] public bool? Errors { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    public ImportSearch.Picture Import { get; private set; } = null!;

    public Page<ImportFinding> List { get; private set; } = new([], 0, null);

    public void OnGet()
    {
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Size = Size is 20 or 50 or 100 ? Size : 50;
        Import = await imports.OpenAsync(Id, current.Officer, ct);
        List = await imports.FindingsAsync(Id, Kind, Errors, After, Size, current.Officer, ct);
    }
}
