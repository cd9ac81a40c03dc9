using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace FamilyPlanning.Web.Shell;

/// <summary>Where the officer is and may go: the menu of their duties and the way back from the page they look at.</summary>
public sealed class Places(CurrentOfficer current, LinkGenerator links, IHttpContextAccessor accessor)
{
    /// <summary>A line of the menu with its address.</summary>
    public sealed record Line(MenuEntry Entry, string Url, bool Here);

    /// <summary>The lines the officer's duties need, by group; pages not there yet are left out.</summary>
    public IEnumerable<IGrouping<MenuGroup, Line>> Menu()
    {
        var here = Shell.Menu.Of(Page);
        return Shell.Menu.Entries
            .Where(entry => current.OfficerOrNull?.May(entry.Duty) == true)
            .Select(entry => (entry, url: Url(entry.Page)))
            .Where(line => line.url is not null)
            .Select(line => new Line(line.entry, line.url!, line.entry == here))
            .GroupBy(line => line.Entry.Group);
    }

    /// <summary>Address of a page, or none when there is no such page.</summary>
    public string? Url(string page) => links.GetPathByPage(page, pathBase: accessor.HttpContext!.Request.PathBase);

    /// <summary>Path of the page being shown, as in the Pages folder.</summary>
    public string Page => accessor.HttpContext?.GetRouteValue("page") as string ?? "";

    /// <summary>Address of the page being shown, to come back to after switching language or theme.</summary>
    public string Here
    {
        get
        {
            var request = accessor.HttpContext!.Request;
            return HttpMethods.IsGet(request.Method) ? request.PathBase + request.Path + request.QueryString : request.PathBase + request.Path;
        }
    }
}
