using FamilyPlanning.Application.Administration;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Filters;

/// <summary>Fills a form with its draft again when asked to, and forgets the draft once the form is saved.</summary>
public sealed class DraftFilter(FormDrafts drafts, RequestKeys keys, CurrentOfficer current) : IAsyncPageFilter
{
    /// <summary>Handler that shows the posted fields and does nothing else.</summary>
    public const string Restore = "Restore";

    /// <summary>The form as drafts know it: its address without the handler of a button.</summary>
    public static string FormOf(HttpRequest request) => Address.With(request, ("handler", null));

    /// <inheritdoc />
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (HttpMethods.IsPost(request.Method) && request.Query["handler"] == Restore && context.HandlerInstance is PageModel page)
        {
            Forgive(page.ModelState);
            context.Result = page.Page();
            return;
        }

        var done = await next();
        if (keys.Taken && done.Exception is null && current.OfficerOrNull is { } officer)
            await drafts.ForgetAsync(FormOf(request), officer, context.HttpContext.RequestAborted);
    }

    // Half a form is no mistake yet.
    private static void Forgive(ModelStateDictionary fields)
    {
        foreach (var field in fields.Values)
        {
            field.Errors.Clear();
            field.ValidationState = ModelValidationState.Skipped;
        }
    }
}
