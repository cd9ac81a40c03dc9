using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FamilyPlanning.Web.Pages.Households.Import;

/// <summary>Takes a ledger workbook and shows the imports so far (导入台账).</summary>
[UploadLimit(64)]
public sealed class IndexModel(ReceiveLedger receive, ImportSearch imports, LedgerAreas areas, CurrentOfficer current) : PageModel, ILoads
{
    [BindProperty] public UploadInput Input { get; set; } = new();

    public List<SelectListItem> Townships { get; private set; } = [];

    public IReadOnlyList<ImportSearch.Row> Imports { get; private set; } = [];

    /// <summary>Shows the form; after a file that was too large, with the sentence that says so.</summary>
    public void OnGet([FromQuery(Name = UploadLimitAttribute.Query)] bool tooLarge)
    {
        if (tooLarge) ModelState.AddModelError("Input.File", ImportWords.Sentence(new WorkbookRefusedException(WorkbookFault.TooLarge)));
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Townships = [.. (await areas.TownshipsAsync(current.Officer, ct)).Select(area => new SelectListItem(area.Name, area.AreaCode))];
        Input.Township ??= Townships is [var only] ? only.Value : null;
        Imports = await imports.LatestAsync(current.Officer, ct);
    }

    /// <summary>Keeps the file and has it read.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        using var content = new MemoryStream();
        await Input.File!.CopyToAsync(content, ct);
        try
        {
            var id = await receive.ExecuteAsync(content.ToArray(), Input.File.FileName, Input.Township!, current.Officer, ct);
            return RedirectToPage("Details", new { id });
        }
        catch (WorkbookRefusedException refused)
        {
            ModelState.AddModelError("Input.File", ImportWords.Sentence(refused));
            return Page();
        }
    }

    /// <summary>The file and whose ledger it is.</summary>
    public sealed class UploadInput
    {
        [Display(Name = "乡镇（街道）"), Required(ErrorMessage = "请选择乡镇（街道）")]
        public string? Township { get; set; }

        [Display(Name = "台账文件"), Required(ErrorMessage = "请选择台账文件")]
        public IFormFile? File { get; set; }
    }
}
