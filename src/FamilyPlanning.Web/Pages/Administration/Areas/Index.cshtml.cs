using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Administration.Areas;

/// <summary>Townships and villages with their codes (机构区划).</summary>
public sealed class IndexModel(AreaBook book, CurrentOfficer current) : PageModel, ILoads
{
    public IReadOnlyList<Area> Rows { get; private set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Rows = await book.ListAsync(current.Officer, ct);
}
