using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Account;

/// <summary>Asks for the authenticator's code, or one of the recovery codes.</summary>
[ChangesNothing, EnableRateLimiting(RateLimits.SignIn)]
public sealed class SecondStepModel(PassSecondStep pass, IStringLocalizer<SharedResources> texts) : PageModel
{
    [BindProperty, Display(Name = "验证码"), Required, StringLength(32)] public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    /// <summary>Shows the form to whoever has given a right password.</summary>
    public IActionResult OnGet() => AfterSignIn.Note(Request) is null ? RedirectToPage("SignIn", new { ReturnUrl }) : Page();

    /// <summary>Checks the code.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        if (AfterSignIn.Note(Request) is not { } note) return RedirectToPage("SignIn", new { ReturnUrl });
        var answer = await pass.ExecuteAsync(note, Code, Request.Headers.UserAgent.ToString(), ct);
        if (answer.Outcome != SignInOutcome.Opened)
        {
            ModelState.AddModelError(nameof(Code), texts["验证码不对、已用过或已过期，请等下一个验证码。连续 5 次不对会锁定 15 分钟。"]);
            return Page();
        }

        AfterSignIn.DropNote(Response);
        await HttpContext.SignInAsync(answer.SessionId, answer.Secret);
        return LocalRedirect(AfterSignIn.To(Url, ReturnUrl));
    }
}
