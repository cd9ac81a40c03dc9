using FamilyPlanning.Application;
using FamilyPlanning.Domain;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Filters;

/// <summary>The kinds of "no", each handled here once: a broken rule becomes its sentence above the form, a record not on file for this officer 404, a lost race 409 with everything typed still in the form. Everything else is a fault and goes to the error page.</summary>
public sealed class RefusalFilter(IStringLocalizer<RuleSentences> sentences, IStringLocalizer<SharedResources> texts, SealedForm seal, UnsavedChanges unsaved) : IAsyncPageFilter
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
            case RecordChangedException when context.HandlerInstance is PageModel page and ILoads && HttpMethods.IsPost(context.HttpContext.Request.Method):
                page.ModelState.AddModelError(string.Empty, sentences["record.changed"]);
                context.HttpContext.Response.StatusCode = StatusCodes.Status409Conflict;
                return page.Page();
            case RecordChangedException or RequestKeyReusedException: return new StatusCodeResult(StatusCodes.Status409Conflict);
            default: return null;
        }
    }

    private async Task LoadAsync(PageHandlerExecutedContext done, ILoads page)
    {
        try
        {
            await page.LoadAsync(done.HttpContext.RequestAborted);
            if (page is IEditsRecord edit) Compare(edit, done.HttpContext, done.ModelState);
        }
        catch (RecordNotFoundException)
        {
            done.Result = new StatusCodeResult(StatusCodes.Status404NotFound);
        }
    }

    private void Compare(IEditsRecord edit, HttpContext http, ModelStateDictionary state)
    {
        var opened = HttpMethods.IsGet(http.Request.Method);
        if (!opened && http.Response.StatusCode != StatusCodes.Status409Conflict) return;
        var (version, fields) = edit.Filed();
        if (!opened) edit.Conflict = ConflictLine.Between(seal.Open<Dictionary<string, string>>(edit.Base), edit.Typed(), fields, texts);
        // The tag helpers prefer what was posted; from now on the form stands on the colleague's version.
        state.Remove(nameof(edit.Version));
        state.Remove(nameof(edit.Base));
        (edit.Version, edit.Base) = (version, seal.Close(fields));
    }
}
