using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Households.Import;

/// <summary>The rows that would stay out, as a workbook to set right, always as an attachment (ASVS 5.0 3.2.1).</summary>
public sealed class ErrorsModel(FetchErrorWorkbook fetch, CurrentOfficer current) : PageModel
{
    /// <summary>Hands the workbook out.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, bool warnings, CancellationToken ct)
    {
        var (file, name) = await fetch.ExecuteAsync(id, warnings, current.Officer, ct);
        return File(file, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name);
    }
}
