using System.Security.Cryptography;
using System.Text;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Administration;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Filters;

/// <summary>A form handler that changes no record: a search, a language switch. It needs no request key.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ChangesNothingAttribute : Attribute;

/// <summary>A form posted twice is carried out once: the second post is led to the first one's result, the same key with another content gets 409 (design.md decision 3).</summary>
public sealed class RequestKeyFilter(RequestKeys keys) : IAsyncPageFilter, IAsyncAlwaysRunResultFilter
{
    /// <summary>Name of the hidden field.</summary>
    public const string Field = "__RequestKey";

    // The first post has been saved and its answer is on the way; where it leads is known in a moment.
    private const int MostWaits = 20;

    private static readonly TimeSpan _wait = TimeSpan.FromMilliseconds(100);

    private string? _key;

    /// <inheritdoc />
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc />
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var request = context.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || context.ActionDescriptor.EndpointMetadata.OfType<ChangesNothingAttribute>().Any())
        {
            await next();
            return;
        }

        var form = await request.ReadFormAsync(context.HttpContext.RequestAborted);
        _key = form[Field];
        if (_key is not { Length: >= 20 and <= 64 })
        {
            context.Result = new BadRequestResult();
            return;
        }

        var hash = await HashAsync(form, context.HttpContext.RequestAborted);
        if (await AnswerOfEarlierAsync(hash, context.HttpContext) is { } answer)
        {
            context.Result = answer;
            return;
        }

        keys.Begin(_key, request.Path, hash);
        var done = await next();
        // Of two posts at once the slower one may fail at anything the faster one just saved: the key, a number now on file, a version.
        // Whatever it failed at, it is led to the faster one's result.
        if (!keys.Taken && (done.Exception is null || done.ExceptionHandled || RequestKeys.IsSecondPost(done.Exception))
            && await AnswerOfEarlierAsync(hash, context.HttpContext) is { } answerOfFaster)
        {
            done.ExceptionHandled = true;
            done.Result = answerOfFaster;
        }
    }

    /// <inheritdoc />
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        await next();
        if (_key is null || !keys.Taken) return;
        var location = context.HttpContext.Response.Headers.Location.ToString();
        await keys.RememberAsync(_key, location is { Length: > 0 and <= 500 } ? location : PageOf(context.HttpContext.Request), CancellationToken.None);
    }

    private async Task<IActionResult?> AnswerOfEarlierAsync(byte[] hash, HttpContext http)
    {
        try
        {
            var earlier = await keys.EarlierAsync(_key!, hash, http.RequestAborted);
            for (var waits = 0; earlier is { ResultUrl: null } && waits < MostWaits; waits++)
            {
                await Task.Delay(_wait, http.RequestAborted);
                earlier = await keys.EarlierAsync(_key!, hash, http.RequestAborted);
            }

            return earlier is null ? null : new LocalRedirectResult(earlier.ResultUrl ?? PageOf(http.Request));
        }
        catch (RequestKeyReusedException)
        {
            http.Items[typeof(RequestKeyReusedException)] = true;
            return new StatusCodeResult(StatusCodes.Status409Conflict);
        }
    }

    // A form whose answer was a page or a file, or whose process died before it could answer: back to where the form is.
    private static string PageOf(HttpRequest request) => request.PathBase + request.Path;

    private static async Task<byte[]> HashAsync(IFormCollection form, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, values) in form.Where(f => f.Key is not (Field or FreshSignInFilter.PasswordField or "__RequestVerificationToken")).OrderBy(f => f.Key, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\u001f{string.Join('\u001e', values.ToArray())}\u001d"));
        foreach (var file in form.Files)
        {
            await using var stream = file.OpenReadStream();
            hash.AppendData(await SHA256.HashDataAsync(stream, ct));
        }

        return hash.GetHashAndReset();
    }
}
