using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Registrations;

/// <summary>The list of registrations, and by POST a search by number or name.</summary>
[ChangesNothing]
public sealed class IndexModel(RegistrationSearch search, AreaReader areas, CurrentOfficer current, TimeProvider clock) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public string? Area { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "状态")] public RegistrationStatus? Status { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "办理渠道")] public RegistrationChannel? Channel { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "受理日期起")] public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true), Display(Name = "受理日期止")] public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    [BindProperty] public string? Words { get; set; }

    public Page<RegistrationSearch.Row> List { get; private set; } = new([], 0, null);

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
        List = await search.PageAsync(new RegistrationSearch.Filter(AreaInView, Status, Channel, From, To, Words), After, Size, current.Officer, ct);
    }

    /// <summary>Finds by number or name: by POST, because names never stand in an address.</summary>
    public void OnPost() => After = null;
}
