using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Web.Api;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Policy;

/// <summary>Childcare subsidy of a child, for everybody. By POST, because a birth date never stands in an address.</summary>
[ChangesNothing, EnableRateLimiting(PolicyLimit.Name)]
public sealed class IndexModel(IStringLocalizer<SharedResources> texts) : PageModel
{
    [BindProperty, Display(Name = "孩子出生日期"), Required, PolicyDay] public DateOnly? BirthDate { get; set; }

    [BindProperty, Display(Name = "首次申领年度")] public int? FirstClaimYear { get; set; }

    public SubsidyPlan? Plan { get; private set; }

    /// <summary>Plans the claims.</summary>
    public void OnPost()
    {
        if (!ModelState.IsValid) return;
        var years = ChildcareSubsidy.FirstClaimYears(BirthDate!.Value);
        var asked = years.Count == 0 ? null : FirstClaimYear;
        if (asked is { } year && !years.Contains(year))
        {
            ModelState.AddModelError(nameof(FirstClaimYear), texts["首次申领年度应为 {0} 至 {1}", years[0], years[^1]]);
            return;
        }
        Plan = ChildcareSubsidy.Plan(BirthDate.Value, asked, [SubsidyRate.National]);
    }
}
