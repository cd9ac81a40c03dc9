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
public sealed class ChoosePasswordModel(ChoosePassword choose, OneTimeLinks links, IStringLocalizer<SharedResources> texts) : PageModel
{
    [BindProperty(SupportsGet = true)] public string? Code { get; set; }

    [BindProperty, Display(Name = "新密码"), Required, DataType(DataType.Password), StringLength(PasswordStrength.Longest, MinimumLength = PasswordStrength.Shortest)] public string Chosen { get; set; } = "";

    [BindProperty, Display(Name = "再输入一次新密码"), Required, DataType(DataType.Password), Compare(nameof(Chosen), ErrorMessage = "两次输入的密码不一样")] public string Again { get; set; } = "";

    /// <summary>Shows the form for a link that works.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await links.WorksAsync(Code, LinkPurpose.ChoosePassword, ct) ? Page() : NotFound();

    /// <summary>Sets the password.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        var login = await choose.ExecuteAsync(Code, Chosen, ct);
        this.Done(texts["密码已设置，请用登录名 {0} 登录", login]);
        return RedirectToPage("SignIn");
    }
}
