using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Web.Tests.Forms;

/// <summary>design.md decision 3: every page that takes a form asks for its request key, or stands in the list of pages whose form changes no record.</summary>
public sealed class PostPagesTests(WebHost host) : IClassFixture<WebHost>
{
    // Signing in and out open and end the session itself; the others search, calculate, count or keep a choice in a cookie.
    private static readonly string[] _changeNothing =
    [
        "/Account/Area", "/Account/Language", "/Account/Mine/Draft", "/Account/SecondStep", "/Account/SignIn", "/Account/SignOut", "/Account/Theme", "/Check/Index", "/Errors/Status",
        "/Households/Duplicates/Pick", "/Households/Search", "/Policy/AidAmount", "/Policy/AntenatalSchedule", "/Policy/ChildVisits", "/Policy/IdentityNumber", "/Policy/Index", "/Registrations/Index", "/Styleguide/Index",
    ];

    [Fact]
    public async Task Only_the_pages_of_this_list_say_that_their_form_changes_nothing()
    {
        var marked = (await PostPagesAsync()).Where(p => ChangesNothing(p.Page)).Select(p => p.Page.ViewEnginePath).Order(StringComparer.Ordinal);

        Assert.Equal(_changeNothing, marked);
    }

    [Fact]
    public async Task Every_other_form_is_refused_without_its_key_and_not_with_it()
    {
        var wrong = new List<string>();
        var pages = (await PostPagesAsync()).Where(p => !ChangesNothing(p.Page)).ToList();
        Assert.True(pages.Count > 30, $"only {pages.Count} pages take a form");
        foreach (var group in pages.GroupBy(p => OfficerFor(p.Page)))
        {
            using var browser = group.Key is { } officer ? await host.SignedInAsync(officer) : host.Visitor();
            var token = await TokenAsync(browser, group.Key is null ? "/Account/SignIn" : "/Account/Mine/Password");
            foreach (var (endpoint, page) in group)
            {
                var without = await browser.PostRawAsync(AddressOf(endpoint), [token]);
                var with = await browser.PostRawAsync(AddressOf(endpoint), [token, new(RequestKeyFilter.Field, Convert.ToHexString(Guid.NewGuid().ToByteArray()))]);
                if ((int)without.StatusCode != 400 || (int)with.StatusCode is 400 or >= 500) wrong.Add($"{page.ViewEnginePath}: {(int)without.StatusCode} without, {(int)with.StatusCode} with");
            }
        }

        Assert.Empty(wrong);
    }

    private static bool ChangesNothing(CompiledPageActionDescriptor page) => page.EndpointMetadata.OfType<ChangesNothingAttribute>().Any();

    private Officer? OfficerFor(CompiledPageActionDescriptor page)
    {
        if (page.EndpointMetadata.OfType<IAllowAnonymous>().Any()) return null;
        var duties = PageAccess.Duties
            .Where(entry => entry.Path.EndsWith('/') ? page.ViewEnginePath.StartsWith(entry.Path, StringComparison.OrdinalIgnoreCase) : page.ViewEnginePath.Equals(entry.Path, StringComparison.OrdinalIgnoreCase))
            .Select(entry => entry.Duty).ToList();
        return host.OfEachPost.Values.First(officer => duties.All(officer.May));
    }

    private static async Task<KeyValuePair<string, string>> TokenAsync(OfficeBrowser browser, string url)
    {
        var field = (await browser.OpenAsync(url)).Document.QuerySelector("main input[name=__RequestVerificationToken]");
        return new("__RequestVerificationToken", field!.GetAttribute("value")!);
    }

    private async Task<IReadOnlyList<(RouteEndpoint Endpoint, CompiledPageActionDescriptor Page)>> PostPagesAsync()
    {
        var loader = host.Services.GetRequiredService<PageLoader>();
        var pages = new List<(RouteEndpoint, CompiledPageActionDescriptor)>();
        foreach (var endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page) continue;
            var compiled = await loader.LoadAsync(page, endpoint.Metadata);
            if (compiled.HandlerMethods.Any(handler => handler.HttpMethod == "Post")) pages.Add((endpoint, compiled));
        }

        return [.. pages.DistinctBy(p => p.Item2.ViewEnginePath)];
    }

    // Ids that are on nobody's file: whatever answers, it is not the record.
    private static string AddressOf(RouteEndpoint endpoint) =>
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternParameterPart parameter => parameter.ParameterPolicies.Any(p => p.Content == "int") ? "2026" : Guid.Empty.ToString(),
            _ => "",
        }))));
}
