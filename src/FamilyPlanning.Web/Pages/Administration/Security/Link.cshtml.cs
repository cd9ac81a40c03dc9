using FamilyPlanning.Application.Administration;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Administration.Security;

/// <summary>Makes the password link of the system or the audit administrator: their links never come from the system administrator.</summary>
public sealed class LinkModel(OfficerSearch officers, IssuePasswordLink issue, CurrentOfficer current) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public OfficerSearch.Row Row { get; private set; } = null!;

    /// <summary>The link, right after it was made.</summary>
    public string? Address { get; private set; }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Row = await officers.OpenAsync(Id, current.Officer, ct);
        Address = LinkShown.Take(this);
    }

    /// <summary>Makes it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        LinkShown.Keep(this, await issue.ExecuteAsync(Id, current.Officer, ct));
        return RedirectToPage(new { Id });
    }
}
