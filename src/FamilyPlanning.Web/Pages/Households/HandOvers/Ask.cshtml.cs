using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Households.HandOvers;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.HandOvers;

/// <summary>Asks another office of the county for somebody who lives or is registered here now (请求移交).</summary>
public sealed class AskModel(AskHandOver ask, AreaReader areas, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty, Display(Name = "姓名"), Required(ErrorMessage = "请填写姓名"), StringLength(PersonName.MaxLength, ErrorMessage = "姓名最多 {1} 个字")] public string? Name { get; set; }

    [BindProperty, Display(Name = "身份证号码"), Required(ErrorMessage = "请填写身份证号码"), StringLength(40, ErrorMessage = "号码最多 {1} 个字符")] public string? IdentityNumber { get; set; }

    [BindProperty] public ConsentInput Consent { get; set; } = new();

    [BindProperty, Display(Name = "接收村（社区）"), Required(ErrorMessage = "请选择接收村（社区）")] public string? Village { get; set; }

    [BindProperty] public PlaceInput Place { get; set; } = new();

    [BindProperty, Display(Name = "说明"), StringLength(HandOver.MaxWords, ErrorMessage = "说明最多 {1} 个字")] public string? Words { get; set; }

    public List<SelectListItem> Villages { get; private set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        var tree = await areas.TreeAsync(current.Officer, ct);
        Villages = Choices.Villages(tree);
        if (Villages is [var only]) Village ??= only.Value;
    }

    /// <summary>Puts the request into the other office's inbox.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        var id = await ask.ExecuteAsync(new AskHandOver.Request(Village!, Name, IdentityNumber, Place.Value, Consent.Value, Words), current.Officer, ct);
        this.Done(texts["请求已发出，等对方办公室答复"]);
        return RedirectToPage("Details", new { id });
    }
}
