using System.Net;
using System.Text;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;
using FamilyPlanning.Web.Shell;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Web.Tests.Incentives;

public sealed class SubsidyPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private const string _card = "6217000000000000004";
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_application_goes_from_the_window_to_the_bank_and_back_in_the_browser()
    {
        var application = await ApplyAsync(await ChildAsync("张晨曦"));
        Assert.Contains("待初审", application.Text, StringComparison.Ordinal);
        var id = application.Url.Split('/')[^1];

        await DecideAsync(host.Office.Head, $"/Incentives/Review/{id}", "Pass");
        await DecideAsync(host.Office.CountyOfficial, $"/Incentives/Confirm/{id}", "Pass");
        using var official = await host.SignedInAsync(host.Office.CountyOfficial);
        var batch = await official.SubmitAsync("/Payouts/Prepare", new { Title = "第四季度育儿补贴" }, "main form.entry-form");
        Assert.Contains("¥3,600.00", batch.Text, StringComparison.Ordinal);
        await official.PostAsync(batch, null, "form[action*=Submit]");

        using var head = await host.SignedInAsync(host.Office.CountyHead);
        var approved = await head.PostAsync(await head.OpenAsync(batch.Url), null, "form[action$=Approve]");
        Assert.Contains("已批准", approved.Text, StringComparison.Ordinal);

        var file = await official.PostBareAsync(await official.OpenAsync(batch.Url), null, "form[action$=Export]");
        var text = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetString(await file.Content.ReadAsByteArrayAsync(_ct));
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains($"1,王秀英,{_card},3600.00,第四季度育儿补贴", text, StringComparison.Ordinal);

        var (url, content) = (await official.OpenAsync(batch.Url)).Fill(null, "form[action*=Answer]");
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes("序号,结果\n1,成功\n")), "file", "answer.csv");
        Assert.Equal(HttpStatusCode.Redirect, (await official.Http.PostAsync(url, content, _ct)).StatusCode);
        Assert.Contains("已对账", (await official.OpenAsync(batch.Url)).Text, StringComparison.Ordinal);
        Assert.Contains("已发放", (await official.OpenAsync($"/Incentives/{id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_page_shows_a_full_account_or_identity_number()
    {
        var child = await ChildAsync("张晚晴");
        var application = await ApplyAsync(child);
        await using var db = host.Office.NewDb();
        var numbers = await db.Persons.Where(p => p.IdentityCipher != null).Select(p => p.IdentityCipher!).ToListAsync(_ct);
        using var clerk = await host.SignedInAsync(host.Office.Clerk);

        foreach (var url in (string[])[application.Url, "/Incentives", $"/Incentives/Apply?childId={child}"])
        {
            var page = await clerk.OpenAsync(url);
            Assert.Equal(200, page.Status);
            Assert.DoesNotContain(_card, page.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
            Assert.All(numbers, cipher => Assert.DoesNotContain(host.Office.Protection.Decrypt(cipher, "identity-number"), page.Text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_plan_and_the_trace_stand_beside_the_form_before_anything_is_saved()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);

        var page = await clerk.OpenAsync($"/Incentives/Apply?childId={await ChildAsync("张小雨")}");

        Assert.Contains("3,600.00 ÷ 12 × 12 = 3,600.00", page.Text, StringComparison.Ordinal);
        Assert.Contains("¥8,100.00", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, page.Document.QuerySelectorAll("input[name='Input.ApplicantId'][value]:not([value=''])").Length);
    }

    [Fact]
    public async Task A_wrong_card_is_told_before_saving_and_nothing_typed_is_lost()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var form = await clerk.OpenAsync($"/Incentives/Apply?childId={await ChildAsync("张小雪")}");

        var check = await clerk.PostAsync(form, new Dictionary<string, string?> { ["Input.AccountNumber"] = "6217000000000000005", ["Input.AccountBank"] = "青禾村镇银行" }, "main form.entry-form");

        Assert.Contains("账号校验位不符", check.Text, StringComparison.Ordinal);
        Assert.Equal("青禾村镇银行", check.Document.QuerySelector("input[name='Input.AccountBank']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Another_townships_application_answers_like_an_absent_one()
    {
        var application = await ApplyAsync(await ChildAsync("张小满"));
        using var neighbour = await host.SignedInAsync(host.Office.Neighbour);

        Assert.Equal(404, (await neighbour.OpenAsync(application.Url)).Status);
        Assert.Equal(404, (await neighbour.OpenAsync($"/Incentives/{Guid.NewGuid()}")).Status);
        Assert.Equal(404, (await neighbour.OpenAsync($"/Incentives/Review/{application.Url.Split('/')[^1]}")).Status);
        Assert.Equal(404, (await neighbour.OpenAsync($"/Payouts/{Guid.NewGuid()}")).Status);
    }

    [Fact]
    public async Task Pages_open_only_for_those_whose_duty_they_are()
    {
        using var specialist = await host.SignedInAsync(host.Office.Specialist);
        using var auditor = await host.SignedInAsync(host.AuditAdministrator);

        Assert.Equal(200, (await specialist.OpenAsync("/Incentives")).Status);
        Assert.Equal(403, (await specialist.OpenAsync("/Incentives/Review")).Status);
        Assert.Equal(403, (await specialist.OpenAsync("/Payouts/Prepare")).Status);
        Assert.Equal(403, (await auditor.OpenAsync("/Incentives")).Status);
    }

    [Fact]
    public async Task An_approval_asks_for_the_password_when_it_was_given_long_ago()
    {
        var application = await ApplyAsync(await ChildAsync("张立夏"));
        var id = application.Url.Split('/')[^1];
        await DecideAsync(host.Office.Head, $"/Incentives/Review/{id}", "Pass");
        await DecideAsync(host.Office.CountyOfficial, $"/Incentives/Confirm/{id}", "Pass");
        using var official = await host.SignedInAsync(host.Office.CountyOfficial);
        var batch = await official.SubmitAsync("/Payouts/Prepare", new { Title = "补充批次" }, "main form.entry-form");
        await official.PostAsync(batch, null, "form[action*=Submit]");
        using var head = await host.SignedInAsync(host.Office.CountyHead);
        var seen = await head.OpenAsync(batch.Url);
        host.Clock.Advance(TimeSpan.FromMinutes(15));

        var asked = await head.PostAsync(seen, null, "form[action$=Approve]");

        Assert.NotNull(asked.Document.QuerySelector("input[type=password]"));
        Assert.Contains("待审批", (await head.OpenAsync(batch.Url)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_lists_speak_english_too()
    {
        using var official = await host.SignedInAsync(host.Office.CountyOfficial);
        official.Cookies.Add(new Uri("https://localhost"), new Cookie(ShellServices.CultureCookie, "en") { Path = "/" });

        foreach (var (url, words) in new[] { ("/Incentives", "Waiting for first review"), ("/Payouts", "Prepare a batch"), ("/Payouts/Prepare", "Claim year") })
            Assert.Contains(words, (await official.OpenAsync(url)).Text, StringComparison.Ordinal);
    }

    private async Task<OfficePage> ApplyAsync(Guid child)
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var form = await clerk.OpenAsync($"/Incentives/Apply?childId={child}");
        var check = await clerk.PostAsync(form, new Dictionary<string, string?> { ["Input.AccountNumber"] = _card, ["Input.AccountBank"] = "青禾村镇银行", ["Input.Promised"] = "true" }, "main form.entry-form");
        return await PressAsync(clerk, check, "Save", "main aside form");
    }

    private async Task DecideAsync(Officer officer, string url, string verb)
    {
        using var browser = await host.SignedInAsync(officer);
        var page = await PressAsync(browser, await browser.OpenAsync(url), verb, "main aside form");
        Assert.DoesNotContain(page.Errors, _ => true);
    }

    // A button that names its handler posts the form there.
    private static async Task<OfficePage> PressAsync(OfficeBrowser browser, OfficePage page, string verb, string form)
    {
        var (_, content) = page.Fill(null, form);
        var button = page.Document.QuerySelector($"{form} button[formaction*='{verb}']") ?? throw new InvalidOperationException($"No button {verb}: {page.Status} {page.Text.Trim()}");
        var answer = await browser.Http.PostAsync(button.GetAttribute("formaction"), content, _ct);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(_ct));
        return await browser.OpenAsync(answer.Headers.Location!.ToString());
    }

    private async Task<Guid> ChildAsync(string name)
    {
        var (household, father, mother) = await host.Office.RegisterCoupleAsync();
        await using var db = host.Office.NewDb(host.Office.Clerk);
        return await new RecordBirth(db, host.Office.Protection, host.Clock).ExecuteAsync(
            TestOffice.Member(name, Sex.Female, new DateOnly(2024, 3, 9), "30", "10"), household, mother, father, 1, null, host.Office.Clerk, _ct);
    }
}
