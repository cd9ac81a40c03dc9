using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace FamilyPlanning.Web.Filters;

/// <summary>
/// How large a post to this page may be. A larger one is read past without keeping any of it and led back to the page with
/// <c>tooLarge=true</c>, so that the officer gets a sentence and not a broken connection.
/// </summary>
/// <param name="megabytes">Largest body in MB.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitAttribute(int megabytes) : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>Name of the query value the page is opened with after a post that was too large.</summary>
    public const string Query = "tooLarge";

    /// <summary>Beyond so many times the limit nobody means it: the connection is closed.</summary>
    private const int ReadPast = 8;

    /// <inheritdoc />
    /// <remarks>Before the form is read for its anti-forgery token.</remarks>
    public int Order => -1000;

    /// <inheritdoc />
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (!HttpMethods.IsPost(http.Request.Method)) return;

        var most = (long)megabytes << 20;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = http.Request.ContentLength is > 0 ? most * ReadPast : most;
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MultipartBodyLengthLimit = most }));
        if (!(http.Request.ContentLength > most)) return;

        await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
        context.Result = new LocalRedirectResult($"{http.Request.Path}?{Query}=true");
    }
}
