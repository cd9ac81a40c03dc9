using System.Net;
using FamilyPlanning.Web.Security;

namespace FamilyPlanning.Web.Tests.Administration;

/// <summary>The application with narrow limits, so that a test gets past them soon.</summary>
public sealed class NarrowHost : WebHost
{
    public NarrowHost() => Settings["Security:SignInsPerMinute"] = "1";
}

/// <summary>Check 33: the headers of a careful answer stand on every kind of answer.</summary>
public sealed class HeaderTests(NarrowHost host) : IClassFixture<NarrowHost>
{
    private static readonly string[] _directives =
    [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "font-src 'self'", "connect-src 'self'", "form-action 'self'",
        "frame-src 'self'", "frame-ancestors 'self'", "object-src 'none'", "base-uri 'none'", "manifest-src 'self'",
    ];

    [Fact]
    public async Task Every_kind_of_answer_carries_them()
    {
        var wrong = new List<string>();
        foreach (var (kind, status, answer) in await AnswersAsync())
        {
            if ((int)answer.StatusCode != status) wrong.Add($"{kind}: {(int)answer.StatusCode} in place of {status}");
            wrong.AddRange(FaultsOf(answer).Select(fault => $"{kind}: {fault}"));
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Nothing_a_signed_in_officer_is_shown_is_kept_by_a_browser()
    {
        var kept = new List<string>();
        foreach (var officer in host.OfEachPost.Values)
        {
            using var browser = await host.SignedInAsync(officer);
            foreach (var (path, _) in PageAccess.Duties.Where(d => officer.May(d.Duty)))
            {
                var answer = await browser.GetBareAsync(path == "/Index" ? "/" : path.TrimEnd('/'));
                if (answer.Headers.CacheControl?.NoStore != true) kept.Add($"{path}: {answer.Headers.CacheControl}");
            }
        }

        Assert.Empty(kept.Distinct());
    }

    [Fact]
    public async Task Outside_the_own_machine_browsers_are_told_to_use_tls_for_a_year()
    {
        using var visitor = host.Visitor();
        visitor.Http.DefaultRequestHeaders.Host = "fuwu.example.org";

        var told = (await visitor.GetBareAsync("/Account/SignIn")).Headers.GetValues("Strict-Transport-Security").Single();

        Assert.Matches(@"max-age=(3153[6-9]|[4-9]\d{4})\d+; includeSubDomains", told);
    }

    [Fact]
    public async Task Every_cookie_is_for_this_host_over_tls_and_what_proves_anything_is_hidden_from_script()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var page = await clerk.OpenAsync("/Account/Mine/Password");
        HttpResponseMessage[] answers =
        [
            page.Answer, await clerk.PostBareAsync(page, new { culture = "en" }, "form[action*=Language]"), await clerk.PostBareAsync(page, new { theme = "dark" }, "form[action*=Theme]"),
            await clerk.PostBareAsync(page, new { area = host.Office.Clerk.AreaCode }, "form[action*='Account/Area']"), await clerk.PostBareAsync(page, form: "form[action*=SignOut]"),
        ];

        var cookies = answers.SelectMany(a => a.Headers.TryGetValues("Set-Cookie", out var set) ? set : []).ToList();

        Assert.True(cookies.Count >= 6, string.Join('\n', cookies));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            // Colours, language and the area in view are no secret; the page's own script reads and writes some of them.
            if (cookie.Split('=')[0] is not ("theme" or "culture" or "area")) Assert.Matches("^__Host-[^;]+;.*; httponly", cookie);
            Assert.Contains("; samesite=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    private async Task<List<(string Kind, int Status, HttpResponseMessage Answer)>> AnswersAsync()
    {
        var visitor = host.Visitor("198.51.100.77");
        var clerk = await host.SignedInAsync(host.Office.Clerk);
        var signIn = await visitor.OpenAsync("/Account/SignIn");
        var (household, _, wife) = await host.Office.RegisterCoupleAsync();
        var form = await clerk.OpenAsync($"/Households/Persons/{wife}/Move");
        var fields = new { Where = "Away", On = "2026-11-23" };
        await clerk.PostBareAsync(form, fields);
        var list = await clerk.OpenAsync($"/Households/{household}");
        var asset = signIn.Document.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        var script = signIn.Document.QuerySelector("script[src]")!.GetAttribute("src")!;
        await host.Office.Database.AskAsync("ALTER TABLE maternity_clients RENAME TO maternity_clients_away");
        var fault = await clerk.GetBareAsync($"/Checkups/Maternity/{Guid.NewGuid()}");
        await host.Office.Database.AskAsync("ALTER TABLE maternity_clients_away RENAME TO maternity_clients");
        await visitor.PostBareAsync(signIn, new { Login = "nobody", Password = "wrong wrong wrong" });
        return
        [
            ("page of a visitor", 200, signIn.Answer),
            ("page of an officer", 200, list.Answer),
            ("way to sign in", 302, await visitor.GetBareAsync("/Households")),
            ("no such page", 404, await clerk.GetBareAsync("/Nowhere")),
            ("no such record", 404, await clerk.GetBareAsync($"/Households/{Guid.NewGuid()}")),
            ("form without token", 400, await clerk.PostRawAsync("/Households/Register", [])),
            ("no duty", 403, await clerk.GetBareAsync("/Administration/Officers")),
            ("same key, other content", 409, await clerk.PostBareAsync(form, new { Where = "Away", On = "2026-11-22" })),
            ("too many", 429, await visitor.PostBareAsync(signIn, new { Login = "nobody", Password = "wrong wrong wrong" })),
            ("fault", 500, fault),
            ("style", 200, await visitor.GetBareAsync(asset)),
            ("script", 200, await visitor.GetBareAsync(script)),
            ("download", 200, await clerk.GetBareAsync("/Reports/Sheet?year=2026&quarter=3")),
            ("API", 200, await visitor.GetBareAsync("/api/v1/policy/childcare-subsidy?birthDate=2025-01-01")),
            ("API, bad input", 400, await visitor.GetBareAsync("/api/v1/policy/childcare-subsidy?birthDate=x")),
            ("API description", 200, await visitor.GetBareAsync("/openapi/v1.json")),
            ("health", 200, await visitor.GetBareAsync("/health/live")),
            ("readiness", 200, await visitor.GetBareAsync("/health/ready")),
            ("figures of the running", 200, await host.Visitor().GetBareAsync("/metrics")),
        ];
    }

    private static IEnumerable<string> FaultsOf(HttpResponseMessage answer)
    {
        var policy = Of(answer, "Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!policy.Order().SequenceEqual(_directives.Order())) yield return $"policy {string.Join("; ", policy)}";
        foreach (var (name, value) in new[] { ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "SAMEORIGIN"), ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"), ("Cross-Origin-Resource-Policy", "same-origin") })
            if (Of(answer, name) != value) yield return $"{name} {Of(answer, name)}";
        foreach (var name in new[] { "Server", "X-Powered-By" })
            if (answer.Headers.Contains(name)) yield return name;
        if (answer.StatusCode == HttpStatusCode.Redirect) yield break;

        // JSON is UTF-8 by its own standard, a workbook is no text.
        var type = answer.Content.Headers.ContentType;
        if (type is null || (type.MediaType!.StartsWith("text/", StringComparison.Ordinal) && !string.Equals(type.CharSet, "utf-8", StringComparison.OrdinalIgnoreCase))) yield return $"type {type}";
    }

    private static string Of(HttpResponseMessage answer, string name) =>
        string.Join(',', answer.Headers.TryGetValues(name, out var values) ? values : answer.Content.Headers.TryGetValues(name, out values) ? values : []);
}
