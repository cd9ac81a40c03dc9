using FamilyPlanning.Application;
using FamilyPlanning.Domain;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Filters;

/// <summary>The kinds of "no", each handled here once: a broken rule becomes its sentence above the form, a record not on file for this officer 404, a lost race 409. Everything else is a fault and goes to the error page.</summary>
public sealed class RefusalFilter(IStringLocalizer<RuleSentences> sentences, UnsavedChanges unsaved) : IAsyncPageFilter
{
    /// <inheritdoc />
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var done = await next();
        if (done.Exception is { } exception && !done.ExceptionHandled && Answer(done, exception) is { } answer)
        {
            unsaved.Forget();
            done.ExceptionHandled = true;
            done.Result = answer;
        }

        if (done.Result is PageResult && (done.Exception is null || done.ExceptionHandled) && context.HandlerInstance is ILoads page)
            await LoadAsync(done, page);
    }

    private IActionResult? Answer(PageHandlerExecutedContext context, Exception exception)
    {
        switch (exception)
        {
            case RuleBrokenException broken when context.HandlerInstance is PageModel page && HttpMethods.IsPost(context.HttpContext.Request.Method):
                page.ModelState.AddModelError(string.Empty, sentences[broken.Rule, [.. broken.Values]]);
                return page.Page();
            case RuleBrokenException: return new StatusCodeResult(StatusCodes.Status409Conflict);
            case RecordNotFoundException: return new StatusCodeResult(StatusCodes.Status404NotFound);
            case RecordChangedException or RequestKeyReusedException: return new StatusCodeResult(StatusCodes.Status409Conflict);
            default: return null;
        }
    }

    private static async Task LoadAsync(PageHandlerExecutedContext done, ILoads page)
    {
        try
        {
            await page.LoadAsync(done.HttpContext.RequestAborted);
        }
        catch (RecordNotFoundException)
        {
            done.Result = new StatusCodeResult(StatusCodes.Status404NotFound);
        }
    }
}
