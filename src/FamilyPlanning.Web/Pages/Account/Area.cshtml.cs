using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Account;

/// <summary>Chooses the area to look at, one of the officer's own, and goes back to the page.</summary>
[ChangesNothing]
public sealed class AreaModel(CurrentOfficer current) : PageModel
{
    /// <summary>Nothing to look at here.</summary>
    public IActionResult OnGet() => LocalRedirect("~/");

    /// <summary>Remembers <paramref name="area"/>; one outside the scope changes nothing.</summary>
    public IActionResult OnPost(string? area, string? returnUrl)
    {
        if (area is { Length: 12 } && area.All(char.IsAsciiDigit) && current.Officer.Covers(area)) Response.Remember(CurrentOfficer.AreaCookie, area);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "~/");
    }
}
