using FamilyPlanning.Application.Dashboard;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Dashboard;

/// <summary>The county or township at a glance; every mark opens the list behind it.</summary>
public sealed class IndexModel(CountyPicture pictures, AreaReader areas, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public string? Area { get; set; }

    public CountyPicture.Picture Picture { get; private set; } = null!;

    public DashboardCharts Charts { get; private set; } = null!;

    public IReadOnlyList<AreaReader.Row> Units { get; private set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Units = [.. (await areas.TreeAsync(current.Officer, ct)).Where(a => a.Level is AreaLevel.County or AreaLevel.Township)];
        Area = Area is { Length: 12 } area && current.Officer.Covers(area) ? area : current.AreaInView;
        Picture = await pictures.ReadAsync(Area, current.Officer, ct);
        Charts = new DashboardCharts(Picture, current.Officer, Url, texts);
    }
}
