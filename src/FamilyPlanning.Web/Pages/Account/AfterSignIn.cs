using FamilyPlanning.Application.Administration;
using Microsoft.AspNetCore.Mvc;

namespace FamilyPlanning.Web.Pages.Account;

/// <summary>Where signing in leads, and the note between its two steps.</summary>
internal static class AfterSignIn
{
    private const string NoteCookie = "__Host-second-step";

    /// <summary>The page asked for, if it is one of ours (ASVS 5.0 3.7.2).</summary>
    public static string To(IUrlHelper url, string? wanted) => url.IsLocalUrl(wanted) ? wanted! : "~/";

    public static void HoldNote(HttpResponse response, string note) => response.Cookies.Append(NoteCookie, note, Options(SignInRules.SecondStep));

    public static string? Note(HttpRequest request) => request.Cookies[NoteCookie];

    public static void DropNote(HttpResponse response) => response.Cookies.Delete(NoteCookie, Options(null));

    private static CookieOptions Options(TimeSpan? age) =>
        new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, Path = "/", IsEssential = true, MaxAge = age };
}
