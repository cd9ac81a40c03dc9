using FamilyPlanning.Application;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Checkups;

/// <summary>The month's offers as a card: rows as printed, only what came back is typed.</summary>
public sealed class GridModel(OfferSearch search, RecordCard record, AreaReader areas, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public string? Area { get; set; }

    [BindProperty] public List<LineInput> Lines { get; set; } = [];

    public Page<OfferSearch.Row> List { get; private set; } = new([], 0, null);

    public IReadOnlyList<AreaReader.Row> Tree { get; private set; } = [];

    public string AreaName { get; private set; } = "";

    /// <summary>What was typed in a line of this offer, kept when the form comes back.</summary>
    public LineInput LineOf(OfferSearch.Row row) => Lines.FirstOrDefault(l => l.Id == row.Id) ?? new LineInput { Id = row.Id, Version = row.Version };

    /// <summary>The day of the visit as it was typed, also one that cannot be read.</summary>
    public string TypedDayOf(OfferSearch.Row row)
    {
        var line = Lines.FindIndex(l => l.Id == row.Id);
        return line < 0 ? "" : ModelState[$"Lines[{line}].VisitedOn"]?.AttemptedValue ?? "";
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Area = Area is { Length: 12 } area && current.Officer.Covers(area) ? area : current.AreaInView;
        Tree = await areas.TreeAsync(current.Officer, ct);
        AreaName = await areas.NameAsync(Area, ct);
        List = await search.PageAsync(Area, OfferSearch.Work.ToMake, null, default, null, PrintVillageCard.Lines, current.Officer, ct);
    }

    /// <summary>Saves the lines with something new.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        try
        {
            var count = await record.ExecuteAsync(Lines.Select(l => new RecordCard.Line(l.Id, l.Version, l.Answer, l.VisitedOn, VisitPlace.VillageRoom)), current.Officer, ct);
            this.Done(texts["已录入 {0} 行", count]);
            return RedirectToPage(new { Area });
        }
        catch (RecordChangedException)
        {
            ModelState.AddModelError(string.Empty, texts["有一行刚被同事录入，本次未保存；请核对后再保存"]);
            return Page();
        }
    }

    /// <summary>One line of the card.</summary>
    public sealed class LineInput
    {
        public Guid Id { get; set; }

        public uint Version { get; set; }

        public OfferAnswer? Answer { get; set; }

        public DateOnly? VisitedOn { get; set; }
    }
}
