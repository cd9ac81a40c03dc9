using FamilyPlanning.Application;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>The household book of the area in view.</summary>
public sealed class IndexModel(HouseholdSearch search, AreaReader areas, CurrentOfficer current) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public string? Area { get; set; }

    [BindProperty(SupportsGet = true)] public int? Group { get; set; }

    [BindProperty(SupportsGet = true)] public string? Number { get; set; }

    [BindProperty(SupportsGet = true)] public bool WithoutHead { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    public Page<HouseholdSearch.Row> List { get; private set; } = new([], 0, null);

    public IReadOnlyList<AreaReader.Row> Tree { get; private set; } = [];

    public string AreaName { get; private set; } = "";

    public bool MayKeep => current.Officer.May(Duty.KeepLedger);

    public bool MayImport => current.Officer.May(Duty.ImportLedger);

    public string AreaInView => Area is { Length: 12 } area && current.Officer.Covers(area) ? area : current.AreaInView;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Size = Size is 20 or 50 or 100 ? Size : 50;
        Tree = await areas.TreeAsync(current.Officer, ct);
        AreaName = await areas.NameAsync(AreaInView, ct);
        List = await search.PageAsync(new(AreaInView, Group, Number, WithoutHead), After, Size, current.Officer, ct);
    }
}
