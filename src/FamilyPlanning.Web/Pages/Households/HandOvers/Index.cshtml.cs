using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Households.HandOvers;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Households.HandOvers;

/// <summary>The hand-overs of the area in two boxes (来件、去件); what the office owes stands first.</summary>
public sealed class IndexModel(HandOverSearch search, AreaReader areas, CurrentOfficer current, TimeProvider clock) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public HandOverSearch.Box Box { get; set; }

    [BindProperty(SupportsGet = true)] public string? Area { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "状态")] public HandOverStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    public Page<HandOverSearch.Row> List { get; private set; } = new([], 0, null);

    public IReadOnlyList<AreaReader.Row> Tree { get; private set; } = [];

    public string AreaName { get; private set; } = "";

    public DateOnly Today => clock.Today();

    private string AreaInView => Area is { Length: 12 } area && current.Officer.Covers(area) ? area : current.AreaInView;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Size = Size is 20 or 50 or 100 ? Size : 50;
        Tree = await areas.TreeAsync(current.Officer, ct);
        AreaName = await areas.NameAsync(AreaInView, ct);
        List = await search.PageAsync(Box, Status, AreaInView, After, Size, current.Officer, ct);
    }
}
