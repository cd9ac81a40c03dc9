using System.Net;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;
using FamilyPlanning.Web.Security;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Web.Tests.Administration;

/// <summary>Checks 26 and 30: a session ends when it should, at the server, at once.</summary>
public sealed class SessionTests(WebHost host) : IClassFixture<WebHost>
{
    private const string Page = "/Account/Mine/Sessions";

    [Fact]
    public async Task A_cookie_kept_after_signing_out_opens_nothing()
    {
        using var browser = await host.SignedInAsync(host.Office.Clerk);
        using var thief = Stolen(browser);
        var page = await browser.OpenAsync(Page);

        var left = await browser.PostBareAsync(page, form: "form[action*=SignOut]");
        var answer = await thief.GetBareAsync(Page);

        Assert.Equal("\"cache\", \"storage\"", left.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Empty(browser.Cookies.GetCookies(new Uri("https://localhost")).Where(c => c.Name == "__Host-session" && c.Value.Length > 0));
    }

    [Fact]
    public async Task A_session_ends_after_half_an_hour_without_a_request()
    {
        using var browser = await host.SignedInAsync(host.Office.Clerk);

        for (var i = 0; i < 3; i++)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(25));
            Assert.Equal(200, (int)(await browser.GetBareAsync(Page)).StatusCode);
        }

        host.Clock.Advance(SessionReader.Idle + TimeSpan.FromMinutes(1));
        Assert.Equal(302, (int)(await browser.GetBareAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task What_a_page_asks_for_by_itself_does_not_keep_a_session_alive()
    {
        using var browser = await host.SignedInAsync(host.Office.Clerk);
        var bell = (await browser.OpenAsync("/")).Document.QuerySelector(".bell-count")!;
        Assert.Contains(SessionCookie.UnattendedHeader, bell.GetAttribute("hx-headers"), StringComparison.Ordinal);
        var answers = new List<int>();

        for (var minutes = 0; minutes < 35; minutes += 5)
        {
            host.Clock.Advance(TimeSpan.FromMinutes(5));
            using var request = new HttpRequestMessage(HttpMethod.Get, bell.GetAttribute("hx-get"));
            request.Headers.Add(SessionCookie.UnattendedHeader, "1");
            request.Headers.Add("HX-Request", "true");
            answers.Add((int)(await browser.Http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode);
        }

        Assert.Equal([200, 200, 200, 200, 200, 200, 401], answers);
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy_it_is()
    {
        using var browser = await host.SignedInAsync(host.Office.Clerk);
        var answers = new List<int>();

        for (var at = TimeSpan.Zero; at <= SessionReader.Absolute; at += TimeSpan.FromMinutes(20))
        {
            host.Clock.Advance(TimeSpan.FromMinutes(20));
            answers.Add((int)(await browser.GetBareAsync(Page)).StatusCode);
        }

        Assert.All(answers.SkipLast(1), status => Assert.Equal(200, status));
        Assert.Equal(302, answers[^1]);
    }

    [Fact]
    public async Task An_officer_who_left_is_out_with_the_next_request()
    {
        var officer = await host.AppointAsync("韩梅", Post.TownshipClerk, TestOffice.Township);
        using var browser = await host.SignedInAsync(officer);
        using var administrator = await host.SignedInAsync(host.SystemAdministrator);
        Assert.Equal(200, (int)(await browser.GetBareAsync(Page)).StatusCode);

        await administrator.SubmitAsync($"/Administration/Officers/{officer.Id}/Leave");

        Assert.Equal(302, (int)(await browser.GetBareAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task Another_post_and_area_work_with_the_next_request()
    {
        var officer = await host.AppointAsync("蒋兰", Post.TownshipClerk, TestOffice.Township);
        using var browser = await host.SignedInAsync(officer);
        using var administrator = await host.SignedInAsync(host.SystemAdministrator);
        Assert.Equal(200, (int)(await browser.GetBareAsync("/Reports")).StatusCode);

        var done = await administrator.SubmitAsync($"/Administration/Officers/{officer.Id}/Reassign", new { Post = "VillageSpecialist", AreaCode = TestOffice.OtherVillage });

        Assert.Equal("/Administration/Officers", done.Url);
        Assert.Equal(403, (int)(await browser.GetBareAsync("/Reports")).StatusCode);
        Assert.Contains("响水村", (await browser.OpenAsync("/Account/Mine")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officer_sees_the_own_sessions_and_ends_one()
    {
        var officer = await host.AppointAsync("沈青", Post.TownshipClerk, TestOffice.Township);
        using var here = await host.SignedInAsync(officer);
        using var elsewhere = await host.SignedInAsync(officer);

        await here.SubmitAsync(Page);

        Assert.Equal(200, (int)(await here.GetBareAsync(Page)).StatusCode);
        Assert.Equal(302, (int)(await elsewhere.GetBareAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task Nobody_ends_a_colleagues_session_from_the_own_list()
    {
        using var mine = await host.SignedInAsync(host.Office.Clerk);
        using var another = await host.SignedInAsync(host.Office.Clerk);
        using var theirs = await host.SignedInAsync(host.Office.Colleague);
        await using var db = host.Office.NewDb();
        var session = await db.OfficerSessions.Where(s => s.OfficerId == host.Office.Colleague.Id && s.EndedAt == null).OrderByDescending(s => s.StartedAt).FirstAsync(TestContext.Current.CancellationToken);

        var answer = await mine.PostBareAsync(await mine.OpenAsync(Page), new { sessionId = session.Id });

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal(200, (int)(await theirs.GetBareAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task Another_password_ends_the_sessions_elsewhere_and_keeps_this_one()
    {
        var officer = await host.AppointAsync("彭越", Post.TownshipClerk, TestOffice.Township);
        await host.GivePasswordAsync(officer);
        using var here = await host.SignedInAsync(officer);
        using var elsewhere = await host.SignedInAsync(officer);

        var done = await here.SubmitAsync("/Account/Mine/Password", new { Present = WebHost.Password, Chosen = "shanquan-7-mianhua-tielu", Again = "shanquan-7-mianhua-tielu" });

        Assert.Equal("/Account/Mine", done.Url);
        Assert.Equal(302, (int)(await elsewhere.GetBareAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task The_security_administrator_ends_every_session_of_an_officer()
    {
        var officer = await host.AppointAsync("魏红", Post.TownshipClerk, TestOffice.Township);
        using var browser = await host.SignedInAsync(officer);
        using var administrator = await host.SignedInAsync(host.SecurityAdministrator);
        var list = await administrator.OpenAsync($"/Administration/Security?area={TestOffice.Township}");

        await administrator.PostAsync(list, new { officerId = officer.Id }, "form[action*=End]");

        Assert.Equal(302, (int)(await browser.GetBareAsync(Page)).StatusCode);
    }

    [Fact]
    public async Task Who_must_choose_a_password_sees_nothing_else_before()
    {
        var officer = await host.AppointAsync("陶静", Post.TownshipClerk, TestOffice.Township);
        await host.GivePasswordAsync(officer);
        await host.Office.Database.AskAsync($"UPDATE accounts SET must_change_password = true WHERE id = '{officer.Id}'");
        using var browser = await host.SignedInAsync(officer);

        var led = await browser.OpenAsync("/Households");
        await browser.PostAsync(led, new { Present = WebHost.Password, Chosen = "shanquan-7-mianhua-tielu", Again = "shanquan-7-mianhua-tielu" });

        Assert.Equal("/Account/Mine/Password", led.Url);
        Assert.Equal(200, (int)(await browser.GetBareAsync("/Households")).StatusCode);
    }

    [Theory]
    [InlineData("short-1-ab", "account.password-short")]
    [InlineData("password1234", "account.password-guessable")]
    [InlineData("Qinghe@2026!!", "account.password-guessable")]
    [InlineData("jihuashengyu2026", "account.password-guessable")]
    [InlineData("qwertyuiop123", "account.password-guessable")]
    [InlineData("123456789012", "account.password-guessable")]
    [InlineData("aaaaaaaaaaaaaa", "account.password-guessable")]
    [InlineData("zhangwei.office-7-shan", "account.password-login")]
    [InlineData("tuolaji-yanhua-7-lanhua", null)]
    [InlineData("correct horse battery staple 石榴", null)]
    public void A_password_is_judged_by_how_easily_it_is_guessed(string password, string? fault) =>
        Assert.Equal(fault, new PasswordStrength(new SecuritySettings()).FaultOf(password, "zhangwei"));

    [Theory]
    [InlineData("tuolaji-yanhua-lanhua-shan", "account.password-classes")]
    [InlineData("tuolaji-yanhua-7-lanhua", null)]
    public void The_inspection_profile_also_asks_for_three_classes(string password, string? fault) =>
        Assert.Equal(fault, new PasswordStrength(new SecuritySettings { PasswordProfile = PasswordProfile.Mlps }).FaultOf(password, "zhangwei"));

    private OfficeBrowser Stolen(OfficeBrowser browser)
    {
        var thief = host.Visitor();
        foreach (Cookie cookie in browser.Cookies.GetCookies(new Uri("https://localhost"))) thief.Cookies.Add(new Uri("https://localhost"), new Cookie(cookie.Name, cookie.Value) { Secure = true, Path = "/" });
        return thief;
    }
}
