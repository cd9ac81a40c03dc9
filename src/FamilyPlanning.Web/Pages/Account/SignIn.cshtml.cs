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

/// <summary>Signs in. Without request key: each answer brings a cookie of its own, so a second post must be answered anew.</summary>
[ChangesNothing, EnableRateLimiting(RateLimits.SignIn)]
public sealed class SignInModel(OpenSession open, AccountLimit limit, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel
{
    [BindProperty, Display(Name = "登录名"), Required, StringLength(64)] public string Login { get; set; } = "";

    [BindProperty, Display(Name = "密码"), Required, DataType(DataType.Password), StringLength(PasswordStrength.Longest)] public string Password { get; set; } = "";

    [BindProperty(SupportsGet = true)] public string? ReturnUrl { get; set; }

    /// <summary>Shows the form, except to those who are signed in.</summary>
    public IActionResult OnGet() => current.OfficerOrNull is null ? Page() : LocalRedirect(AfterSignIn.To(Url, ReturnUrl));

    /// <summary>Checks name and password. One sentence for every no (ASVS 5.0 6.3.8).</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        if (!limit.Allows(Login, Response)) return StatusCode(StatusCodes.Status429TooManyRequests);
        var answer = await open.ExecuteAsync(Login, Password, Request.Headers.UserAgent.ToString(), ct);
        switch (answer.Outcome)
        {
            case SignInOutcome.Opened:
                await HttpContext.SignInAsync(answer.SessionId, answer.Secret);
                return LocalRedirect(AfterSignIn.To(Url, ReturnUrl));
            case SignInOutcome.SecondStep:
                AfterSignIn.HoldNote(Response, answer.Secret);
                return RedirectToPage("SecondStep", new { ReturnUrl });
            default:
                ModelState.AddModelError("", texts["登录名或密码不对，或者账号暂时锁定。连续 5 次不对会锁定 15 分钟，急需时请联系安全管理员。"]);
                return Page();
        }
    }
}
