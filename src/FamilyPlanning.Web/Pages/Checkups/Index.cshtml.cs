using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Checkups;

/// <summary>What the office still has to offer this month, and what it has to give.</summary>
public sealed class IndexModel(
    OfferSearch search, PlanOffers plan, AreaReader areas, CurrentOfficer current, TimeProvider clock, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public OfferSearch.Work Work { get; set; }

    [BindProperty(SupportsGet = true)] public string? Area { get; set; }

    [BindProperty(SupportsGet = true)] public CheckupStep? Step { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "日期起")] public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "日期止")] public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    public Page<OfferSearch.Row> List { get; private set; } = new([], 0, null);

    public IReadOnlyList<AreaReader.Row> Tree { get; private set; } = [];

    public string AreaName { get; private set; } = "";

    public DateOnly Today => clock.Today();

    /// <summary>Whether the list shows what was done in a period, this year unless days are given.</summary>
    public bool LooksBack => Work is OfferSearch.Work.Made or OfferSearch.Work.Accepted or OfferSearch.Work.Given;

    public string AreaInView => Area is { Length: 12 } area && current.Officer.Covers(area) ? area : current.AreaInView;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Size = Size is 20 or 50 or 100 ? Size : 50;
        Tree = await areas.TreeAsync(current.Officer, ct);
        AreaName = await areas.NameAsync(AreaInView, ct);
        var span = new OfferSearch.Span(From ?? new DateOnly(Today.Year, 1, 1), To ?? Today);
        List = await search.PageAsync(AreaInView, Work, Step, span, After, Size, current.Officer, ct);
    }

    /// <summary>The state a row shows. Among the offers made nothing is said of the answers (the-line.md 3).</summary>
    public InvitationState Shown(OfferSearch.Row row) => Work == OfferSearch.Work.Made ? InvitationState.Offered : row.State;

    /// <summary>Plans what follows from the ledger now, without waiting for the night.</summary>
    public async Task<IActionResult> OnPostPlanAsync(CancellationToken ct)
    {
        var added = await plan.ExecuteAsync(AreaInView, current.Officer, ct);
        this.Done(texts["已更新邀约：新增或调整 {0} 项", added]);
        return RedirectToPage(new { Area });
    }
}
