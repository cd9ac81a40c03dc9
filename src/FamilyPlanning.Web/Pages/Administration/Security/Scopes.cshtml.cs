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
public sealed class ScopesModel(GrantScopes grant, OfficerSearch officers, AreaReader areas, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, IEditsRecord
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty] public string? Base { get; set; }

    [BindProperty, Display(Name = "数据范围")] public List<string> Areas { get; set; } = [];

    public OfficerSearch.Row Row { get; private set; } = null!;

    public IReadOnlyList<ConflictLine> Conflict { get; set; } = [];

    public IReadOnlyList<AreaReader.Row> Tree { get; private set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        (Row, Tree) = (await officers.OpenAsync(Id, current.Officer, ct), await areas.TreeAsync(current.Officer, ct));
        if (HttpMethods.IsGet(Request.Method)) Areas = Granted();
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Typed() => Fields(Areas);

    /// <inheritdoc />
    public (uint Version, IReadOnlyDictionary<string, string> Fields) Filed() => (Row.Version, Fields(Granted()));

    /// <summary>Grants them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await grant.ExecuteAsync(Id, Areas, Version, current.Officer, ct);
        this.Done(texts["数据范围已更改，本人下一次操作起生效"]);
        return RedirectToPage("Index");
    }

    private List<string> Granted() => [.. Tree.Where(a => Row.Scopes.Contains(Officer.ScopeOf(a.AreaCode))).Select(a => a.AreaCode)];

    private Dictionary<string, string> Fields(List<string> areas) => new() { ["数据范围"] = ConflictLine.Text(string.Join('、', Tree.Where(a => areas.Contains(a.AreaCode)).Select(a => a.Name))) };
}
