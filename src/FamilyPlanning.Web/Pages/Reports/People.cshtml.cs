using FamilyPlanning.Application;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Application.Reports;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Reports;

/// <summary>The people behind a figure of the population, on the dashboard or in the form; without days, of this year.</summary>
public sealed class PeopleModel(PopulationList people, AreaReader areas, CurrentOfficer current, TimeProvider clock) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public PopulationList.Figure Of { get; set; }

    [BindProperty(SupportsGet = true)] public string? Area { get; set; }

    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    public Page<PopulationList.Row> List { get; private set; } = new([], 0, null);

    public string AreaName { get; private set; } = "";

    public string Period => Of == PopulationList.Figure.Present ? Formats.Text(To) : $"{Formats.Text(From)} — {Formats.Text(To)}";

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Size = Size is 20 or 50 or 100 ? Size : 50;
        Area = Area is { Length: 12 } area && current.Officer.Covers(area) ? area : current.AreaInView;
        var today = clock.Today();
        (From, To) = (From ?? new DateOnly(today.Year, 1, 1), To ?? today);
        AreaName = await areas.NameAsync(Area, ct);
        List = await people.PageAsync(Of, Area, From.Value, To.Value, After, Size, current.Officer, ct);
    }

    /// <summary>Whether the person's page opens for this officer; who moved away stands in another office's ledger.</summary>
    public bool Opens(PopulationList.Row row) => current.Officer.Covers(row.LivesIn);

    /// <summary>Title of the list.</summary>
    public static string Title(PopulationList.Figure figure) => figure switch
    {
        PopulationList.Figure.Present => "在册人口明细",
        PopulationList.Figure.Births => "出生明细",
        PopulationList.Figure.Deaths => "死亡明细",
        PopulationList.Figure.MovedIn => "迁入明细",
        PopulationList.Figure.MovedOut => "迁出明细",
    };

    /// <summary>Heading of the day counted.</summary>
    public static string Day(PopulationList.Figure figure) => figure switch
    {
        PopulationList.Figure.Present or PopulationList.Figure.Births => "入册日期",
        PopulationList.Figure.Deaths => "死亡日期",
        PopulationList.Figure.MovedIn => "迁入日期",
        PopulationList.Figure.MovedOut => "迁出日期",
    };
}
