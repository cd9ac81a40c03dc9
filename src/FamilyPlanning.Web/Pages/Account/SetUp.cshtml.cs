using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Account;

/// <summary>Names the county and its three administrators, opened by the link on the server's console (首次设置).</summary>
[EnableRateLimiting(RateLimits.SignIn)]
public sealed class SetUpModel(NameAdministrators name, OneTimeLinks links, IssueSetUpLink setUp, IStringLocalizer<SharedResources> texts, IStringLocalizer<RuleSentences> sentences) : PageModel
{
    /// <summary>One administrator as typed.</summary>
    public sealed class Entry
    {
        /// <summary>Post to fill.</summary>
        public Post Post { get; set; }

        [Display(Name = "姓名"), Required, StringLength(60)] public string Name { get; set; } = "";

        [Display(Name = "登录名"), Required, StringLength(32, MinimumLength = 3)] public string Login { get; set; } = "";

        [Display(Name = "密码"), Required, DataType(DataType.Password), StringLength(PasswordStrength.Longest, MinimumLength = PasswordStrength.Shortest)] public string Password { get; set; } = "";

        [Display(Name = "再输入一次密码"), Required, DataType(DataType.Password), Compare(nameof(Password), ErrorMessage = "两次输入的密码不一样")] public string Again { get; set; } = "";
    }

    [BindProperty(SupportsGet = true)] public string? Code { get; set; }

    [BindProperty, Display(Name = "县（市、区）代码"), StringLength(12)] public string? CountyCode { get; set; }

    [BindProperty, Display(Name = "县（市、区）名称"), StringLength(60)] public string? CountyName { get; set; }

    [BindProperty] public List<Entry> Administrators { get; set; } = [];

    /// <summary>Whether all three are to be named, and the county with them.</summary>
    public bool First => Administrators.Count == PostDuties.Administrators.Count;

    /// <summary>Why the link does not work; then there is no form.</summary>
    public string? Refused { get; private set; }

    /// <summary>Shows the form for a link that works. Used, withdrawn, too old or never made: the same sentence.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        if (await links.WorksAsync(Code, LinkPurpose.FirstStart, ct))
        {
            Administrators = [.. (await setUp.VacantAsync(ct)).Select(post => new Entry { Post = post })];
            return;
        }

        (Refused, Response.StatusCode) = (sentences["account.link-invalid"], StatusCodes.Status404NotFound);
    }

    /// <summary>Enters county and administrators.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await name.ExecuteAsync(Code, CountyCode, CountyName, [.. Administrators.Select(a => new AdministratorEntry(a.Post, a.Name, a.Login, a.Password))], ct);
        this.Done(texts["管理员已设立，请用各自的登录名登录"]);
        return RedirectToPage("SignIn");
    }
}
