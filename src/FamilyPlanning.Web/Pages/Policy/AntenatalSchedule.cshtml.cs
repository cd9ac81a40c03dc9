using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Web.Api;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Policy;

/// <summary>Maternal care from the last menstrual period, for everybody; nothing is stored.</summary>
[ChangesNothing, EnableRateLimiting(PolicyLimit.Name)]
public sealed class AntenatalScheduleModel(TimeProvider clock, IStringLocalizer<SharedResources> texts) : PageModel
{
    [BindProperty, Display(Name = "末次月经第一天"), Required, PolicyDay] public DateOnly? LastPeriod { get; set; }

    [BindProperty, Display(Name = "计算孕周的日期"), PolicyDay] public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "分娩日期"), PolicyDay] public DateOnly? DeliveryDate { get; set; }

    [BindProperty, Display(Name = "出院日期"), PolicyDay] public DateOnly? DischargeDate { get; set; }

    public PregnancySchedule? Schedule { get; private set; }

    public DateOnly Day => On ?? clock.Today();

    /// <summary>Works out the schedule.</summary>
    public void OnPost()
    {
        if (On < LastPeriod) ModelState.AddModelError(nameof(On), texts["日期早于末次月经，请核对"]);
        if (DeliveryDate < LastPeriod) ModelState.AddModelError(nameof(DeliveryDate), texts["日期早于末次月经，请核对"]);
        if (DischargeDate < (DeliveryDate ?? LastPeriod)) ModelState.AddModelError(nameof(DischargeDate), texts["出院日期早于分娩，请核对"]);
        if (ModelState.IsValid) Schedule = PregnancySchedule.From(LastPeriod!.Value);
    }
}
