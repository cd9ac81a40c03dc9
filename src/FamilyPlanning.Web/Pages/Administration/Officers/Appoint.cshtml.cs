using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Administration.Officers;

/// <summary>Takes an officer in (任用).</summary>
public sealed class AppointModel(AppointOfficer appoint, AreaReader areas, CurrentOfficer current) : PageModel, ILoads
{
    [BindProperty, Display(Name = "姓名"), Required, StringLength(60)] public string Name { get; set; } = "";

    [BindProperty, Display(Name = "登录名"), Required, StringLength(32, MinimumLength = 3)] public string Login { get; set; } = "";

    [BindProperty, Display(Name = "岗位"), Required] public Post? Post { get; set; }

    [BindProperty, Display(Name = "单位"), Required] public string AreaCode { get; set; } = "";

    public IReadOnlyList<AreaReader.Row> Tree { get; private set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Tree = await areas.TreeAsync(current.Officer, ct);

    /// <summary>Appoints and shows the link once.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        var appointed = await appoint.ExecuteAsync(Name, Login, Post!.Value, AreaCode, current.Officer, ct);
        LinkShown.Keep(this, appointed.LinkCode);
        return RedirectToPage("Link", new { id = appointed.OfficerId });
    }
}
