using FamilyPlanning.Application.Administration;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Administration.Officers;

/// <summary>An officer leaves (离岗).</summary>
public sealed class LeaveModel(LetOfficerLeave leave, OfficerSearch officers, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    public OfficerSearch.Row Row { get; private set; } = null!;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Row = await officers.OpenAsync(Id, current.Officer, ct);

    /// <summary>Lets the officer go.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await leave.ExecuteAsync(Id, Version, current.Officer, ct);
        this.Done(texts["已办理离岗，所有登录已退出"]);
        return RedirectToPage("Index");
    }
}
