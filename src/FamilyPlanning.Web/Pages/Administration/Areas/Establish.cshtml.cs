using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Administration.Areas;

/// <summary>Enters a township or village (新增区划).</summary>
public sealed class EstablishModel(EstablishArea establish, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel
{
    [BindProperty, Display(Name = "代码"), Required, StringLength(20)] public string Code { get; set; } = "";

    [BindProperty, Display(Name = "名称"), Required, StringLength(60)] public string Name { get; set; } = "";

    [BindProperty, Display(Name = "村民小组数"), Range(0, 99)] public int? Groups { get; set; }

    /// <summary>Enters it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await establish.ExecuteAsync(Code, Name, Groups ?? 0, current.Officer, ct);
        this.Done(texts["已新增区划"]);
        return RedirectToPage("Index");
    }
}
