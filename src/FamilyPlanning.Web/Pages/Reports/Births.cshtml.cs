using System.Globalization;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Reports;

/// <summary>The births behind a figure of the dashboard or the form. The period is a quarter (2026Q3) or a year (2026).</summary>
public sealed class BirthsModel(BirthList births, AreaReader areas, CurrentOfficer current, TimeProvider clock) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public string? Area { get; set; }

    [BindProperty(SupportsGet = true)] public string? Period { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    public Page<BirthList.Row> List { get; private set; } = new([], 0, null);

    public string AreaName { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Size = Size is 20 or 50 or 100 ? Size : 50;
        Area = Area is { Length: 12 } area && current.Officer.Covers(area) ? area : current.AreaInView;
        (From, To) = Read(Period, clock.Today());
        AreaName = await areas.NameAsync(Area, ct);
        List = await births.PageAsync(Area, From, To, After, Size, current.Officer, ct);
    }

    private static (DateOnly From, DateOnly To) Read(string? period, DateOnly today)
    {
        if (Quarter.Read(period) is { } quarter) return (quarter.FirstDay, quarter.LastDay);
        var year = int.TryParse(period, NumberStyles.None, CultureInfo.InvariantCulture, out var typed) && typed is >= 1900 and <= 2999 ? typed : today.Year;
        return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
    }
}
