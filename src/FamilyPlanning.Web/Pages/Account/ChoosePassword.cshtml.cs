using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Account;

/// <summary>The holder of a one-time link chooses a password (设置密码).</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class ChoosePasswordModel(ChoosePassword choose, OneTimeLinks links, IStringLocalizer<SharedResources> texts, IStringLocalizer<RuleSentences> sentences) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Code { get; set; }

    [BindProperty, Display(Name = "新密码"), Required, DataType(DataType.Password), StringLength(PasswordStrength.Longest, MinimumLength = PasswordStrength.Shortest)] public string Chosen { get; set; } = "";

    [BindProperty, Display(Name = "再输入一次新密码"), Required, DataType(DataType.Password), Compare(nameof(Chosen), ErrorMessage = "两次输入的密码不一样")] public string Again { get; set; } = "";

    /// <summary>Why the link does not work; then there is no form.</summary>
    public string? Refused { get; private set; }

    /// <summary>Shows the form for a link that works. Used, withdrawn, too old or never made: the same sentence.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        if (await links.WorksAsync(Code, LinkPurpose.ChoosePassword, ct)) return;
        (Refused, Response.StatusCode) = (sentences["account.link-invalid"], StatusCodes.Status404NotFound);
    }

    /// <summary>Sets the password.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        var login = await choose.ExecuteAsync(Code, Chosen, ct);
        this.Done(texts["密码已设置，请用登录名 {0} 登录", login]);
        return RedirectToPage("SignIn");
    }
}
