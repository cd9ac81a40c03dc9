using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Incentives;

/// <summary>First review (初审): facts and trace left, the decision right; the next case opens at once.</summary>
public sealed class ReviewModel(
    ReviewApplication decide, ReturnApplication giveBack, ApplicationReader reader, ApplicationSearch search, CurrentOfficer current, IStringLocalizer<SharedResources> texts)
    : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid? Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "初审意见"), StringLength(ApplicationStep.OpinionLength, ErrorMessage = "意见最多 {1} 个字")] public string? Opinion { get; set; }

    [BindProperty, Display(Name = "退回原因")] public ReturnReason? Reason { get; set; }

    public ApplicationReader.Picture Picture { get; private set; } = null!;

    public IncentiveDecision? Now { get; private set; }

    /// <summary>Opens the first case of the queue where none is named.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => Id is null ? await NextAsync(null, ct) : Page();

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Picture = await reader.OpenAsync(Id ?? Guid.Empty, current.Officer, ct);
        Now = await reader.JudgeAsync(Picture.Application, ct);
        Reason ??= Now?.Reason;
    }

    /// <summary>Decides, and opens the next case.</summary>
    public async Task<IActionResult> OnPostPassAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await decide.ExecuteAsync(Id ?? Guid.Empty, Opinion, Version, current.Officer, ct);
        this.Done(texts["初审通过，已打开下一份"]);
        return await NextAsync(Id, ct);
    }

    /// <summary>Sends it back with the reason picked, and opens the next case.</summary>
    public async Task<IActionResult> OnPostReturnAsync(CancellationToken ct)
    {
        if (Reason is null) ModelState.AddModelError(nameof(Reason), texts["请选择退回原因"]);
        if (!ModelState.IsValid) return Page();
        await giveBack.ExecuteAsync(Id ?? Guid.Empty, Reason!.Value, Opinion, Version, current.Officer, ct);
        this.Done(texts["已退回，已打开下一份"]);
        return await NextAsync(Id, ct);
    }

    private async Task<IActionResult> NextAsync(Guid? decided, CancellationToken ct)
    {
        if (await search.NextAsync(ApplicationStatus.Received, current.AreaInView, decided, current.Officer, ct) is { } next) return RedirectToPage("Review", new { id = next });
        this.Done(texts["本辖区没有待初审的申请"]);
        return RedirectToPage("Index");
    }
}
