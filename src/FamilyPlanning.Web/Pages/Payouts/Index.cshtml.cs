using FamilyPlanning.Application;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Payouts;

/// <summary>The payment batches of the area in view.</summary>
public sealed class IndexModel(BatchSearch search, AreaReader areas, CurrentOfficer current) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public BatchStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    public Page<BatchSearch.Row> List { get; private set; } = new([], 0, null);

    public string AreaName { get; private set; } = "";

    public Officer Officer => current.Officer;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Size = Size is 20 or 50 or 100 ? Size : 50;
        AreaName = await areas.NameAsync(current.AreaInView, ct);
        List = await search.PageAsync(current.AreaInView, Status, After, Size, current.Officer, ct);
    }
}
