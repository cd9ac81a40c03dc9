using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Account;

/// <summary>Switches between light, dark and the device's own setting, and goes back to the page.</summary>
[AllowAnonymous, ChangesNothing]
public sealed class ThemeModel : PageModel
{
    /// <summary>Nothing to look at here.</summary>
    public IActionResult OnGet() => LocalRedirect("~/");

    /// <summary>Remembers <paramref name="theme"/> in this browser.</summary>
    public IActionResult OnPost(string? theme, string? returnUrl)
    {
        if (theme is not null && Preferences.Themes.Contains(theme)) Response.Remember(Preferences.ThemeCookie, theme);
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "~/");
    }
}
