using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Payouts;

/// <summary>The payments of an area over all batches, by what became of them.</summary>
public sealed class PaymentsModel(PaymentSearch search, AreaReader areas, CurrentOfficer current) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public string? Area { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "状态")] public PaymentOutcome? Outcome { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "日期起")] public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "日期止")] public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    public Page<PaymentSearch.Row> List { get; private set; } = new([], 0, null);

    public decimal Sum { get; private set; }

    public IReadOnlyList<AreaReader.Row> Tree { get; private set; } = [];

    public string AreaName { get; private set; } = "";

    private string AreaInView => Area is { Length: 12 } area && current.Officer.Covers(area) ? area : current.AreaInView;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Size = Size is 20 or 50 or 100 ? Size : 50;
        Tree = await areas.TreeAsync(current.Officer, ct);
        AreaName = await areas.NameAsync(AreaInView, ct);
        var filter = new PaymentSearch.Filter(AreaInView, Outcome, From, To);
        List = await search.PageAsync(filter, After, Size, current.Officer, ct);
        Sum = await search.SumAsync(filter, current.Officer, ct);
    }
}
