using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Incentives;

/// <summary>Puts another account on file for a confirmed application (更正收款账户).</summary>
public sealed class AccountModel(CorrectAccount correct, ApplicationReader reader, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "账户类型")] public AccountKind Kind { get; set; }

    [BindProperty, Display(Name = "账号"), Required(ErrorMessage = "请填写账号"), StringLength(40, ErrorMessage = "账号最多 {1} 个字符")] public string? Number { get; set; }

    [BindProperty, Display(Name = "户名"), Required(ErrorMessage = "请填写户名"), StringLength(PayeeAccount.HolderLength, ErrorMessage = "户名最多 {1} 个字")]
    public string? Holder { get; set; }

    [BindProperty, Display(Name = "开户银行"), StringLength(60, ErrorMessage = "银行名称最多 {1} 个字")] public string? Bank { get; set; }

    [BindProperty, Display(Name = "备注"), StringLength(200, ErrorMessage = "备注最多 {1} 个字")] public string? Remark { get; set; }

    public ApplicationReader.Picture Picture { get; private set; } = null!;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Picture = await reader.OpenAsync(Id, current.Officer, ct);
        if (HttpMethods.IsGet(Request.Method)) Holder = Picture.Account?.Holder ?? Picture.Application.ApplicantName;
    }

    /// <summary>Saves the account.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await correct.ExecuteAsync(Id, Kind, Holder!, Bank, Number, Remark, Version, current.Officer, ct);
        this.Done(texts["已更正收款账户"]);
        return RedirectToPage("Details", new { Id });
    }
}
