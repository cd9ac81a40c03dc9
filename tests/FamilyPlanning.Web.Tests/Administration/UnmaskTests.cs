using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Web.Tests.Administration;

/// <summary>Checks 25 and 42: a full number is shown for a reason that stays, to whoever gave the password a moment ago, sixty times an hour at most.</summary>
public sealed class UnmaskTests(WebHost host) : IClassFixture<WebHost>
{
    private const string _form = "form[action*=Unmask]";
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_number_is_shown_once_for_a_reason_and_the_same_form_again_shows_nothing_more()
    {
        var (_, person, _) = await host.Office.RegisterCoupleAsync();
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var page = await clerk.OpenAsync($"/Households/Persons/{person}");

        var shown = await clerk.PostAsync(page, new { Reason = "核对户口簿" }, _form);
        var again = await clerk.PostAsync(page, new { Reason = "核对户口簿" }, _form);

        Assert.Contains(await NumberAsync(person), shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await NumberAsync(person), again.Text, StringComparison.Ordinal);
        Assert.Equal(page.Url, again.Url);
        Assert.Equal(1L, await host.Office.Database.AskAsync($"SELECT count(*) FROM audit_entries WHERE action = 'Unmasked' AND record_id = '{person}' AND reason = '核对户口簿'"));
    }

    [Fact]
    public async Task Without_a_reason_nothing_is_shown()
    {
        var (_, person, _) = await host.Office.RegisterCoupleAsync();
        using var clerk = await host.SignedInAsync(host.Office.Clerk);

        var refused = await clerk.SubmitAsync($"/Households/Persons/{person}", new { Reason = " " }, _form);

        Assert.Single(refused.Errors);
        Assert.DoesNotContain(await NumberAsync(person), refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_gave_the_password_long_ago_is_asked_for_it_and_then_sees_the_number()
    {
        var (_, person, _) = await host.Office.RegisterCoupleAsync();
        await host.GivePasswordAsync(host.Office.Colleague);
        using var clerk = await host.SignedInAsync(host.Office.Colleague);
        var page = await clerk.OpenAsync($"/Households/Persons/{person}");
        host.Clock.Advance(TimeSpan.FromMinutes(11));

        var asked = await clerk.PostAsync(page, new { Reason = "核对户口簿" }, _form);
        var wrong = await clerk.PostAsync(asked, new { __Password = "wrong wrong wrong" });
        var shown = await clerk.PostAsync(wrong, new { __Password = WebHost.Password });

        Assert.All([asked, wrong], question =>
        {
            Assert.NotNull(question.Document.QuerySelector("input[type=password]"));
            Assert.DoesNotContain("data-private", question.Document.Source.Text, StringComparison.Ordinal);
        });
        Assert.Contains(await NumberAsync(person), shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sixty_first_number_in_an_hour_waits_and_a_colleague_does_not()
    {
        var (_, person, _) = await host.Office.RegisterCoupleAsync();
        using var head = await host.SignedInAsync(host.Office.Head);
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var url = $"/Households/Persons/{person}";
        var page = await head.OpenAsync(url);

        var statuses = new List<int>();
        for (var i = 0; i < 60; i++) statuses.Add((int)(await head.PostBareAsync(page, new { Reason = "核对户口簿", __RequestKey = Guid.NewGuid().ToString("N") }, _form)).StatusCode);
        var refused = await head.PostAsync(page, new { Reason = "核对户口簿", __RequestKey = Guid.NewGuid().ToString("N") }, _form);
        var other = await clerk.SubmitAsync(url, new { Reason = "核对户口簿" }, _form);

        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.Equal(429, refused.Status);
        Assert.InRange(refused.Answer.Headers.RetryAfter!.Delta!.Value.TotalMinutes, 1, 60);
        Assert.Matches(@"请等 \d+ 分钟再试", refused.Text);
        Assert.Equal(200, (await head.OpenAsync(url)).Status);
        Assert.Equal(200, other.Status);
    }

    private async Task<string> NumberAsync(Guid person)
    {
        await using var db = host.Office.NewDb();
        return host.Office.Protection.Decrypt((await db.Persons.SingleAsync(p => p.Id == person, _ct)).IdentityCipher!, "identity-number");
    }
}
