using FamilyPlanning.Application.Jobs;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Jobs;

/// <summary>The file a run left, always as an attachment (ASVS 5.0 3.2.1).</summary>
public sealed class ResultModel(JobReader jobs, CurrentOfficer current) : PageModel
{
    /// <summary>Hands the file out.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var (path, name) = await jobs.ResultAsync(id, current.Officer, ct);
        return PhysicalFile(path, "application/octet-stream", name);
    }
}
