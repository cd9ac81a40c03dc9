using System.Text.RegularExpressions;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;

namespace FamilyPlanning.Web.Tests.Administration;

/// <summary>The application of an office that asks its administrators for an authenticator.</summary>
public sealed class SecondFactorHost : WebHost
{
    public SecondFactorHost() => Settings["Security:RequireSecondFactor"] = "true";
}

public sealed class SecondFactorTests(SecondFactorHost host) : IClassFixture<SecondFactorHost>
{
    [Fact]
    public async Task An_administrator_sets_up_the_authenticator_before_anything_else_and_signs_in_with_it()
    {
        var officer = await host.AppointAsync("许新", Post.SystemAdministrator, TestOffice.County);
        var login = await host.GivePasswordAsync(officer);
        using var browser = await host.SignedInAsync(officer);

        var led = await browser.OpenAsync("/Administration/Officers");
        var (secret, recovery) = await SetUpAsync(browser, led);
        Assert.Equal("/Account/Mine/SecondFactor", led.Url);
        Assert.Equal(SecondFactor.RecoveryCodes, recovery.Count);
        Assert.Equal(200, (int)(await browser.GetBareAsync("/Administration/Officers")).StatusCode);

        host.Clock.Advance(TimeSpan.FromMinutes(2));
        using var another = host.Visitor();
        var step = await another.SubmitAsync("/Account/SignIn", new { Login = login, WebHost.Password });
        var wrong = await another.PostAsync(step, new { Code = "000000" });
        var code = OneTimeCode.Of(secret, host.Clock.GetUtcNow());
        var right = await another.PostAsync(wrong, new { Code = code });
        Assert.Equal("/Account/SecondStep", step.Url);
        Assert.Single(wrong.Errors);
        Assert.Equal("/", right.Url);

        using var replay = host.Visitor();
        var again = await replay.PostAsync(await replay.SubmitAsync("/Account/SignIn", new { Login = login, WebHost.Password }), new { Code = code });
        Assert.Single(again.Errors);
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        var officer = await host.AppointAsync("许安", Post.CountyHead, TestOffice.County);
        var login = await host.GivePasswordAsync(officer);
        using var browser = await host.SignedInAsync(officer);
        var (_, recovery) = await SetUpAsync(browser, await browser.OpenAsync("/Account/Mine/SecondFactor"));

        using var first = host.Visitor();
        var works = await first.PostAsync(await first.SubmitAsync("/Account/SignIn", new { Login = login, WebHost.Password }), new { Code = recovery[3] });
        using var second = host.Visitor();
        var used = await second.PostAsync(await second.SubmitAsync("/Account/SignIn", new { Login = login, WebHost.Password }), new { Code = recovery[3] });

        Assert.Equal("/", works.Url);
        Assert.Single(used.Errors);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_like_wrong_passwords()
    {
        var officer = await host.AppointAsync("许平", Post.CountyHead, TestOffice.County);
        var login = await host.GivePasswordAsync(officer);
        using var browser = await host.SignedInAsync(officer);
        var (secret, _) = await SetUpAsync(browser, await browser.OpenAsync("/Account/Mine/SecondFactor"));
        host.Clock.Advance(TimeSpan.FromMinutes(2));

        using var guesser = host.Visitor();
        var page = await guesser.SubmitAsync("/Account/SignIn", new { Login = login, WebHost.Password });
        for (var i = 0; i < 4; i++) page = await guesser.PostAsync(page, new { Code = "123456" });
        page = await guesser.PostAsync(page, new { Code = OneTimeCode.Of(secret, host.Clock.GetUtcNow()) });

        Assert.Single(page.Errors);
    }

    [Fact]
    public async Task Taking_the_authenticator_away_asks_for_the_password_when_it_was_given_long_ago_and_loses_nothing()
    {
        var officer = await host.AppointAsync("许宁", Post.CountyHead, TestOffice.County);
        await host.GivePasswordAsync(officer);
        using var browser = await host.SignedInAsync(officer);
        await SetUpAsync(browser, await browser.OpenAsync("/Account/Mine/SecondFactor"));
        host.Clock.Advance(SignInRules.Fresh + TimeSpan.FromMinutes(1));

        var asked = await browser.PostAsync(await browser.OpenAsync("/Account/Mine/SecondFactor"), form: "form[action*=Remove]");
        var refused = await browser.PostAsync(asked, new { __Password = "not my password" });
        var done = await browser.PostAsync(refused, new { __Password = WebHost.Password });

        Assert.Contains("请再输入一次密码", asked.Text, StringComparison.Ordinal);
        Assert.Contains("密码不对", refused.Text, StringComparison.Ordinal);
        Assert.Equal("/Account/Mine/SecondFactor", done.Url);
        Assert.Contains("开始设置", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_are_those_of_the_standard()
    {
        var secret = "12345678901234567890"u8.ToArray();

        // RFC 6238 appendix B, SHA-1, the last six of eight digits.
        Assert.Equal("287082", OneTimeCode.Of(secret, DateTimeOffset.FromUnixTimeSeconds(59)));
        Assert.Equal("081804", OneTimeCode.Of(secret, DateTimeOffset.FromUnixTimeSeconds(1111111109)));
        Assert.Equal("353130", OneTimeCode.Of(secret, DateTimeOffset.FromUnixTimeSeconds(20000000000)));
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", OneTimeCode.Base32(secret));
        Assert.Null(OneTimeCode.StepOf(secret, "287082", DateTimeOffset.FromUnixTimeSeconds(59 + 61)));
    }

    private async Task<(byte[] Secret, List<string> Recovery)> SetUpAsync(OfficeBrowser browser, OfficePage page)
    {
        page = await browser.PostAsync(page, form: "form[action*=Prepare]");
        var typed = Regex.Match(page.Text, "[A-Z2-7]{4}( [A-Z2-7]{4}){7}").Value.Replace(" ", "", StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("img[src^='data:image/png']"));
        var secret = FromBase32(typed);
        page = await browser.PostAsync(page, new { Code = OneTimeCode.Of(secret, host.Clock.GetUtcNow()) }, "form[action*=Confirm]");
        return (secret, [.. page.Document.QuerySelectorAll("main code").Select(c => c.TextContent)]);
    }

    private static byte[] FromBase32(string text)
    {
        var bits = string.Concat(text.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
    }
}
