using System.Text.RegularExpressions;
using FamilyPlanning.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyPlanning.EndToEnd.Tests;

/// <summary>The clerk imports a township's ledger: upload, dry run, confirmation, error workbook, and the corrected workbook again.</summary>
public sealed class ImportJourneys(RunningOffice office)
{
    private static readonly string _ledger = Path.Combine(AppContext.BaseDirectory, "Data", "samples", "qingshi-ledger.xlsx");

    [Fact]
    public async Task The_clerk_imports_the_ledger_of_the_township_and_fetches_what_stayed_out()
    {
        var page = await office.SignInAsync("clerk1");
        var complaints = page.Listen();

        await page.GotoAsync("/Households/Import");
        await page.AssertAccessibleAsync();
        await page.PictureAsync("import-upload-zh-light");
        await page.SetInputFilesAsync("input[type=file]", _ledger);
        await page.ClickAsync("button[data-save]");

        await Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("确认导入") })).ToBeVisibleAsync(new() { Timeout = 60_000 });
        foreach (var figure in (string[])["3,563", "3,503", "129", "60"]) await Expect(page.Locator(".stat-tiles")).ToContainTextAsync(figure);
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
        await page.PictureAsync("import-read-zh-light", whole: true);
        var before = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载问题清单" }).ClickAsync());
        Assert.EndsWith(".xlsx", before.SuggestedFilename, StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "核对各列" }).First.ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("石桥村");
        await page.AssertAccessibleAsync();
        await page.PictureAsync("import-columns-zh-light", whole: true);
        await page.GoBackAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "逐条查看" }).First.ClickAsync();
        await page.AssertAccessibleAsync();
        await page.PictureAsync("import-findings-zh-light", whole: true);
        await page.GoBackAsync();

        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator(".stat-tiles")).ToContainTextAsync("新增人员", new() { Timeout = 60_000 });
        foreach (var figure in (string[])["3,503", "1,200", "60"]) await Expect(page.Locator(".stat-tiles")).ToContainTextAsync(figure);
        await page.AssertAccessibleAsync();
        await page.PictureAsync("import-done-zh-light", whole: true);
        var after = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载问题清单" }).ClickAsync());
        Assert.True(new FileInfo(await after.PathAsync()).Length > 5_000);

        // The township of the ledger has no made-up people, so its figures are those of the ledger alone.
        Assert.Equal(0L, await office.Database.AskAsync("SELECT count(*) FROM persons p JOIN population_events e ON e.person_id = p.id WHERE e.detail = '演示数据' AND p.area_code LIKE '519901101%'"));
        await page.GotoAsync("/Dashboard");
        await page.AssertAccessibleAsync();
        await page.PictureAsync("dashboard-after-import-zh-light", whole: true);

        await page.GotoAsync("/Households/Import");
        await page.SetInputFilesAsync("input[type=file]", await after.PathAsync());
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator(".stat-tiles")).ToContainTextAsync("不入库", new() { Timeout = 60_000 });
        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("en", "dark", 1440)]
    [InlineData("zh-CN", "light", 375)]
    public async Task A_file_that_is_no_ledger_is_refused_beside_the_field(string culture, string theme, int width)
    {
        var page = await office.SignInAsync("clerk2", width, culture, theme);
        await page.GotoAsync("/Households/Import");
        await page.SetInputFilesAsync("input[type=file]", new FilePayload { Name = "台账.xlsx", MimeType = "application/octet-stream", Buffer = "%PDF-1.7"u8.ToArray() });
        await page.ClickAsync("button[data-save]");

        await Expect(page.Locator("#error-summary")).ToContainTextAsync(".xlsx");
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
        await page.PictureAsync($"import-refused-{culture[..2]}-{theme}-{width}");
    }
}
