using FamilyPlanning.Application;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Administration.Trail;

/// <summary>The trail (审计): who did what, when, to which record.</summary>
public sealed class IndexModel(TrailReader trail, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)] public DateOnly? Until { get; set; }

    [BindProperty(SupportsGet = true)] public Guid? Officer { get; set; }

    [BindProperty(SupportsGet = true)] public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)] public string? Verb { get; set; }

    [BindProperty(SupportsGet = true)] public Guid? Record { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    public Page<AuditEntry> List { get; private set; } = new([], 0, null);

    public IReadOnlyDictionary<string, string> Areas { get; private set; } = new Dictionary<string, string>();

    public List<SelectListItem> Officers { get; private set; } = [];

    public List<SelectListItem> Kinds { get; private set; } = [];

    public List<SelectListItem> Verbs { get; private set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Size = Size is 20 or 50 or 100 ? Size : 50;
        List = await trail.PageAsync(new(From, Until, Officer, Kind, Verb, Record), After, Size, current.Officer, ct);
        Areas = await trail.AreasAsync(List, ct);
        var (kinds, verbs) = await trail.ChoicesAsync(ct);
        Kinds = [.. kinds.Select(kind => new SelectListItem(texts[TrailWords.Kind(kind)], kind))];
        Verbs = [.. verbs.Select(verb => new SelectListItem(texts[TrailWords.Verb(verb)], verb))];
        Officers = [.. (await trail.OfficersAsync(current.Officer, ct)).Select(o => new SelectListItem(o.Name, o.Id.ToString()))];
    }
}
