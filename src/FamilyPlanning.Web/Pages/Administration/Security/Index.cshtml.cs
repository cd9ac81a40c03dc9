using FamilyPlanning.Application;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Administration.Security;

/// <summary>Locks, sessions and scopes of the officers (安全).</summary>
public sealed class IndexModel(
    OfficerSearch officers, AreaReader areas, UnlockAccount unlock, EndOfficerSessions end, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public string? Area { get; set; }

    [BindProperty(SupportsGet = true)] public bool Locked { get; set; }

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
        List = await officers.PageAsync(new(Area, null, false, Locked), After, Size, current.Officer, ct);
    }

    /// <summary>Unlocks an account.</summary>
    public async Task<IActionResult> OnPostUnlockAsync(Guid officerId, CancellationToken ct)
    {
        await unlock.ExecuteAsync(officerId, current.Officer, ct);
        this.Done(texts["已解锁"]);
        return RedirectToPage();
    }

    /// <summary>Ends an officer's sessions.</summary>
    public async Task<IActionResult> OnPostEndAsync(Guid officerId, CancellationToken ct)
    {
        await end.ExecuteAsync(officerId, current.Officer, ct);
        this.Done(texts["已强制下线"]);
        return RedirectToPage();
    }
}
