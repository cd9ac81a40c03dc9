using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Account;

/// <summary>Switches the language and goes back to the page.</summary>
[AllowAnonymous, ChangesNothing]
public sealed class LanguageModel : PageModel
{
    /// <summary>Nothing to look at here.</summary>
    public IActionResult OnGet() => LocalRedirect("~/");

    /// <summary>Remembers <paramref name="culture"/> in this browser.</summary>
    public IActionResult OnPost(string? culture, string? returnUrl)
    {
        if (ShellServices.Cultures.Any(known => known.Name == culture)) Response.Remember(ShellServices.CultureCookie, culture!);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "~/");
    }
}
