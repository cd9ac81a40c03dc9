using FamilyPlanning.Application.Dashboard;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages;

/// <summary>The first page: what this office owes today, by the officer's duties (工作台).</summary>
public sealed class IndexModel(Workbench workbench, CurrentOfficer current) : PageModel, ILoads
{
    public IReadOnlyList<Workbench.Queue> Queues { get; private set; } = [];

    public string OfficerName => current.Officer.Name;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Queues = await workbench.ReadAsync(current.AreaInView, current.Officer, ct);
}
