using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Incentives;

/// <summary>One application: facts, trace, steps, payments. Opening it stands in the trail.</summary>
public sealed class DetailsModel(ApplicationReader reader, WithdrawApplication withdraw, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty] public string? Remark { get; set; }

    public ApplicationReader.Picture Picture { get; private set; } = null!;

    public Officer Officer => current.Officer;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Picture = await reader.OpenAsync(Id, current.Officer, ct);

    /// <summary>Takes the application back at the applicant's wish.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        await withdraw.ExecuteAsync(Id, Remark, Version, current.Officer, ct);
        this.Done(texts["已按申请人意愿撤回，随时可以重新申领"]);
        return RedirectToPage(new { Id });
    }
}
