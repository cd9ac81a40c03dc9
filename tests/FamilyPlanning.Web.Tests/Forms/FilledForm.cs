using System.Net;
using FamilyPlanning.TestKit;
using FamilyPlanning.Web.Filters;

namespace FamilyPlanning.Web.Tests.Forms;

/// <summary>A form as an officer has filled it in, ready to be sent once, twice or changed.</summary>
/// <param name="Browser">Browser of the officer.</param>
/// <param name="Page">Page with the form.</param>
/// <param name="Fields">What was typed over what the page had.</param>
/// <param name="Selector">The form on its page.</param>
/// <param name="Handler">Handler of the pressed button, when it names one.</param>
internal sealed record FilledForm(OfficeBrowser Browser, OfficePage Page, IReadOnlyDictionary<string, string?> Fields, string Selector = "main form[method=post]", string? Handler = null)
{
    /// <summary>Sends it as it is.</summary>
    public Task<HttpResponseMessage> SendAsync() => SendAsync(Fields);

    /// <summary>Sends it under the same key with another content.</summary>
    public Task<HttpResponseMessage> SendChangedAsync() => SendAsync(new Dictionary<string, string?>(Fields) { ["TypedLater"] = "1" });

    /// <summary>Sends it without its key.</summary>
    public Task<HttpResponseMessage> SendWithoutKeyAsync() => SendAsync(new Dictionary<string, string?>(Fields) { [RequestKeyFilter.Field] = null });

    /// <summary>Sends it and opens what it leads to.</summary>
    public async Task<OfficePage> SaveAsync()
    {
        var answer = await SendAsync();
        if (answer.StatusCode != HttpStatusCode.Redirect) throw new InvalidOperationException($"{Page.Url}: {(int)answer.StatusCode} {await WhyAsync(answer)}");
        return await Browser.OpenAsync(answer.Headers.Location!.ToString());
    }

    /// <summary>What the answer says is wrong.</summary>
    public static async Task<string> WhyAsync(HttpResponseMessage answer)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return (document.QuerySelector("#error-summary") ?? document.QuerySelector("main"))?.TextContent.Trim() ?? "";
    }

    private Task<HttpResponseMessage> SendAsync(IReadOnlyDictionary<string, string?> fields)
    {
        var (url, content) = Page.Fill(fields, Selector);
        if (Handler is not null) url = Page.Document.QuerySelector($"{Selector} [formaction*='{Handler}']")?.GetAttribute("formaction") ?? throw new InvalidOperationException($"No button {Handler} on {Page.Url}: {Page.Text.Trim()}");
        return Browser.Http.PostAsync(url, content);
    }
}
