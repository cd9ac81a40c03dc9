using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FamilyPlanning.Web.Filters;

/// <summary>Leads an officer who must choose a password or set up the authenticator there first; every other page waits.</summary>
public sealed class FirstThingsFilter(CurrentOfficer current) : IAsyncPageFilter
{
    private static readonly string[] _open = ["/Account/SignOut", "/Account/Language", "/Account/Theme", "/Errors/Status"];

    /// <inheritdoc />
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc />
    public Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var first = current.Session switch
        {
            { MustChangePassword: true } => "/Account/Mine/Password",
            { MustSetUpSecondFactor: true } => "/Account/Mine/SecondFactor",
            _ => null,
        };
        var page = context.ActionDescriptor.ViewEnginePath;
        if (first is null || page == first || _open.Contains(page)) return next();
        context.Result = new RedirectToPageResult(first);
        return Task.CompletedTask;
    }
}
