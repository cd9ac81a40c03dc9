using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace FamilyPlanning.Web.Shell;

/// <summary>The area the officer looks at, in the top bar, with the tree of those they may choose.</summary>
public sealed class AreaInView(AreaReader areas, CurrentOfficer current) : ViewComponent
{
    /// <summary>What the top bar shows: the area in view and the tree below the officer's scope.</summary>
    public sealed record Choice(string Code, string Name, IReadOnlyList<AreaReader.Row> Tree);

    /// <summary>Reads the officer's areas; one query a page, some hundred short rows at most.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var tree = await areas.TreeAsync(current.Officer, HttpContext.RequestAborted);
        var name = tree.FirstOrDefault(row => row.AreaCode == current.AreaInView)?.Name ?? current.AreaInView;
        return View(new Choice(current.AreaInView, name, tree));
    }
}
