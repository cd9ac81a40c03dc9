using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Checkups;

/// <summary>One offer: its answer, which may change at any time, the visit, or a try of the office that led to nothing.</summary>
public sealed class OfferModel(
    OfferSearch search, RecordAnswer answer, RecordVisit visit, NoteTry noteTry, CurrentOfficer current, TimeProvider clock, IStringLocalizer<SharedResources> texts)
    : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "服务日期")] public DateOnly? VisitedOn { get; set; }

    [BindProperty, Display(Name = "服务地点")] public VisitPlace Place { get; set; } = VisitPlace.VillageRoom;

    [BindProperty, Display(Name = "下次联系日期")] public DateOnly? NextTryOn { get; set; }

    public OfferSearch.Row Row { get; private set; } = null!;

    public DateOnly Today => clock.Today();

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Row = await search.ReadAsync(Id, current.Officer, ct);
        if (HttpMethods.IsGet(Request.Method)) VisitedOn = Today;
    }

    /// <summary>Records the answer.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(OfferAnswer given, CancellationToken ct)
    {
        await answer.ExecuteAsync(Id, given, Version, current.Officer, ct);
        this.Done(texts["已记录答复"]);
        return given == OfferAnswer.Declined ? RedirectToPage("Index") : RedirectToPage(new { Id });
    }

    /// <summary>Records the visit.</summary>
    public async Task<IActionResult> OnPostVisitAsync(CancellationToken ct)
    {
        if (VisitedOn is null) ModelState.TryAddModelError(nameof(VisitedOn), texts["请填写服务日期"]);
        if (!ModelState.IsValid) return Page();
        await visit.ExecuteAsync(Id, VisitedOn!.Value, Place, Version, current.Officer, ct);
        this.Done(texts["已记录服务"]);
        return RedirectToPage("Index");
    }

    /// <summary>Notes that the office reached nobody and tries again.</summary>
    public async Task<IActionResult> OnPostTryAsync(CancellationToken ct)
    {
        if (NextTryOn is null) ModelState.TryAddModelError(nameof(NextTryOn), texts["请填写下次联系日期"]);
        if (!ModelState.IsValid) return Page();
        await noteTry.ExecuteAsync(Id, OfficeTry.NotReached, NextTryOn!.Value, Version, current.Officer, ct);
        this.Done(texts["已记录，到期再联系"]);
        return RedirectToPage("Index");
    }
}
