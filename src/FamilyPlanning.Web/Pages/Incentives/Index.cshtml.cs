using FamilyPlanning.Application;
using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Incentives;

/// <summary>Applications of the area in view, with the queues of what the office owes.</summary>
public sealed class IndexModel(ApplicationSearch search, AreaReader areas, CurrentOfficer current, TimeProvider clock) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public string? Area { get; set; }

    [BindProperty(SupportsGet = true)] public ApplicationStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)] public int? Year { get; set; }

    [BindProperty(SupportsGet = true)] public bool Late { get; set; }

    [BindProperty(SupportsGet = true)] public bool Refused { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    public Page<ApplicationSearch.Row> List { get; private set; } = new([], 0, null);

    public IReadOnlyList<AreaReader.Row> Tree { get; private set; } = [];

    public string AreaName { get; private set; } = "";

    public DateOnly Today => clock.Today();

    public Officer Officer => current.Officer;

    public string AreaInView => Area is { Length: 12 } area && current.Officer.Covers(area) ? area : current.AreaInView;

    private IReadOnlyList<ApplicationSearch.Queue> Queues { get; set; } = [];

    /// <summary>How many wait in a state.</summary>
    public ApplicationSearch.Queue Waiting(ApplicationStatus status) => Queues.FirstOrDefault(q => q.Status == status) ?? new(status, 0, 0, null);

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Size = Size is 20 or 50 or 100 ? Size : 50;
        Tree = await areas.TreeAsync(current.Officer, ct);
        AreaName = await areas.NameAsync(AreaInView, ct);
        Queues = await search.QueuesAsync(AreaInView, current.Officer, ct);
        List = await search.PageAsync(new(AreaInView, Status, Year, Late, Refused), After, Size, current.Officer, ct);
    }
}
