using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Administration;

/// <summary>Carries a fresh link to the page that shows it once, in the sealed cookie that the next page uses up.</summary>
internal static class LinkShown
{
    private const string Key = "link.code";

    public static void Keep(PageModel page, string code) => page.TempData[Key] = code;

    public static string? Take(PageModel page) =>
        page.TempData[Key] is string code ? page.Url.PageLink("/Account/ChoosePassword", values: new { code }) : null;
}
