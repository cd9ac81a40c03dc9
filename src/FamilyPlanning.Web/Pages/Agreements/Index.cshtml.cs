using FamilyPlanning.Application;
using FamilyPlanning.Application.Agreements;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Agreements;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Agreements;

/// <summary>The register of service agreements of a year.</summary>
public sealed class IndexModel(
    AgreementSearch search, DrawUpAgreements drawUp, AreaReader areas, CurrentOfficer current, TimeProvider clock, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public int? Year { get; set; }

    [BindProperty(SupportsGet = true)] public string? Area { get; set; }

    [BindProperty(SupportsGet = true)] public AgreementStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    public Page<AgreementSearch.Row> List { get; private set; } = new([], 0, null);

    public IReadOnlyList<AreaReader.Row> Tree { get; private set; } = [];

    public string AreaName { get; private set; } = "";

    public int YearInView => Year is >= 2020 and <= 2100 ? Year.Value : clock.Today().Year;

    public string AreaInView => Area is { Length: 12 } area && current.Officer.Covers(area) ? area : current.AreaInView;

    /// <summary>Townships whose agreements the officer may draw up.</summary>
    public IEnumerable<AreaReader.Row> Townships => current.Officer.May(Duty.KeepAgreements) ? Tree.Where(a => a.Level == AreaLevel.Township) : [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Size = Size is 20 or 50 or 100 ? Size : 50;
        Tree = await areas.TreeAsync(current.Officer, ct);
        AreaName = await areas.NameAsync(AreaInView, ct);
        List = await search.PageAsync(AreaInView, YearInView, Status, After, Size, current.Officer, ct);
    }

    /// <summary>Draws up what is still missing in a township.</summary>
    public async Task<IActionResult> OnPostDrawUpAsync(string township, CancellationToken ct)
    {
        if (!current.Officer.May(Duty.KeepAgreements)) return Forbid();
        var count = await drawUp.ExecuteAsync(township, YearInView, current.Officer, ct);
        if (count == 0) this.Warn(texts["各村本年度责任书均已起草"]);
        else this.Done(texts["已起草 {0} 份责任书", count]);
        return RedirectToPage(new { Year });
    }
}
