using FamilyPlanning.Application.Administration.Demo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyPlanning.EndToEnd.Tests;

/// <summary>The county official reads the county, the village specialist prints the agreement.</summary>
[Collection("one browser")]
public sealed class CountyJourneys(RunningOffice office)
{
    [Fact]
    public async Task The_county_official_opens_the_dashboard_and_the_list_behind_a_mark_by_keyboard()
    {
        await HaveWorkAsync();
        var page = await office.SignInAsync("county");
        var complaints = page.Listen();
        await page.GotoAsync("/Dashboard");
        await Expect(page.Locator("#payments-by-area canvas").First).ToBeVisibleAsync();
        await Expect(page.Locator("#births canvas").First).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.PictureAsync("dashboard-zh-light", whole: true);

        await page.Locator("#payments-by-area [data-chart-table]").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#payments-by-area table")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        for (var presses = 0; presses < 20 && await page.EvaluateAsync<string>("document.activeElement.textContent") != "7"; presses++) await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1")).ToContainTextAsync("发放明细");
        await Expect(page.Locator(".page-count")).ToHaveTextAsync("7");
        await Expect(page.Locator("#payments tbody tr")).ToHaveCountAsync(7);
        await page.AssertAccessibleAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task Every_tile_the_county_official_may_open_has_as_many_rows_as_it_says()
    {
        await HaveWorkAsync();
        var page = await office.SignInAsync("county");
        await page.GotoAsync("/Dashboard");
        var tiles = await page.Locator(".stat-tile").EvaluateAllAsync<string[][]>("all => all.map(t => [t.getAttribute('href') ?? '', t.querySelector('.stat-figure').firstChild.textContent.trim()])");
        Assert.Equal(8, tiles.Length);
        // Registrations and health services belong to officers who handle them: the county sees the figures.
        Assert.Equal([5, 6], tiles.Index().Where(t => t.Item[0].Length == 0).Select(t => t.Index));
        foreach (var tile in tiles.Where(t => t[0].Length > 0))
        {
            await page.GotoAsync(tile[0]);
            await Expect(page.Locator(".page-count")).ToHaveTextAsync(tile[1]);
        }
    }

    [Fact]
    public async Task A_township_clerk_opens_the_registrations_and_offers_of_a_village()
    {
        await HaveWorkAsync();
        var page = await office.SignInAsync("clerk2", 375);
        await page.GotoAsync("/Dashboard");
        await page.AssertFitsAsync();
        foreach (var chart in (string[])["registrations", "registrations-by-area", "offers", "offers-by-area", "payments"])
        {
            await page.GotoAsync("/Dashboard");
            await page.Locator($"#{chart} [data-chart-table]").ClickAsync();
            var mark = page.Locator($"#{chart} td a:not(:text-is('0'))").First;
            var figure = await mark.InnerTextAsync();
            await mark.ClickAsync();
            await Expect(page.Locator(".page-count")).ToHaveTextAsync(figure);
            await page.AssertFitsAsync();
        }
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    public async Task The_dashboard_prints_on_one_sheet_with_every_chart_in_its_frame(string theme)
    {
        await HaveWorkAsync();
        var page = await office.SignInAsync("county", theme: theme);
        await page.GotoAsync("/Dashboard");
        await Expect(page.Locator("#payments-by-area canvas").First).ToBeVisibleAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var outside = await page.EvaluateAsync<string[]>("""
            [...document.querySelectorAll('figure.chart')].filter(figure => {
              const [frame, drawing] = [figure.getBoundingClientRect(), figure.querySelector('canvas').getBoundingClientRect()];
              return drawing.height < 80 || drawing.top < frame.top || drawing.bottom > frame.bottom || drawing.right > frame.right;
            }).map(figure => figure.id)
            """);
        Assert.Empty(outside);
        using var paper = UglyToad.PdfPig.PdfDocument.Open(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        Assert.Equal(1, paper.NumberOfPages);
    }

    [Fact]
    public async Task The_dashboard_in_dark_and_english_is_as_good()
    {
        await HaveWorkAsync();
        var page = await office.SignInAsync("county", culture: "en", theme: "dark");
        await page.GotoAsync("/Dashboard");
        await Expect(page.Locator("#payments-by-area canvas").First).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.PictureAsync("dashboard-en-dark", whole: true);
    }

    [Theory]
    [InlineData("clerk2", 6)]
    [InlineData("county", 5)]
    public async Task The_quarterly_form_is_the_same_on_screen_as_spreadsheet_and_on_paper(string login, int lines)
    {
        var page = await office.SignInAsync(login);
        await page.GotoAsync("/Reports");
        await Expect(page.Locator("#quarterly tbody tr")).ToHaveCountAsync(lines);
        await Expect(page.GetByText("审核关系全部平衡")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        if (login == "clerk2") await page.PictureAsync("quarterly-zh-light");

        var screen = await page.Locator("#quarterly tbody tr").EvaluateAllAsync<string[][]>("rows => rows.map(r => [...r.cells].map(c => c.textContent.trim()))");
        var sheet = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "导出" }).ClickAsync());
        var rows = MiniExcelLibs.MiniExcel.Query(await sheet.PathAsync(), useHeaderRow: true, excelType: MiniExcelLibs.ExcelType.XLSX).Cast<IDictionary<string, object?>>().ToList();
        Assert.Equal(screen.Select(row => string.Join('|', row)), rows.Select(row => string.Join('|', row.Values.Select(Shown))));

        var paper = await page.APIRequest.GetAsync(new Uri(office.Address, (await page.GetByRole(AriaRole.Link, new() { Name = "打印" }).First.GetAttributeAsync("href"))!).ToString());
        Assert.Equal("application/pdf", paper.Headers["content-type"]);
        var text = string.Concat(UglyToad.PdfPig.PdfDocument.Open(await paper.BodyAsync()).GetPages().Select(p => p.Text)).Replace(" ", "", StringComparison.Ordinal);
        Assert.All(screen, row => Assert.Contains(string.Concat(row.Skip(1)), text, StringComparison.Ordinal));
    }

    // The sex ratio is written with one decimal, what is not computed as a dash.
    private static string Shown(object? cell) => cell switch
    {
        null => "—",
        double number when number != Math.Floor(number) => number.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(cell, System.Globalization.CultureInfo.InvariantCulture)!,
    };

    private static bool _worked;

    private async Task HaveWorkAsync()
    {
        if (!_worked) await new DemoWork(office.Services.GetRequiredService<IServiceScopeFactory>(), office.Database.Clock).DoAsync();
        _worked = true;
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
        await specialist.PictureAsync("agreements-zh-light");
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
