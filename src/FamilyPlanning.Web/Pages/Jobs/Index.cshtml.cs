using FamilyPlanning.Application.Jobs;
using FamilyPlanning.Domain.Jobs;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Jobs;

/// <summary>The job centre (任务中心): the officer's own long work, newest first.</summary>
public sealed class IndexModel(JobReader jobs, CurrentOfficer current) : PageModel, ILoads
{
    private const int Most = 50;

    public IReadOnlyList<JobRun> Runs { get; private set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Runs = await jobs.ListAsync(current.Officer, Most, ct);
}
