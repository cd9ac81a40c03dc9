using FamilyPlanning.Application;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Administration.Areas.Changes;

/// <summary>The administrative changes on file (区划调整).</summary>
public sealed class IndexModel(AreaChangeReader reader, CurrentOfficer current) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    public Page<AreaChange> List { get; private set; } = new([], 0, null);

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Size = Size is 20 or 50 or 100 ? Size : 50;
        List = await reader.PageAsync(After, Size, current.Officer, ct);
    }
}
