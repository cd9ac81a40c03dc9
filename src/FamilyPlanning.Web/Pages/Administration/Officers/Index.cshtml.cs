using FamilyPlanning.Application;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Administration.Officers;

/// <summary>The officers and their accounts (账号).</summary>
public sealed class IndexModel(OfficerSearch officers, AreaReader areas, CurrentOfficer current) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public string? Area { get; set; }

    [BindProperty(SupportsGet = true)] public Post? Post { get; set; }

    [BindProperty(SupportsGet = true)] public bool Former { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    public Page<OfficerSearch.Row> List { get; private set; } = new([], 0, null);

    public IReadOnlyList<AreaReader.Row> Tree { get; private set; } = [];

    public Guid Me => current.Officer.Id;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Size = Size is 20 or 50 or 100 ? Size : 50;
        Tree = await areas.TreeAsync(current.Officer, ct);
        List = await officers.PageAsync(new(Area, Post, Former, false), After, Size, current.Officer, ct);
    }
}
