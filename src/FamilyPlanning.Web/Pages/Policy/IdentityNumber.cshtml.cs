using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Api;
using FamilyPlanning.Web.Filters;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace FamilyPlanning.Web.Pages.Policy;

/// <summary>What an identity number says, for everybody. Nobody is looked up.</summary>
[ChangesNothing, EnableRateLimiting(PolicyLimit.Name)]
public sealed class IdentityNumberModel(TimeProvider clock) : PageModel
{
    [BindProperty, Display(Name = "证件号码"), Required, StringLength(60)] public string? Number { get; set; }

    public IdentityNumberReading? Reading { get; private set; }

    /// <summary>Reads the number.</summary>
    public void OnPost()
    {
        if (ModelState.IsValid) Reading = IdentityNumber.Read(Number, clock.Today());
    }
}
