using FamilyPlanning.Application.Jobs;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Jobs;

/// <summary>The number beside the bell: the officer's work that has not ended.</summary>
public sealed class BellModel(JobReader jobs, CurrentOfficer current) : PageModel, ILoads
{
    public int AtWork { get; private set; }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => AtWork = await jobs.AtWorkAsync(current.Officer, ct);
}
