using System.Net;
using System.Text.RegularExpressions;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Web.Tests.Registrations;

public sealed class RegistrationPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly Dictionary<string, string?> _signed = new() { ["Taking.Promised"] = "true", ["Taking.Consented"] = "true" };

    [Fact]
    public async Task A_clerk_registers_from_the_persons_page_and_only_signs()
    {
        var (_, husband, wife) = await host.Office.RegisterCoupleAsync();
        using var clerk = await host.SignedInAsync(host.Office.Clerk);

        var form = await clerk.OpenAsync($"/Registrations/Take?personId={wife}");
        Assert.Equal(200, form.Status);
        Assert.Contains("王秀英", form.Text, StringComparison.Ordinal);
        Assert.Equal(husband.ToString(), form.Document.QuerySelector("#Input_Second option[selected]")?.GetAttribute("value"));

        var review = await clerk.PostAsync(await ReviewAsync(clerk, form), _signed);
        Assert.Empty(review.Errors);
        Assert.Contains("请核对", review.Text, StringComparison.Ordinal);
        Assert.Contains("张建军", review.Text, StringComparison.Ordinal);

        var done = await clerk.PostAsync(review);
        Assert.Matches(@"^/Registrations/[0-9a-f-]{36}$", done.Url);
        Assert.Matches(@"5199011012026\d{5}", done.Text);
        Assert.Contains("已登记", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_nothing_typed_is_lost()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var form = await clerk.OpenAsync("/Registrations/Take?elsewhere=true");

        var back = await clerk.PostAsync(await ReviewAsync(clerk, form), new Dictionary<string, string?>
        {
            ["Input.Applicant.Name"] = "阿依古丽·买买提",
            ["Input.Applicant.IdentityNumber"] = "519901199507080000",
            ["Input.DueDate"] = "下个月",
            ["Taking.Channel"] = "Entrusted",
            ["Taking.Village"] = TestOffice.Stonebridge,
        });

        Assert.Contains(back.Errors, e => e.Contains("第 18 位应为", StringComparison.Ordinal) || e.Contains("校验", StringComparison.Ordinal));
        Assert.Contains(back.Errors, e => e.Contains("下个月", StringComparison.Ordinal));
        Assert.Contains("委托代办请填写代办人姓名", back.Errors);
        Assert.Contains("请先请申请人阅读并签署告知承诺书", back.Errors);
        Assert.Equal("阿依古丽·买买提", back.Document.QuerySelector("[name='Input.Applicant.Name']")?.GetAttribute("value"));
        Assert.Equal("下个月", back.Document.QuerySelector("[name='Input.DueDate']")?.GetAttribute("value"));
    }

    [Fact]
    public async Task An_applicant_from_elsewhere_with_a_second_parent_from_elsewhere_is_registered()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var form = await clerk.OpenAsync("/Registrations/Take?elsewhere=true");
        var more = await clerk.PostAsync(await HandlerAsync(form, "Child"), new Dictionary<string, string?> { ["Input.Applicant.Name"] = "玛依拉" });

        var review = await clerk.PostAsync(await ReviewAsync(clerk, more), new Dictionary<string, string?>(_signed)
        {
            ["Input.Applicant.Name"] = "玛依拉",
            ["Input.Applicant.Sex"] = "Female",
            ["Input.Second"] = "elsewhere",
            ["Input.SecondParent.Name"] = "艾力",
            ["Input.State"] = "Born",
            ["Input.Children[0].BornOn"] = "2026.11.1",
            ["Input.Children[0].Registered"] = "true",
            ["Taking.Village"] = TestOffice.Stonebridge,
        });
        Assert.Empty(review.Errors);
        Assert.Contains("补登", review.Text, StringComparison.Ordinal);

        var done = await clerk.PostAsync(review);
        Assert.Contains("艾力", done.Text, StringComparison.Ordinal);
        Assert.Contains("2026-11-01", done.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_for_another_child_comes_empty()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);

        var more = await clerk.PostAsync(await HandlerAsync(await clerk.OpenAsync("/Registrations/Take?elsewhere=true"), "Child"));

        Assert.Equal("", more.Document.QuerySelector("[name='Input.Children[0].BornOn']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Posting_the_answers_twice_registers_once()
    {
        var (_, _, wife) = await host.Office.RegisterCoupleAsync();
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var review = await clerk.PostAsync(await ReviewAsync(clerk, await clerk.OpenAsync($"/Registrations/Take?personId={wife}")), _signed);

        var (first, second) = (await clerk.PostAsync(review), await clerk.PostAsync(review));

        Assert.Equal(first.Url, second.Url);
        await using var db = host.Office.NewDb();
        Assert.Equal(1, await db.ChildbearingRegistrations.CountAsync(r => r.Parties.Any(p => p.PersonId == wife), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Another_township_gets_404_on_every_page_of_a_registration()
    {
        var details = (await RegisterAsync(host.Office.Clerk)).Url;
        using var neighbour = await host.SignedInAsync(host.Office.Neighbour);

        foreach (var page in new[] { "", "/Change", "/Paper" }) Assert.Equal(404, (await neighbour.OpenAsync(details + page)).Status);
        var (_, _, wife) = await host.Office.RegisterCoupleAsync();
        Assert.Equal(404, (await neighbour.OpenAsync($"/Registrations/Take?personId={wife}")).Status);
        Assert.DoesNotContain("王秀英", (await neighbour.OpenAsync("/Registrations")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_county_official_has_no_duty_here()
    {
        using var official = await host.SignedInAsync(host.Office.CountyOfficial);

        Assert.Equal(403, (await official.OpenAsync("/Registrations")).Status);
    }

    [Fact]
    public async Task The_slip_prints_once_at_a_press_and_again_with_a_reason()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var details = await RegisterAsync(host.Office.Clerk, clerk);

        using var paper = await clerk.PostBareAsync(details, form: "form[action$='/Paper']");
        Assert.Equal("application/pdf", paper.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString(await paper.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..4]);

        var again = await clerk.SubmitAsync(details.Url + "/Paper");
        Assert.Contains("再次打印请写明原因", string.Join(' ', again.Errors), StringComparison.Ordinal);
        using var reprint = await clerk.PostBareAsync(again, new Dictionary<string, string?> { ["Reason"] = "卡纸" });
        Assert.Equal("application/pdf", reprint.Content.Headers.ContentType?.MediaType);
        Assert.Contains("卡纸", (await clerk.OpenAsync(details.Url)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_reissue_and_cancellation_go_through_the_pages()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var details = await RegisterAsync(host.Office.Clerk, clerk);
        var code = CodeOf(details);

        var changed = await clerk.SubmitAsync(details.Url + "/Change", new Dictionary<string, string?> { ["Input.Week"] = "12", ["Remark"] = "补充孕周" });
        Assert.Contains("12 周", changed.Text, StringComparison.Ordinal);
        Assert.NotEqual(code, CodeOf(changed));

        var reissued = await clerk.PostAsync(changed, new Dictionary<string, string?> { ["Remark"] = "遗失" }, "form[action*='Reissue']");
        Assert.Contains("遗失", reissued.Text, StringComparison.Ordinal);

        var refused = await clerk.PostAsync(reissued, form: "form[action*='Cancel']");
        Assert.Contains("只有申请人可以要求注销，请先确认", refused.Errors);
        var cancelled = await clerk.PostAsync(refused, new Dictionary<string, string?> { ["AskedByApplicant"] = "true" }, "form[action*='Cancel']");
        Assert.Contains("已注销", cancelled.Text, StringComparison.Ordinal);

        using var visitor = host.Visitor();
        Assert.Contains("已注销", (await visitor.OpenAsync($"/Check/{code}")).Text, StringComparison.Ordinal);
    }

    private async Task<OfficePage> RegisterAsync(Domain.Offices.Officer officer, OfficeBrowser? browser = null)
    {
        var (_, _, wife) = await host.Office.RegisterCoupleAsync();
        browser ??= await host.SignedInAsync(officer);
        var review = await browser.PostAsync(await ReviewAsync(browser, await browser.OpenAsync($"/Registrations/Take?personId={wife}")), _signed);
        return await browser.PostAsync(review);
    }

    private static string CodeOf(OfficePage page) => Regex.Match(page.Text, "[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{6}-[0-9A-Z]{6}").Value;

    // A button with a handler of its own: the browser posts the form to its address.
    private static Task<OfficePage> ReviewAsync(OfficeBrowser _, OfficePage page) => HandlerAsync(page, "Review");

    private static Task<OfficePage> HandlerAsync(OfficePage page, string handler)
    {
        var button = page.Document.QuerySelector($"button[formaction*='handler={handler}']") ?? throw new InvalidOperationException($"no {handler} on {page.Url}: {page.Text}");
        page.Document.QuerySelector("main form[method=post]")!.SetAttribute("action", button.GetAttribute("formaction")!);
        return Task.FromResult(page);
    }
}
