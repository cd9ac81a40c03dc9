using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyPlanning.EndToEnd.Tests;

/// <summary>The county official reads the county, the village specialist prints the agreement.</summary>
[Collection("one browser")]
public sealed class CountyJourneys(RunningOffice office)
{
    [Fact]
    public async Task The_county_official_opens_the_dashboard_and_the_births_behind_a_figure()
    {
        var page = await office.SignInAsync("county");
        var complaints = page.Listen();
        await page.GotoAsync("/Dashboard");
        await Expect(page.Locator("#births canvas, #births svg").First).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.PictureAsync("dashboard-zh-light", whole: true);

        var figure = await page.Locator("a.stat-tile").Nth(1).Locator(".stat-figure").InnerTextAsync();
        await page.Locator("a.stat-tile").Nth(1).ClickAsync();
        await Expect(page.Locator(".page-count")).ToHaveTextAsync(figure.Split(' ', '\n', '人')[0].Trim());
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_dashboard_in_dark_and_english_is_as_good()
    {
        var page = await office.SignInAsync("county", culture: "en", theme: "dark");
        await page.GotoAsync("/Dashboard");
        await Expect(page.Locator("#births canvas, #births svg").First).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.PictureAsync("dashboard-en-dark", whole: true);
    }

    [Fact]
    public async Task The_quarterly_form_is_the_same_on_screen_as_spreadsheet_and_on_paper()
    {
        var page = await office.SignInAsync("clerk2");
        await page.GotoAsync("/Reports");
        await Expect(page.Locator("#quarterly tbody tr")).ToHaveCountAsync(6);
        await Expect(page.GetByText("审核关系全部平衡")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.PictureAsync("quarterly-zh-light");

        var closing = (await page.Locator("#quarterly tbody tr").First.Locator("td").Nth(1).InnerTextAsync()).Trim();
        var sheet = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "导出" }).ClickAsync());
        var rows = MiniExcelLibs.MiniExcel.Query(await sheet.PathAsync(), useHeaderRow: true, excelType: MiniExcelLibs.ExcelType.XLSX).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(closing, Convert.ToString(rows[0]["人口 期末总人口"], System.Globalization.CultureInfo.InvariantCulture));

        var paper = await page.APIRequest.GetAsync(new Uri(office.Address, (await page.GetByRole(AriaRole.Link, new() { Name = "打印" }).First.GetAttributeAsync("href"))!).ToString());
        Assert.Equal("application/pdf", paper.Headers["content-type"]);
        var text = string.Concat(UglyToad.PdfPig.PdfDocument.Open(await paper.BodyAsync()).GetPages().Select(p => p.Text));
        Assert.Contains(closing, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_village_specialist_prints_the_agreement_of_the_own_village()
    {
        var clerk = await office.SignInAsync("clerk1");
        await clerk.GotoAsync("/Agreements");
        await clerk.Locator("form button:has-text('起草')").ClickAsync();
        await Expect(clerk.Locator("#agreements tbody tr")).ToHaveCountAsync(5);

        var specialist = await office.SignInAsync("village1", 375);
        await specialist.GotoAsync("/Agreements");
        await Expect(specialist.Locator("#agreements tbody tr")).ToHaveCountAsync(1);
        await specialist.Locator("#agreements tbody a").First.ClickAsync();
        await specialist.AssertAccessibleAsync();
        await specialist.AssertFitsAsync();
        var paper = await specialist.APIRequest.GetAsync(new Uri(office.Address, (await specialist.GetByRole(AriaRole.Link, new() { Name = "打印" }).GetAttributeAsync("href"))!).ToString());

        Assert.Equal("application/pdf", paper.Headers["content-type"]);
        using var document = UglyToad.PdfPig.PdfDocument.Open(await paper.BodyAsync());
        Assert.InRange(document.NumberOfPages, 2, 4);
        Assert.Contains("石桥村", string.Concat(document.GetPages().Select(p => p.Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_workbench_is_the_first_page()
    {
        var page = await office.SignInAsync("clerk2");
        await Expect(page.Locator("h1")).ToContainTextAsync("工作台");
        await page.AssertAccessibleAsync();
        await page.PictureAsync("workbench-zh-light");
    }
}
