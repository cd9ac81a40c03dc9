using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace FamilyPlanning.TestKit;

/// <summary>A browser of one officer or visitor: opens pages, fills their forms and posts them with everything the page put in, the hidden fields too. Follows redirects like a browser.</summary>
/// <param name="http">Client with the cookies, without redirects of its own.</param>
/// <param name="cookies">Cookies of this browser.</param>
public sealed class OfficeBrowser(HttpClient http, CookieContainer cookies) : IDisposable
{
    private static readonly HtmlParser _parser = new();

    /// <summary>The client, for what pages do not do.</summary>
    public HttpClient Http => http;

    /// <summary>Cookies of this browser.</summary>
    public CookieContainer Cookies => cookies;

    /// <summary>Opens a page, following redirects.</summary>
    public async Task<OfficePage> OpenAsync(string url) => await FollowAsync(await http.GetAsync(url), url);

    /// <summary>Asks for an address and gives the bare answer, without following it.</summary>
    public Task<HttpResponseMessage> GetBareAsync(string url) => http.GetAsync(url);

    /// <summary>Posts fields to an address as a program would, without a page.</summary>
    public Task<HttpResponseMessage> PostRawAsync(string url, IEnumerable<KeyValuePair<string, string>> fields) => http.PostAsync(url, new FormUrlEncodedContent(fields));

    /// <summary>Posts the form of a page with <paramref name="fields"/> filled in over what the page had; follows the redirect.</summary>
    /// <param name="page">Page with the form.</param>
    /// <param name="fields">Fields by name; null takes a field away.</param>
    /// <param name="form">Which form, as a CSS selector; the first in the main part by default.</param>
    public async Task<OfficePage> PostAsync(OfficePage page, object? fields = null, string form = "main form[method=post], #part form[method=post]")
    {
        var (url, content) = page.Fill(fields, form);
        return await FollowAsync(await http.PostAsync(url, content), url);
    }

    /// <summary>Opens a page, fills its form and posts it.</summary>
    public async Task<OfficePage> SubmitAsync(string url, object? fields = null, string form = "main form[method=post], #part form[method=post]") =>
        await PostAsync(await OpenAsync(url), fields, form);

    /// <summary>Posts the form of a page with a file chosen in one of its fields; follows the redirect.</summary>
    public async Task<OfficePage> UploadAsync(OfficePage page, string field, string fileName, byte[] file, string form = "main form[method=post]")
    {
        var (url, content) = page.Fill(null, form);
        content.Add(new ByteArrayContent(file), $"\"{field}\"", $"\"{fileName}\"");
        return await FollowAsync(await http.PostAsync(url, content), url);
    }

    /// <summary>Posts and gives the bare answer, without following it.</summary>
    public async Task<HttpResponseMessage> PostBareAsync(OfficePage page, object? fields = null, string form = "main form[method=post], #part form[method=post]")
    {
        var (url, content) = page.Fill(fields, form);
        return await http.PostAsync(url, content);
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private async Task<OfficePage> FollowAsync(HttpResponseMessage answer, string url)
    {
        for (var hops = 0; hops < 5 && (int)answer.StatusCode is 301 or 302 or 303 or 307 && answer.Headers.Location is { } to; hops++)
        {
            url = to.IsAbsoluteUri ? to.PathAndQuery : to.ToString();
            answer = await http.GetAsync(url);
        }

        var text = answer.Content.Headers.ContentType?.MediaType == MediaTypeHeaderValue.Parse("text/html").MediaType ? await answer.Content.ReadAsStringAsync() : "";
        return new OfficePage(url, answer, await _parser.ParseDocumentAsync(text));
    }
}

/// <summary>A page as a browser has it.</summary>
/// <param name="Url">Address it ended at.</param>
/// <param name="Answer">The answer with status and headers.</param>
/// <param name="Document">The page.</param>
public sealed record OfficePage(string Url, HttpResponseMessage Answer, IHtmlDocument Document)
{
    /// <summary>Status code.</summary>
    public int Status => (int)Answer.StatusCode;

    /// <summary>Text of the main part.</summary>
    public string Text => (Document.QuerySelector("main") ?? Document.Body)?.TextContent ?? "";

    /// <summary>Sentences of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll("#error-summary li").Select(line => line.TextContent.Trim())];

    /// <summary>Where a form goes and what it posts, with <paramref name="fields"/> (an anonymous object, or a dictionary for names with dots) over what the page had.</summary>
    public (string Url, MultipartFormDataContent Content) Fill(object? fields, string selector)
    {
        var form = Document.QuerySelector(selector) as IHtmlFormElement ?? throw new InvalidOperationException($"There is no form {selector} on {Url}: {Status} {Text.Trim()}");
        var over = fields switch
        {
            null => [],
            IEnumerable<KeyValuePair<string, string?>> pairs => pairs.ToDictionary(),
            _ => fields.GetType().GetProperties().ToDictionary(p => p.Name, p => Convert.ToString(p.GetValue(fields), System.Globalization.CultureInfo.InvariantCulture)),
        };
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Had(form).Where(field => !over.ContainsKey(field.Name)).Concat(over.Where(o => o.Value is not null).Select(o => (o.Key, o.Value!))))
            content.Add(new StringContent(value), $"\"{name}\"");
        var action = form.GetAttribute("action");
        return (string.IsNullOrEmpty(action) ? Url : action, content);
    }

    private static IEnumerable<(string Name, string Value)> Had(IHtmlFormElement form)
    {
        foreach (var field in form.Elements.Where(e => !string.IsNullOrEmpty(e.GetAttribute("name")) && !e.HasAttribute("disabled")))
        {
            var name = field.GetAttribute("name")!;
            switch (field)
            {
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlInputElement { Type: "file" or "submit" } or IHtmlButtonElement: break;
                case IHtmlInputElement input: yield return (name, input.Value); break;
                case IHtmlTextAreaElement area: yield return (name, area.Value); break;
                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(o => o.IsSelected)) yield return (name, option.Value);
                    break;
            }
        }
    }
}
