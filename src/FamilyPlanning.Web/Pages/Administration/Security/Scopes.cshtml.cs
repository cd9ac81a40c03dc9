using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Administration.Security;

/// <summary>Says in which areas an officer works (数据范围).</summary>
public sealed class ScopesModel(GrantScopes grant, OfficerSearch officers, AreaReader areas, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "数据范围")] public List<string> Areas { get; set; } = [];

    public OfficerSearch.Row Row { get; private set; } = null!;

    public IReadOnlyList<AreaReader.Row> Tree { get; private set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        (Row, Tree) = (await officers.OpenAsync(Id, current.Officer, ct), await areas.TreeAsync(current.Officer, ct));
        if (!HttpMethods.IsGet(Request.Method)) return;
        Areas = [.. Tree.Where(a => Row.Scopes.Contains(Officer.ScopeOf(a.AreaCode))).Select(a => a.AreaCode)];
        Version = Row.Version;
    }

    /// <summary>Grants them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await grant.ExecuteAsync(Id, Areas, Version, current.Officer, ct);
        this.Done(texts["数据范围已更改，本人下一次操作起生效"]);
        return RedirectToPage("Index");
    }
}
