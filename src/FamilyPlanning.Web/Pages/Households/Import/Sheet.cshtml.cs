using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.Import;

/// <summary>Which column of a sheet was read as what, and which village it is, to be set right.</summary>
public sealed class SheetModel(ImportSearch imports, LedgerAreas areas, CorrectImport correct, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public int Number { get; set; }

    [BindProperty] public SheetInput Input { get; set; } = new();

    public ImportSearch.Picture Import { get; private set; } = null!;

    public LedgerLayout Sheet { get; private set; } = null!;

    public List<SelectListItem> Villages { get; private set; } = [];

    public List<SelectListItem> Fields => ImportWords.Fields(texts);

    public void OnGet()
    {
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Import = await imports.OpenAsync(Id, current.Officer, ct);
        Sheet = Number >= 1 && Number <= Import.Layout.Sheets.Count ? Import.Layout.Sheets[Number - 1] : throw new RecordNotFoundException("sheet", Id);
        Villages = [.. (await areas.ReadAsync(Import.Run.AreaCode, current.Officer, ct)).Villages.Select(village => new SelectListItem(village.Name, village.Code))];
        if (Input.Columns.Count == Sheet.Columns.Count) return;
        Input.Village = Sheet.VillageCode;
        Input.Columns = [.. Sheet.Columns.Select(column => new ColumnInput { Column = column.Column, Field = column.Field })];
    }

    /// <summary>Saves the correction and reads the workbook anew.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid) return Page();
        var columns = Input.Columns.DistinctBy(column => column.Column).ToDictionary(column => column.Column, column => column.Field);
        await correct.ExecuteAsync(Id, Sheet.Name, columns, string.IsNullOrEmpty(Input.Village) ? null : Input.Village, current.Officer, ct);
        return RedirectToPage("Details", new { Id });
    }

    public string LabelOf(LedgerLayout.ColumnLine column) => column.Hidden ? texts["{0} 列 · {1}（隐藏列）", column.Letter, column.Header] : texts["{0} 列 · {1}", column.Letter, column.Header];

    public string HintOf(LedgerLayout.ColumnLine column) =>
        column.Sample.Length > 0 ? $"{texts[ImportWords.Certainty(column.Certainty)].Value} · {texts["首个值：{0}", column.Sample].Value}" : texts[ImportWords.Certainty(column.Certainty)].Value;

    /// <summary>Village and columns as chosen.</summary>
    public sealed class SheetInput
    {
        [Display(Name = "村（社区）")]
        public string? Village { get; set; }

        public List<ColumnInput> Columns { get; set; } = [];
    }

    /// <summary>One column.</summary>
    public sealed class ColumnInput
    {
        public int Column { get; set; }

        public LedgerField? Field { get; set; }
    }
}
