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

namespace FamilyPlanning.Web.Pages.Administration.Officers;

/// <summary>Gives an officer another post or office (调岗).</summary>
public sealed class ReassignModel(ReassignOfficer reassign, OfficerSearch officers, AreaReader areas, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, IEditsRecord
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty] public string? Base { get; set; }

    [BindProperty, Display(Name = "岗位"), Required] public Post? Post { get; set; }

    [BindProperty, Display(Name = "单位"), Required] public string AreaCode { get; set; } = "";

    public OfficerSearch.Row Row { get; private set; } = null!;

    public IReadOnlyList<ConflictLine> Conflict { get; set; } = [];

    public IReadOnlyList<AreaReader.Row> Tree { get; private set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        (Row, Tree) = (await officers.OpenAsync(Id, current.Officer, ct), await areas.TreeAsync(current.Officer, ct));
        if (HttpMethods.IsGet(Request.Method)) (Post, AreaCode) = (Row.Post, Row.AreaCode);
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Typed() => Fields(Post, AreaCode);

    /// <inheritdoc />
    public (uint Version, IReadOnlyDictionary<string, string> Fields) Filed() => (Row.Version, Fields(Row.Post, Row.AreaCode));

    /// <summary>Reassigns.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await reassign.ExecuteAsync(Id, Post!.Value, AreaCode, Version, current.Officer, ct);
        this.Done(texts["已调岗，本人下一次操作起生效"]);
        return RedirectToPage("Index");
    }

    private Dictionary<string, string> Fields(Post? post, string area) => new()
    {
        ["岗位"] = ConflictLine.Text(post is { } held ? texts[Posts.Name(held)].Value : null),
        ["单位"] = Tree.FirstOrDefault(a => a.AreaCode == area)?.Name ?? area,
    };
}
