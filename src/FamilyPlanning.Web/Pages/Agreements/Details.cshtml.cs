using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Agreements;
using FamilyPlanning.Domain.Agreements;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Agreements;

/// <summary>An agreement: its paper beside its data, and the signatures.</summary>
public sealed class DetailsModel(AgreementSearch search, SignAgreement sign, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "签订日期"), Required(ErrorMessage = "请填写签订日期")] public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "甲方签字人"), Required(ErrorMessage = "请填写甲方签字人"), StringLength(60, ErrorMessage = "姓名最多 {1} 个字")]
    public string? ForA { get; set; }

    [BindProperty, Display(Name = "乙方签字人"), Required(ErrorMessage = "请填写乙方签字人"), StringLength(60, ErrorMessage = "姓名最多 {1} 个字")]
    public string? ForB { get; set; }

    public ServiceAgreement Agreement { get; private set; } = null!;

    public string Village { get; private set; } = "";

    public bool MayKeep => current.Officer.May(Duty.KeepAgreements);

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => (Agreement, Village) = await search.ReadAsync(Id, current.Officer, ct);

    /// <summary>Records the signatures.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayKeep) return Forbid();
        if (!ModelState.IsValid) return Page();
        await sign.ExecuteAsync(Id, On!.Value, ForA!, ForB!, Version, current.Officer, ct);
        this.Done(texts["已登记签订"]);
        return RedirectToPage(new { Id });
    }
}
