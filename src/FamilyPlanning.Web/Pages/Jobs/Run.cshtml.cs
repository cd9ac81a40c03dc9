using FamilyPlanning.Application.Jobs;
using FamilyPlanning.Domain.Jobs;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Jobs;

/// <summary>One run with its progress; the page asks for itself anew while the run lasts.</summary>
public sealed class RunModel(JobReader jobs, CancelJob cancel, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public JobRun Run { get; private set; } = null!;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Run = await jobs.OpenAsync(Id, current.Officer, ct);

    /// <summary>Asks the run to stop.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await cancel.ExecuteAsync(Id, current.Officer, ct);
        this.Done(texts["任务正在停下，停下前已完成的部分按任务说明处理"]);
        return RedirectToPage(new { Id });
    }
}
