using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Households.HandOvers;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.HandOvers;

/// <summary>One hand-over, and the answer to it: the side that owes it gives it, the side that began it may take it back.</summary>
public sealed class DetailsModel(
    HandOverReader reader, AgreeHandOver agree, CompleteHandOverLetter complete, DeclineHandOver decline, WithdrawHandOver withdraw, CurrentOfficer current, TimeProvider clock,
    IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "对方接收的日期")] public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "理由"), StringLength(HandOver.MaxWords, ErrorMessage = "理由最多 {1} 个字")] public string? Reason { get; set; }

    public HandOverReader.Picture Picture { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Picture = await reader.OpenAsync(Id, current.Officer, ct);

    /// <summary>Agrees to another office's request.</summary>
    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken ct)
    {
        await agree.ExecuteAsync(Id, Version, current.Officer, ct);
        return Said(texts["已同意移交"]);
    }

    /// <summary>Enters the other county's yes.</summary>
    public async Task<IActionResult> OnPostCompleteAsync(CancellationToken ct)
    {
        if (On is null && ModelState.IsValid) ModelState.AddModelError(nameof(On), texts["请填写对方接收的日期"]);
        if (!ModelState.IsValid) return Page();
        await complete.ExecuteAsync(Id, On!.Value, Version, current.Officer, ct);
        return Said(texts["已登记对方接收，此人不再计入本村"]);
    }

    /// <summary>Answers no, or enters the other county's no.</summary>
    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Reason)) ModelState.AddModelError(nameof(Reason), texts["请写明理由"]);
        if (!ModelState.IsValid) return Page();
        await decline.ExecuteAsync(Id, Reason, Version, current.Officer, ct);
        return Said(texts["已登记答复，此人仍在原台账上"]);
    }

    /// <summary>Takes the request or letter back.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        await withdraw.ExecuteAsync(Id, Version, current.Officer, ct);
        return Said(texts["已撤回"]);
    }

    private RedirectToPageResult Said(string sentence)
    {
        this.Done(sentence);
        return RedirectToPage(new { Id });
    }
}
