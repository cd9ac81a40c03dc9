using System.Text;
using System.Text.RegularExpressions;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyPlanning.EndToEnd.Tests;

/// <summary>A claim goes from the window of the township to the bank and back, each step by another officer.</summary>
[Collection("one browser")]
public sealed partial class SubsidyJourneys(RunningOffice office) : IClassFixture<RunningOffice>
{
    private const string Township = "519901102000";

    private static readonly string[] _cards = [Card(1), Card(2), Card(3)];

    [GeneratedRegex("/Incentives/[0-9a-f-]{36}$")]
    private static partial Regex AnApplication();

    [GeneratedRegex("/Payouts/[0-9a-f-]{36}$")]
    private static partial Regex ABatch();

    [Fact]
    public async Task A_claim_is_received_reviewed_confirmed_paid_sent_back_and_paid_again()
    {
        var clerk = await office.SignInAsync("clerk2");
        var complaints = clerk.Listen();
        var (first, second) = (await ApplyAsync(clerk, 0), await ApplyAsync(clerk, 1));
        await RefuseSecondClaimAsync(clerk);
        await ReviewAsync(2);
        await RefuseSameOfficerAsync(first);
        await ConfirmAsync(2);

        var county = await office.SignInAsync("county");
        var batch = await PrepareAsync(county, 2);
        await ApproveAsync(batch);
        var rows = await ExportAsync(county, batch);
        Assert.Equal([_cards[0], _cards[1]], rows.Select(CardOf).Order(StringComparer.Ordinal));
        await SeeRollAsync(county, batch, rows);
        var sentBack = rows.FindIndex(row => CardOf(row) == _cards[0]) + 1;
        await AnswerAsync(county, batch, $"{sentBack},失败,账户已销户\r\n{3 - sentBack},成功,\r\n9,成功,\r\n");

        await CorrectAccountAsync(clerk, first);
        var again = await PrepareAsync(county, 1);
        await ApproveAsync(again);
        Assert.Equal(_cards[2], CardOf(Assert.Single(await ExportAsync(county, again))));
        await UploadAsync(county, "1,成功,\r\n");
        await Expect(county.Locator(".summary-list")).ToContainTextAsync("已对账");
        foreach (var paid in (string[])[first, second])
        {
            await clerk.GotoAsync(paid);
            await Expect(clerk.Locator(".summary-list").First).ToContainTextAsync("已发放");
        }

        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("head2", "/Incentives"), InlineData("county", "/Incentives"), InlineData("county", "/Payouts"), InlineData("county", "/Payouts/Prepare"), InlineData("countyhead", "/Payouts")]
    public async Task The_pages_of_money_fit_a_phone_in_dark_and_english(string login, string path)
    {
        var page = await office.SignInAsync(login, 375, "en", "dark");
        await page.GotoAsync(path);
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
    }

    // The child is looked for by name, the answers are checked, and the trace says what was found.
    private async Task<string> ApplyAsync(IPage page, int index)
    {
        await FindChildAsync(page, index);
        await page.AssertAccessibleAsync();
        await Expect(page.Locator("#trace")).ToContainTextAsync("未填账号");
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator("#error-summary")).ToContainTextAsync("请填写账号");
        await page.FillAsync("#Input_AccountNumber", _cards[index]);
        await page.FillAsync("#Input_AccountBank", "青禾村镇银行");
        await page.Locator("[name='Input.Promised'][type=checkbox]").CheckAsync();
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator(".summary-list")).ToContainTextAsync("请核对");
        await Expect(page.Locator(".trace-verdict")).ToContainTextAsync("应发");
        await page.AssertAccessibleAsync();
        await page.Locator("button[formaction*=Save]").ClickAsync();
        await Expect(page).ToHaveURLAsync(AnApplication());
        await page.AssertAccessibleAsync();
        return page.Url;
    }

    private async Task RefuseSecondClaimAsync(IPage page)
    {
        await FindChildAsync(page, 0);
        await Expect(page.Locator("#trace")).ToContainTextAsync("受理编号");
        await Expect(page.Locator(".trace-verdict")).ToContainTextAsync("同一儿童同一年度重复申领");
    }

    private async Task FindChildAsync(IPage page, int index)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var children = await scope.ServiceProvider.GetRequiredService<FamilyPlanningDb>().Persons.AsNoTracking()
            .Where(p => p.AreaCode.StartsWith("519901102") && p.BirthDate > new DateOnly(2023, 12, 31) && p.DeathDate == null && p.RegisteredHere && p.MotherId != null && p.IdentityIndex != null)
            .OrderBy(p => p.BirthDate).ThenBy(p => p.Id).Take(2).ToListAsync();
        await page.GotoAsync("/Incentives/Apply");
        await page.FillAsync("#again", children[index].Name);
        await page.PressAsync("#again", "Enter");
        await page.Locator($"#children-found a[href*='{children[index].Id}']").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("受理育儿补贴申请");
    }

    private async Task ReviewAsync(int cases)
    {
        var page = await office.SignInAsync("head2");
        await page.GotoAsync("/Incentives/Review");
        await page.AssertAccessibleAsync();
        await page.PictureAsync("decision-zh-light", whole: true);
        await DecideAllAsync(page, cases);
        await Expect(page.Locator(".flash")).ToContainTextAsync("没有待初审的申请");
    }

    private async Task ConfirmAsync(int cases)
    {
        var page = await office.SignInAsync("county");
        await page.GotoAsync("/Incentives/Confirm");
        await Expect(page.Locator(".timeline-list")).ToContainTextAsync("材料齐全");
        await page.AssertAccessibleAsync();
        await DecideAllAsync(page, cases);
        await Expect(page.Locator(".flash")).ToContainTextAsync("没有待确认的申请");
    }

    // After a decision the next case opens at once.
    private static async Task DecideAllAsync(IPage page, int cases)
    {
        for (var i = 0; i < cases; i++)
        {
            var before = page.Url;
            await page.FillAsync("#Opinion", "材料齐全");
            await page.Locator("button[formaction*=Pass]").ClickAsync();
            await page.WaitForURLAsync(url => url != before);
        }
    }

    // The township head moved to the county meanwhile; the own first review cannot be confirmed all the same.
    private async Task RefuseSameOfficerAsync(string application)
    {
        await MoveHeadAsync(Post.CountyOfficial, TestOffice.County);
        var page = await office.SignInAsync("head2");
        await page.GotoAsync(application.Replace("/Incentives/", "/Incentives/Confirm/", StringComparison.Ordinal));
        await page.Locator("button[formaction*=Pass]").ClickAsync();
        await Expect(page.Locator("#error-summary")).ToContainTextAsync("受理或初审过这份申请的人不能确认");
        await page.AssertAccessibleAsync();
        await MoveHeadAsync(Post.TownshipHead, Township);
    }

    private async Task MoveHeadAsync(Post post, string area)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FamilyPlanningDb>();
        (await db.Officers.SingleAsync(o => o.Name == "郑远山")).Reassign(post, area, [Officer.ScopeOf(area)]);
        await db.SaveChangesAsync();
    }

    private static async Task<string> PrepareAsync(IPage page, int lines)
    {
        await page.GotoAsync("/Payouts/Prepare");
        await page.AssertAccessibleAsync();
        await Expect(page.Locator("button[data-save]")).ToContainTextAsync($"{lines} 笔");
        await page.ClickAsync("button[data-save]");
        await Expect(page).ToHaveURLAsync(ABatch());
        await page.Locator("form[action*=Submit] button").ClickAsync();
        await Expect(page.Locator(".summary-list")).ToContainTextAsync("待审批");
        await page.AssertAccessibleAsync();
        return page.Url;
    }

    // The password was given too long ago: it is asked for, and then the approval goes on by itself.
    private async Task ApproveAsync(string batch)
    {
        var page = await office.SignInAsync("countyhead");
        await page.GotoAsync(batch);
        await page.AssertAccessibleAsync();
        await page.PictureAsync("batch-zh-light", whole: true);
        office.Database.Clock.Advance(TimeSpan.FromMinutes(11));
        await page.Locator("form[action$=Approve] button").ClickAsync();
        await page.AssertAccessibleAsync();
        await office.GivePasswordAsync(page, "countyhead");
        await Expect(page.Locator(".summary-list")).ToContainTextAsync("已批准");
    }

    private async Task<List<string>> ExportAsync(IPage page, string batch)
    {
        await page.GotoAsync(batch);
        await page.Locator("form[action$=Export] button").ClickAsync();
        var file = await page.RunAndWaitForDownloadAsync(() => office.GivePasswordAsync(page, "county"));
        var lines = CodePagesEncodingProvider.Instance.GetEncoding(BankFile.EncodingName)!.GetString(await File.ReadAllBytesAsync(await file.PathAsync()))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.EndsWith(".csv", file.SuggestedFilename, StringComparison.Ordinal);
        Assert.Equal(string.Join(',', BankFile.Columns), lines[0]);
        await page.GotoAsync(batch);
        await Expect(page.Locator(".summary-list")).ToContainTextAsync("与批次一致");
        return [.. lines[1..]];
    }

    private async Task SeeRollAsync(IPage page, string batch, IReadOnlyList<string> rows)
    {
        var roll = await page.APIRequest.GetAsync(new Uri(office.Address, (await page.GetByRole(AriaRole.Link, new() { Name = "打印花名册" }).GetAttributeAsync("href"))!).ToString());
        Assert.Equal("application/pdf", roll.Headers["content-type"]);
        using var paper = UglyToad.PdfPig.PdfDocument.Open(await roll.BodyAsync());
        var text = string.Concat(paper.GetPages().Select(p => p.Text));
        foreach (var row in rows)
        {
            Assert.Contains(row.Split(',')[1], text, StringComparison.Ordinal);
            Assert.DoesNotContain(CardOf(row), text, StringComparison.Ordinal);
        }

        Assert.StartsWith(batch, page.Url, StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(IPage page, string batch, string answers)
    {
        await page.GotoAsync(batch);
        await page.Locator("form[action*=Answer] button").ClickAsync();
        await Expect(page.Locator("#error-summary")).ToContainTextAsync("请选择银行回盘文件");
        await UploadAsync(page, answers);
        await Expect(page.Locator(".notice").First).ToContainTextAsync("第 4 行：批次中没有这个序号");
        await Expect(page.Locator("#lines")).ToContainTextAsync("账户已销户");
        await page.AssertAccessibleAsync();
        await page.PictureAsync("batch-answered-zh-light", whole: true);
    }

    private static async Task UploadAsync(IPage page, string answers)
    {
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "回盘.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("序号,结果,原因\r\n" + answers) });
        await page.Locator("form[action*=Answer] button").ClickAsync();
    }

    private static async Task CorrectAccountAsync(IPage page, string application)
    {
        await page.GotoAsync(application);
        await Expect(page.Locator("#payments")).ToContainTextAsync("账户已销户");
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "更正收款账户" }).ClickAsync();
        await page.FillAsync("#Number", _cards[2][..18] + (_cards[2][18] == '1' ? '2' : '1'));
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator("#error-summary")).ToContainTextAsync("账号不能收款");
        await page.AssertAccessibleAsync();
        await page.FillAsync("#Number", _cards[2]);
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator(".flash")).ToContainTextAsync("已更正收款账户");
    }

    private static string CardOf(string row) => row.Split(',')[2];

    private static string Card(int serial)
    {
        var body = $"629999{serial:D12}";
        return body + Enumerable.Range(0, 10).First(digit => BankCardNumber.Read($"{body}{digit}").Valid);
    }
}
