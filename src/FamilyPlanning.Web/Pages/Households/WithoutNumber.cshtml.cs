using FamilyPlanning.Application;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>People whose identity number the office still has to enter (待补号码).</summary>
public sealed class WithoutNumberModel(PeopleWithoutNumber people, AreaReader areas, CurrentOfficer current) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public string? Area { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    public Page<PeopleWithoutNumber.Row> List { get; private set; } = new([], 0, null);

    public IReadOnlyList<AreaReader.Row> Tree { get; private set; } = [];

    public string AreaName { get; private set; } = "";

    private string AreaInView => Area is { Length: 12 } area && current.Officer.Covers(area) ? area : current.AreaInView;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Size = Size is 20 or 50 or 100 ? Size : 50;
        Tree = await areas.TreeAsync(current.Officer, ct);
        AreaName = await areas.NameAsync(AreaInView, ct);
        List = await people.PageAsync(AreaInView, After, Size, current.Officer, ct);
    }
}
