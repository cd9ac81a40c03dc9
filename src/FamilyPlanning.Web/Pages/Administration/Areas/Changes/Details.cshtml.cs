using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Administration.Areas.Changes;

/// <summary>One administrative change and what it did.</summary>
public sealed class DetailsModel(AreaChangeReader reader, CurrentOfficer current) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public AreaChange Change { get; private set; } = null!;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Change = await reader.OpenAsync(Id, current.Officer, ct);
}
