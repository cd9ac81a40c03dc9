using FamilyPlanning.Application.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;

namespace FamilyPlanning.Web.Tests.Administration;

public sealed class SignInTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task An_officer_signs_in_and_lands_on_the_workbench()
    {
        var login = await host.GivePasswordAsync(host.Office.Clerk);
        using var browser = host.Visitor();

        var page = await browser.SubmitAsync("/Account/SignIn", new { Login = login, WebHost.Password });

        Assert.Equal((200, "/"), (page.Status, page.Url));
        Assert.Contains("李敏", page.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_visitor_is_led_to_sign_in_and_back_to_the_page_asked_for()
    {
        var login = await host.GivePasswordAsync(host.Office.Colleague);
        using var browser = host.Visitor();

        var asked = await browser.OpenAsync("/Account/Mine/Sessions");
        var page = await browser.PostAsync(asked, new { Login = login, WebHost.Password });

        Assert.Equal("/Account/Mine/Sessions", page.Url);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org/")]
    [InlineData("/\\example.org")]
    public async Task Signing_in_never_leads_to_a_foreign_address(string wanted)
    {
        var officer = await host.AppointAsync("何清", Post.TownshipClerk, TestOffice.Township);
        var login = await host.GivePasswordAsync(officer);
        using var browser = host.Visitor();

        var page = await browser.SubmitAsync($"/Account/SignIn?returnUrl={Uri.EscapeDataString(wanted)}", new { Login = login, WebHost.Password });

        Assert.Equal("/", page.Url);
    }

    [Fact]
    public async Task Unknown_wrong_and_locked_get_the_same_answer()
    {
        var officer = await host.AppointAsync("何明", Post.TownshipClerk, TestOffice.Township);
        var login = await host.GivePasswordAsync(officer);
        using var browser = host.Visitor();

        var unknown = await browser.SubmitAsync("/Account/SignIn", new { Login = "nobody.here", Password = "wrong wrong wrong" });
        var wrong = await browser.SubmitAsync("/Account/SignIn", new { Login = login, Password = "wrong wrong wrong" });
        for (var i = 0; i < 4; i++) await browser.SubmitAsync("/Account/SignIn", new { Login = login, Password = "wrong wrong wrong" });
        var locked = await browser.SubmitAsync("/Account/SignIn", new { Login = login, WebHost.Password });

        Assert.Equal((unknown.Status, unknown.Errors.Single()), (wrong.Status, wrong.Errors.Single()));
        Assert.Equal((unknown.Status, unknown.Errors.Single()), (locked.Status, locked.Errors.Single()));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_for_a_quarter_of_an_hour_and_no_longer()
    {
        var officer = await host.AppointAsync("何亮", Post.TownshipClerk, TestOffice.Township);
        var login = await host.GivePasswordAsync(officer);
        using var browser = host.Visitor();

        for (var i = 0; i < 5; i++) await browser.SubmitAsync("/Account/SignIn", new { Login = login, Password = "wrong wrong wrong" });
        var locked = await browser.SubmitAsync("/Account/SignIn", new { Login = login, WebHost.Password });
        host.Clock.Advance(SignInRules.Lock + TimeSpan.FromSeconds(1));
        var open = await browser.SubmitAsync("/Account/SignIn", new { Login = login, WebHost.Password });

        Assert.Single(locked.Errors);
        Assert.Equal("/", open.Url);
    }

    [Fact]
    public async Task Fifty_guesses_at_once_are_no_more_than_five()
    {
        var officer = await host.AppointAsync("何力", Post.TownshipClerk, TestOffice.Township);
        var login = await host.GivePasswordAsync(officer);
        using var browser = host.Visitor();
        var page = await browser.OpenAsync("/Account/SignIn");

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => browser.PostBareAsync(page, new { Login = login, Password = $"guess number {i}" })));
        var right = await browser.SubmitAsync("/Account/SignIn", new { Login = login, WebHost.Password });

        Assert.Single(right.Errors);
    }

    [Fact]
    public async Task The_session_cookie_is_for_this_host_secure_hidden_from_script_and_new_at_each_sign_in()
    {
        var officer = await host.AppointAsync("何静", Post.TownshipClerk, TestOffice.Township);
        var login = await host.GivePasswordAsync(officer);
        using var browser = host.Visitor();

        var first = await browser.PostBareAsync(await browser.OpenAsync("/Account/SignIn"), new { Login = login, WebHost.Password });
        using var another = host.Visitor();
        var second = await another.PostBareAsync(await another.OpenAsync("/Account/SignIn"), new { Login = login, WebHost.Password });

        var cookie = first.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-session=", StringComparison.Ordinal));
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(cookie, second.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-session=", StringComparison.Ordinal)));
    }
}
