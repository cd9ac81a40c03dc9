using FamilyPlanning.Application.Administration;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Account.Mine;

/// <summary>Where the officer is signed in, and the end of any of it (ASVS 5.0 7.5.2).</summary>
public sealed class SessionsModel(SessionList sessions, EndSession end, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    public IReadOnlyList<SessionList.Row> Rows { get; private set; } = [];

    public Guid Here => current.SessionId;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Rows = await sessions.OfAsync(current.Officer, ct);

    /// <summary>Ends one.</summary>
    public async Task<IActionResult> OnPostAsync(Guid sessionId, CancellationToken ct)
    {
        await end.ExecuteAsync(sessionId, current.Officer, ct);
        this.Done(texts["已退出那台设备"]);
        return RedirectToPage();
    }
}
