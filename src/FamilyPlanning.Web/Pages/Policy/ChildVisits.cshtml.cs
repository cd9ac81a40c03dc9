using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Web.Api;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Policy;

/// <summary>Health visits of a child to six years, for everybody; nothing is stored.</summary>
[ChangesNothing, EnableRateLimiting(PolicyLimit.Name)]
public sealed class ChildVisitsModel(IStringLocalizer<SharedResources> texts) : PageModel
{
    [BindProperty, Display(Name = "孩子出生日期"), Required, PolicyDay] public DateOnly? BirthDate { get; set; }

    [BindProperty, Display(Name = "出院日期"), Required, PolicyDay] public DateOnly? DischargeDate { get; set; }

    public IReadOnlyList<PlannedChildVisit> Visits { get; private set; } = [];

    /// <summary>What is checked at a visit besides growth.</summary>
    public IEnumerable<string> ChecksOf(PlannedChildVisit visit)
    {
        yield return texts["第 {0} 次眼保健", visit.Eye];
        if (visit.Hearing) yield return texts["听力"];
        if (PolicyWords.Of(visit.Blood) is { } blood) yield return texts[blood];
    }

    /// <summary>Works out the visits.</summary>
    public void OnPost()
    {
        if (DischargeDate < BirthDate) ModelState.AddModelError(nameof(DischargeDate), texts["出院日期早于出生日期，请核对"]);
        if (ModelState.IsValid) Visits = ChildVisitSchedule.From(BirthDate!.Value, DischargeDate!.Value);
    }
}
