using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Registrations;

/// <summary>A registration with its slips and what was done; here a check is ended, a slip issued again, and the applicant's wish to cancel carried out.</summary>
public sealed class DetailsModel(
    RegistrationReader reader, EndEntitlementCheck endCheck, ReissueSlip reissue, CancelRegistration cancel, CurrentOfficer current, TimeProvider clock,
    IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "办理渠道")] public RegistrationChannel Channel { get; set; }

    [BindProperty, Display(Name = "说明"), StringLength(200, ErrorMessage = "说明最多 {1} 个字")] public string? Remark { get; set; }

    [BindProperty, Display(Name = "协查结果")] public EntitlementCheckAnswer Answer { get; set; }

    [BindProperty, Display(Name = "申请人本人（或其委托的人）要求注销")] public bool AskedByApplicant { get; set; }

    public RegistrationReader.Picture Picture { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Picture = await reader.OpenAsync(Id, current.Officer, ct);

    /// <summary>Ends the check with the other place and registers.</summary>
    public async Task<IActionResult> OnPostEndCheckAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await endCheck.ExecuteAsync(Id, Answer, Remark, Version, current.Officer, ct);
        this.Done(texts["协查已办结，已登记"]);
        return RedirectToPage(new { Id });
    }

    /// <summary>Issues the slip again.</summary>
    public async Task<IActionResult> OnPostReissueAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await reissue.ExecuteAsync(Id, Channel, Remark, Version, current.Officer, ct);
        this.Done(texts["已补发，原服务单失效"]);
        return RedirectToPage(new { Id });
    }

    /// <summary>Cancels at the applicant's wish.</summary>
    public async Task<IActionResult> OnPostCancelAsync(CancellationToken ct)
    {
        if (!AskedByApplicant) ModelState.AddModelError(nameof(AskedByApplicant), texts["只有申请人可以要求注销，请先确认"]);
        if (!ModelState.IsValid) return Page();
        await cancel.ExecuteAsync(Id, AskedByApplicant, Channel, Remark, Version, current.Officer, ct);
        this.Done(texts["已按申请人要求注销"]);
        return RedirectToPage(new { Id });
    }
}
