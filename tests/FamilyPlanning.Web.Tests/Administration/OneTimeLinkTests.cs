using System.Text.RegularExpressions;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;

namespace FamilyPlanning.Web.Tests.Administration;

/// <summary>Check 29: a one-time link works once, for a day, for the account it was made for, until a newer one is made; everything else is refused with one sentence.</summary>
public sealed class OneTimeLinkTests(WebHost host) : IClassFixture<WebHost>
{
    private const string _refusal = "链接已失效，请重新领取";
    private const string _chosen = "shanquan-7-mianhua-tielu";

    [Fact]
    public async Task A_link_lets_the_officer_choose_a_password_and_sign_in_with_it()
    {
        var officer = await host.AppointAsync("段誉", Post.TownshipClerk, TestOffice.Township);
        using var browser = host.Visitor();

        var done = await ChooseAsync(browser, await LinkAsync(officer));
        var login = Regex.Match(done.Document.Body!.TextContent, @"u[0-9a-f]{19}").Value;
        var signedIn = await browser.SubmitAsync("/Account/SignIn", new { Login = login, Password = _chosen });

        Assert.Equal("/", signedIn.Url);
    }

    [Fact]
    public async Task A_used_link_is_refused()
    {
        var link = await LinkAsync(await host.AppointAsync("段正", Post.TownshipClerk, TestOffice.Township));
        using var browser = host.Visitor();
        var open = await browser.OpenAsync(link);
        await ChooseAsync(browser, link);

        await AssertRefusedAsync(browser, link, open);
    }

    [Fact]
    public async Task A_link_of_yesterday_is_refused()
    {
        var link = await LinkAsync(await host.AppointAsync("段成", Post.TownshipClerk, TestOffice.Township));
        using var browser = host.Visitor();
        var open = await browser.OpenAsync(link);

        host.Clock.Advance(OneTimeLink.Lifetime + TimeSpan.FromSeconds(1));

        await AssertRefusedAsync(browser, link, open);
    }

    [Fact]
    public async Task A_link_is_refused_once_a_newer_one_was_made()
    {
        var officer = await host.AppointAsync("段平", Post.TownshipClerk, TestOffice.Township);
        var link = await LinkAsync(officer);
        using var browser = host.Visitor();
        var open = await browser.OpenAsync(link);

        var newer = await LinkAsync(officer);

        await AssertRefusedAsync(browser, link, open);
        Assert.Equal("/Account/SignIn", (await ChooseAsync(browser, newer)).Url);
    }

    [Fact]
    public async Task A_link_of_an_officer_who_left_is_refused()
    {
        var officer = await host.AppointAsync("段安", Post.TownshipClerk, TestOffice.Township);
        var link = await LinkAsync(officer);
        using var browser = host.Visitor();
        var open = await browser.OpenAsync(link);
        using var administrator = await host.SignedInAsync(host.SystemAdministrator);
        await administrator.SubmitAsync($"/Administration/Officers/{officer.Id}/Leave");

        Assert.Contains(_refusal, string.Join(' ', (await browser.PostAsync(open, new { Chosen = _chosen, Again = _chosen })).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_changes_the_password_of_its_own_account_alone()
    {
        var theirs = await host.AppointAsync("段宁", Post.TownshipClerk, TestOffice.Township);
        var login = await host.GivePasswordAsync(theirs);
        var link = await LinkAsync(await host.AppointAsync("段和", Post.TownshipClerk, TestOffice.Township));
        using var browser = host.Visitor();

        await browser.PostAsync(await browser.OpenAsync(link), new { Chosen = _chosen, Again = _chosen, OfficerId = theirs.Id, Id = theirs.Id, Login = login });
        var signedIn = await browser.SubmitAsync("/Account/SignIn", new { Login = login, WebHost.Password });

        Assert.Equal("/", signedIn.Url);
    }

    [Fact]
    public async Task Of_two_who_use_a_link_at_once_one_is_refused()
    {
        var link = await LinkAsync(await host.AppointAsync("段平安", Post.TownshipClerk, TestOffice.Township));
        using var one = host.Visitor();
        using var other = host.Visitor();
        var (first, second) = (await one.OpenAsync(link), await other.OpenAsync(link));

        var answers = await Task.WhenAll(one.PostBareAsync(first, new { Chosen = _chosen, Again = _chosen }), other.PostBareAsync(second, new { Chosen = "lanhua-7-mianhua-tielu", Again = "lanhua-7-mianhua-tielu" }));

        Assert.Single(answers, answer => (int)answer.StatusCode == 302);
    }

    [Theory]
    [InlineData("/Account/ChoosePassword")]
    [InlineData("/Account/SetUp")]
    public async Task A_link_made_up_or_made_for_something_else_is_refused(string page)
    {
        using var browser = host.Visitor();
        var password = (await LinkAsync(await host.AppointAsync("段文", Post.TownshipClerk, TestOffice.Township))).Split('=')[1];

        foreach (var code in (string[])["", "?code=", $"?code={new string('A', 43)}", page.EndsWith("SetUp", StringComparison.Ordinal) ? $"?code={password}" : "?code=%00"])
        {
            var refused = await browser.OpenAsync(page + code);
            Assert.Equal(404, refused.Status);
            Assert.Contains(_refusal, refused.Text, StringComparison.Ordinal);
        }
    }

    private static Task<OfficePage> ChooseAsync(OfficeBrowser browser, string link) => browser.SubmitAsync(link, new { Chosen = _chosen, Again = _chosen });

    // Opened again it shows the sentence and no form; a form opened before shows it above the form.
    private static async Task AssertRefusedAsync(OfficeBrowser browser, string link, OfficePage opened)
    {
        var again = await browser.OpenAsync(link);
        Assert.Equal(404, again.Status);
        Assert.Contains(_refusal, again.Text, StringComparison.Ordinal);
        Assert.Null(again.Document.QuerySelector("input[type=password]"));
        var late = await browser.PostAsync(opened, new { Chosen = "lanhua-7-mianhua-tielu", Again = "lanhua-7-mianhua-tielu", __RequestKey = Guid.NewGuid().ToString("N") });
        Assert.Equal([_refusal], late.Errors);
    }

    private async Task<string> LinkAsync(Officer officer)
    {
        using var administrator = await host.SignedInAsync(host.SystemAdministrator);
        var shown = await administrator.SubmitAsync($"/Administration/Officers/{officer.Id}/Link");
        return new Uri(shown.Document.QuerySelector(".one-time-link code")!.TextContent.Trim()).PathAndQuery;
    }
}
