using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Web.Tests.Administration;

/// <summary>Checks 22, 27, 31 and 32 of security.md: every page is named in <see cref="PageAccess"/>, and what it says is what happens.</summary>
public sealed class AccessTests(WebHost host) : IClassFixture<WebHost>
{
    // The one page that shows the same to everybody who is signed in is not needed: each page names a duty or is public.
    [Fact]
    public void Every_page_names_a_duty_or_stands_in_the_list_of_public_pages()
    {
        var pages = Pages().ToList();
        var loose = pages.Where(p => !IsPublic(p.Page.ViewEnginePath) && DutiesOf(p.Page.ViewEnginePath).Count == 0).Select(p => p.Page.ViewEnginePath);

        Assert.True(pages.Count > 20);
        Assert.Empty(loose);
    }

    [Fact]
    public void Every_page_carries_the_policies_of_the_list_and_no_others()
    {
        foreach (var (endpoint, page) in Pages())
        {
            var anonymous = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;
            var policies = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(a => a.Policy).Where(p => !string.IsNullOrEmpty(p)).Distinct().Order();

            Assert.True(anonymous == IsPublic(page.ViewEnginePath), $"{page.ViewEnginePath} is {(anonymous ? "" : "not ")}public");
            if (!anonymous) Assert.Equal(DutiesOf(page.ViewEnginePath).Select(d => d.ToString()).Distinct().Order(), policies);
        }
    }

    [Fact]
    public void Everything_that_is_not_a_page_and_open_to_all_is_in_this_list()
    {
        string[] open = ["/health/live", "/health/ready", "/metrics", "/api/v1/policy", "/openapi/", "/lib/", "/favicon"];
        var strangers = Endpoints().Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null && e.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Where(path => !open.Any(o => path.StartsWith(o, StringComparison.Ordinal)) && !path.Contains('.', StringComparison.Ordinal));

        Assert.Empty(strangers);
    }

    [Fact]
    public async Task Each_post_opens_exactly_the_pages_of_its_duties()
    {
        var wrong = new List<string>();
        foreach (var (post, officer) in host.OfEachPost)
        {
            using var browser = await host.SignedInAsync(officer);
            foreach (var (endpoint, page) in Pages().Where(p => !IsPublic(p.Page.ViewEnginePath)))
            {
                var allowed = DutiesOf(page.ViewEnginePath).All(officer.May);
                var answer = await browser.GetBareAsync(AddressOf(endpoint));
                if (allowed == ((int)answer.StatusCode == 403) || (int)answer.StatusCode >= 500) wrong.Add($"{post} {page.ViewEnginePath} {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_visitor_is_sent_to_sign_in_from_every_page_that_is_not_public()
    {
        using var browser = host.Visitor();
        var wrong = new List<string>();
        foreach (var (endpoint, page) in Pages().Where(p => !IsPublic(p.Page.ViewEnginePath)))
        {
            var answer = await browser.GetBareAsync(AddressOf(endpoint));
            if ((int)answer.StatusCode != 302 || !answer.Headers.Location!.ToString().Contains("/Account/SignIn", StringComparison.Ordinal)) wrong.Add($"{page.ViewEnginePath} {(int)answer.StatusCode}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused_on_every_page()
    {
        var wrong = new List<string>();
        foreach (var officer in host.OfEachPost.Values)
        {
            using var browser = await host.SignedInAsync(officer);
            foreach (var (endpoint, page) in Pages().Where(p => DutiesOf(p.Page.ViewEnginePath) is { Count: > 0 } duties && duties.All(officer.May)))
            {
                var answer = await browser.PostRawAsync(AddressOf(endpoint), [new("__RequestKey", "0123456789012345678901")]);
                if ((int)answer.StatusCode != 400) wrong.Add($"{page.ViewEnginePath} {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(wrong.Distinct());
    }

    [Fact]
    public async Task A_form_with_another_officers_token_is_refused()
    {
        using var mine = await host.SignedInAsync(host.SystemAdministrator);
        using var theirs = await host.SignedInAsync(host.SecurityAdministrator);
        var foreign = (await theirs.OpenAsync("/Account/Mine/Password")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");
        var page = await mine.OpenAsync("/Administration/Areas/Establish");

        var answer = await mine.PostBareAsync(page, new { __RequestVerificationToken = foreign, Code = "519901103", Name = "新镇" });

        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData(Post.SystemAdministrator)]
    [InlineData(Post.SecurityAdministrator)]
    [InlineData(Post.AuditAdministrator)]
    public void An_administrator_has_one_kind_of_duty_and_none_about_people(Post post)
    {
        var duties = PostDuties.Of(post).Except([Duty.UseWorkbench]).ToList();

        Assert.Single(duties);
        Assert.DoesNotContain(PostDuties.Of(post), d => d is Duty.ReadLedger or Duty.KeepLedger or Duty.UnmaskNumbers);
    }

    private static bool IsPublic(string page) => PageAccess.Anonymous.Any(path => Covers(path, page));

    private static List<Duty> DutiesOf(string page) => [.. PageAccess.Duties.Where(entry => Covers(entry.Path, page)).Select(entry => entry.Duty)];

    private static bool Covers(string path, string page) =>
        path.EndsWith('/') ? page.StartsWith(path, StringComparison.OrdinalIgnoreCase) : page.Equals(path, StringComparison.OrdinalIgnoreCase);

    // Ids that are on nobody's file: the answer must come from the duty, not from the record.
    private static string AddressOf(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => parameter.ParameterPolicies.Any(p => p.Content == "int") ? "2026" : Guid.Empty.ToString(),
            _ => "",
        }))));

    private IEnumerable<RouteEndpoint> Endpoints() => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private IEnumerable<(RouteEndpoint Endpoint, PageActionDescriptor Page)> Pages() =>
        Endpoints().Select(e => (e, e.Metadata.GetMetadata<PageActionDescriptor>()!)).Where(p => p.Item2 is not null).DistinctBy(p => p.Item2.ViewEnginePath);
}
