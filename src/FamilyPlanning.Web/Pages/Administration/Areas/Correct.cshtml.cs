using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Administration.Areas;

/// <summary>Gives an area its new name or number of groups (更正区划).</summary>
public sealed class CorrectModel(CorrectArea correct, AreaBook book, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, IEditsRecord
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty] public string? Base { get; set; }

    [BindProperty, Display(Name = "名称"), Required, StringLength(60)] public string Name { get; set; } = "";

    [BindProperty, Display(Name = "村民小组数"), Range(0, 99)] public int? Groups { get; set; }

    public Area Area { get; private set; } = null!;

    public IReadOnlyList<ConflictLine> Conflict { get; set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Area = await book.OpenAsync(Id, current.Officer, ct);
        if (HttpMethods.IsGet(Request.Method)) (Name, Groups) = (Area.Name, Area.Groups);
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Typed() => Fields(Name, Groups);

    /// <inheritdoc />
    public (uint Version, IReadOnlyDictionary<string, string> Fields) Filed() => (Area.Version, Fields(Area.Name, Area.Groups));

    /// <summary>Corrects it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await correct.ExecuteAsync(Id, Name, Groups ?? 0, Version, current.Officer, ct);
        this.Done(texts["已更正区划"]);
        return RedirectToPage("Index");
    }

    private static Dictionary<string, string> Fields(string name, int? groups) => new() { ["名称"] = name, ["村民小组数"] = ConflictLine.Text(groups) };
}
