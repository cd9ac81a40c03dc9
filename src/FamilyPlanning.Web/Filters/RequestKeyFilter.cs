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
        if (await AnswerOfEarlierAsync(hash, context.HttpContext.RequestAborted) is { } answer)
        {
            context.Result = answer;
            return;
        }

        keys.Begin(_key, request.Path, hash);
        var done = await next();
        if (done.Exception is { } failure && RequestKeys.IsSecondPost(failure))
        {
            done.ExceptionHandled = true;
            done.Result = await AnswerOfEarlierAsync(hash, context.HttpContext.RequestAborted) ?? new StatusCodeResult(StatusCodes.Status409Conflict);
        }
    }

    /// <inheritdoc />
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        await next();
        if (_key is not null && keys.Taken && context.HttpContext.Response.Headers.Location.ToString() is { Length: > 0 and <= 500 } location)
            await keys.RememberAsync(_key, location, CancellationToken.None);
    }

    private async Task<IActionResult?> AnswerOfEarlierAsync(byte[] hash, CancellationToken ct)
    {
        try
        {
            var earlier = await keys.EarlierAsync(_key!, hash, ct);
            return earlier is null ? null : new LocalRedirectResult(earlier.ResultUrl ?? "/");
        }
        catch (RequestKeyReusedException)
        {
            return new StatusCodeResult(StatusCodes.Status409Conflict);
        }
    }

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
