using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Account.Mine;

/// <summary>Chooses another password (修改密码).</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class PasswordModel(ChangePassword change, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel
{
    [BindProperty, Display(Name = "现在的密码"), Required, DataType(DataType.Password), StringLength(PasswordStrength.Longest)] public string Present { get; set; } = "";

    [BindProperty, Display(Name = "新密码"), Required, DataType(DataType.Password), StringLength(PasswordStrength.Longest, MinimumLength = PasswordStrength.Shortest)] public string Chosen { get; set; } = "";

    [BindProperty, Display(Name = "再输入一次新密码"), Required, DataType(DataType.Password), Compare(nameof(Chosen), ErrorMessage = "两次输入的密码不一样")] public string Again { get; set; } = "";

    /// <summary>Whether nothing else can be done before.</summary>
    public bool Required => current.Session?.MustChangePassword == true;

    /// <summary>Changes it and ends the sessions elsewhere.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await change.ExecuteAsync(Present, Chosen, current.SessionId, current.Officer, ct);
        this.Done(texts["密码已修改，其他设备上的登录都已退出"]);
        return RedirectToPage("Index");
    }
}
