using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Web.Api;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Policy;

/// <summary>National base amounts of the aid schemes, for everybody.</summary>
[ChangesNothing, EnableRateLimiting(PolicyLimit.Name)]
public sealed class AidAmountModel(IStringLocalizer<SharedResources> texts) : PageModel
{
    [BindProperty, Display(Name = "扶助项目"), Required] public AidProgramme? Programme { get; set; }

    [BindProperty, Display(Name = "类别")] public AidCategory? Category { get; set; }

    [BindProperty, Display(Name = "日期"), Required, PolicyDay] public DateOnly? On { get; set; }

    public AidAmountReading? Reading { get; private set; }

    public IEnumerable<SelectListItem> Programmes => Enum.GetValues<AidProgramme>().Select(p => new SelectListItem(texts[PolicyWords.Of(p)], p.ToString()));

    public IEnumerable<SelectListItem> Categories => Enum.GetValues<AidCategory>().Select(c => new SelectListItem(texts[PolicyWords.Of(c)], c.ToString()));

    /// <summary>Looks the amount up.</summary>
    public void OnPost()
    {
        if (!ModelState.IsValid) return;
        var known = AidAmounts.CategoriesOf(Programme!.Value);
        if (known.Count == 0 ? Category is not null : Category is null || !known.Contains(Category.Value))
        {
            ModelState.AddModelError(nameof(Category), texts[known.Count == 0 ? "这项扶助不分类别" : "请选择这项扶助的类别"]);
            return;
        }
        Reading = AidAmounts.National.On(Programme.Value, Category, On!.Value);
    }
}
