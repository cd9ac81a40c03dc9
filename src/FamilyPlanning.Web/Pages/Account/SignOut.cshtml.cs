using FamilyPlanning.Application.Administration;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Account;

/// <summary>Signs out: at the server first, then in the browser, which forgets what it kept (ASVS 5.0 7.4.1, 14.3.1).</summary>
[ChangesNothing]
public sealed class SignOutModel(EndSession end, CurrentOfficer current) : PageModel
{
    /// <summary>Ends the session.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await end.ExecuteAsync(current.SessionId, current.Officer, ct);
        await HttpContext.SignOutAsync(SessionCookie.Scheme);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"storage\"";
        return RedirectToPage("SignIn");
    }
}
