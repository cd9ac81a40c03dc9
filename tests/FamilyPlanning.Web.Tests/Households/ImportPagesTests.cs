using System.Text;
using FamilyPlanning.Application.Jobs;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Web.Tests.Households;

/// <summary>The pages of an import as clerks use them, over the township of which two villages are on file.</summary>
public sealed class ImportPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly byte[] _sample = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "samples", "qingshi-ledger.xlsx"));
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_clerk_uploads_enters_the_missing_villages_confirms_and_fetches_what_stayed_out()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var page = await ReadAsync(clerk, "青石镇台账.xlsx", _sample);
        Assert.Contains("3,563", page.Text, StringComparison.Ordinal);
        Assert.Contains("说明表里有 3 个村与区划树不一致", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("确认导入 3,503 人", page.Text, StringComparison.Ordinal);

        var villages = await clerk.OpenAsync(page.Url + "/Villages");
        Assert.Equal(["519901101203", "519901101204", "519901101205"], villages.Document.QuerySelectorAll("input[name=Codes][checked]").Select(box => box.GetAttribute("value")));
        await clerk.PostAsync(villages, new { ValidFrom = "2026-01-01" });
        await WorkAsync();
        await using var db = host.Office.NewDb();
        Assert.Equal([("柏树村", 10), ("双河村", 7), ("龙洞村", 9)], (await db.Areas.Where(a => a.ValidFrom == new DateOnly(2026, 1, 1)).OrderBy(a => a.AreaCode).ToListAsync(_ct)).Select(a => (a.Name, a.Groups)));

        page = await clerk.OpenAsync(page.Url);
        Assert.Contains("确认导入 3,503 人", page.Text, StringComparison.Ordinal);
        Assert.Equal(60, (await clerk.OpenAsync(page.Url + "/Findings?errors=true")).Document.QuerySelectorAll("#import-findings tbody tr").Length + 10);
        var before = await clerk.GetBareAsync(page.Url + "/Errors");
        Assert.Equal("attachment", before.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith("PK", Encoding.ASCII.GetString(await before.Content.ReadAsByteArrayAsync(_ct)), StringComparison.Ordinal);

        await clerk.PostAsync(page, null, "main form.entry-form");
        await WorkAsync();
        page = await clerk.OpenAsync(page.Url);
        Assert.Contains("新增家庭 1,200 户", page.Text, StringComparison.Ordinal);
        var after = await clerk.GetBareAsync(page.Document.QuerySelector("a[href$=Result]")!.GetAttribute("href")!);
        Assert.EndsWith(".xlsx", after.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);

        page = await ReadAsync(clerk, "再来一次.xlsx", _sample);
        Assert.Contains("确认导入 0 人", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("与区划树不一致", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_township_is_read_as_no_village_and_says_so()
    {
        using var neighbour = await host.SignedInAsync(host.Office.Neighbour);
        var page = await ReadAsync(neighbour, "拿错的台账.xlsx", _sample);

        Assert.Contains("有 5 张表的村还没有认定", page.Text, StringComparison.Ordinal);
        var villages = await neighbour.OpenAsync(page.Url + "/Villages");
        Assert.Contains("代码不属于这个乡镇", villages.Text, StringComparison.Ordinal);
        Assert.Null(villages.Document.QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task A_village_outside_the_township_is_not_entered_whatever_is_posted()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        using var file = new AWorkbook().With("说明", [["村名", "代码"], ["竹溪村", "519901101299"]]).With("竹溪村", [["姓名", "身份证号"], ["陈一", Number("51990119700101001")]]).Build();
        var page = await ReadAsync(clerk, "竹溪村.xlsx", file.ToArray());
        var villages = await clerk.OpenAsync(page.Url + "/Villages");

        Assert.Equal(["只能新增本乡镇的村；其他乡镇的区划请系统管理员新增"], (await clerk.PostAsync(villages, new { Codes = "519901102299" })).Errors);
        Assert.Equal(["说明表里已没有这个村，或者它已在区划树里，请刷新后再看"], (await clerk.PostAsync(villages, new { Codes = "519901101298" })).Errors);
        Assert.Equal(["启用日期不能晚于今天"], (await clerk.PostAsync(villages, new { ValidFrom = "2099-01-01" })).Errors);
        Assert.Equal(["请勾选要新增的村"], (await clerk.PostAsync(villages, new Dictionary<string, string?> { ["Codes"] = null })).Errors);
        await using var db = host.Office.NewDb();
        Assert.False(await db.Areas.AnyAsync(area => area.AreaCode.StartsWith("5199011022") && area.AreaCode != TestOffice.OtherVillage || area.AreaCode == "519901101299", _ct));
    }

    [Fact]
    public async Task Columns_and_village_are_set_right_in_the_page_and_the_file_is_read_anew()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        using var file = new AWorkbook().With("Sheet1", [["姓名", "证件号码", "本人号码"], ["陈改列", "川A12345", Number("51990119700102001")]]).Build();
        var page = await ReadAsync(clerk, "改列.xlsx", file.ToArray());
        Assert.Contains("有 1 张表的村还没有认定", page.Text, StringComparison.Ordinal);

        var sheet = await clerk.OpenAsync(page.Url + "/Sheet/1");
        var twice = await clerk.PostAsync(sheet, Fields(("Input.Columns[1].Field", "IdentityNumber"), ("Input.Columns[2].Field", "IdentityNumber")));
        Assert.Equal(["有两列读作同一个项目，请只留一列"], twice.Errors);
        await clerk.PostAsync(sheet, Fields(("Input.Village", TestOffice.Greenrock), ("Input.Columns[1].Field", ""), ("Input.Columns[2].Field", "IdentityNumber")));
        await WorkAsync();

        await clerk.PostAsync(await clerk.OpenAsync(page.Url), null, "main form.entry-form");
        await WorkAsync();
        await using var db = host.Office.NewDb();
        Assert.Equal(TestOffice.Greenrock, (await db.Persons.SingleAsync(p => p.Name == "陈改列", _ct)).AreaCode);
    }

    [Fact]
    public async Task A_text_table_is_imported_and_taken_back_with_a_reason()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var page = await ReadAsync(clerk, "石桥村.csv", Encoding.UTF8.GetBytes($"姓名,身份证号码\n陈文本,{Number("51990119700106001")}\n"));
        await clerk.PostAsync(page, null, "main form.entry-form");
        await WorkAsync();
        Assert.Contains("新增家庭 1 户", (await clerk.OpenAsync(page.Url)).Text, StringComparison.Ordinal);

        var undo = await clerk.OpenAsync(page.Url + "/Undo");
        Assert.Single((await clerk.PostAsync(undo, new { Reason = "" })).Errors);
        await clerk.PostAsync(undo, new { Reason = "选错了文件" });
        Assert.Contains("这次导入已撤销", (await clerk.OpenAsync(page.Url)).Text, StringComparison.Ordinal);
        await using var db = host.Office.NewDb();
        Assert.False(await db.Persons.AnyAsync(p => p.Name == "陈文本", _ct));
    }

    [Fact]
    public async Task Put_away_nothing_is_on_file_and_the_file_is_gone()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var page = await ReadAsync(clerk, "放弃.xlsx", Small("陈放弃", "51990119700103001"));
        var (url, content) = (await clerk.OpenAsync(page.Url)).Fill(null, "main form.entry-form");
        await clerk.Http.PostAsync(url + "?handler=Discard", content, _ct);

        Assert.Contains("这次导入已放弃", (await clerk.OpenAsync(page.Url)).Text, StringComparison.Ordinal);
        await using var db = host.Office.NewDb();
        Assert.False(await db.Persons.AnyAsync(p => p.Name == "陈放弃", _ct));
        Assert.Null((await db.ImportRuns.SingleAsync(r => r.FileName == "放弃.xlsx", _ct)).StoredAs);
    }

    [Fact]
    public async Task Who_is_of_another_township_finds_no_such_import()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        using var neighbour = await host.SignedInAsync(host.Office.Neighbour);
        using var specialist = await host.SignedInAsync(host.Office.Specialist);
        var page = await ReadAsync(clerk, "别处.xlsx", Small("陈别处", "51990119700104001"));

        foreach (var path in (string[])["", "/Findings", "/Sheet/1", "/Villages", "/Errors", "/Undo"])
        {
            Assert.Equal(404, (await neighbour.OpenAsync(page.Url + path)).Status);
            Assert.Equal(403, (await specialist.OpenAsync(page.Url + path)).Status);
        }

        Assert.DoesNotContain("别处.xlsx", (await neighbour.OpenAsync("/Households/Import")).Text, StringComparison.Ordinal);
        var (_, content) = (await neighbour.OpenAsync("/Households/Import")).Fill(null, "main form[method=post]");
        Assert.Equal(404, (int)(await neighbour.Http.PostAsync(page.Url, content, _ct)).StatusCode);
    }

    [Fact]
    public async Task Two_clerks_at_one_import_file_it_once()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        using var colleague = await host.SignedInAsync(host.Office.Colleague);
        var page = await ReadAsync(clerk, "两人.xlsx", Small("陈两人", "51990119700105001"));
        var (mine, theirs) = (await clerk.OpenAsync(page.Url), await colleague.OpenAsync(page.Url));

        await clerk.PostAsync(mine, null, "main form.entry-form");
        await colleague.PostAsync(theirs, null, "main form.entry-form");
        await WorkAsync();

        await using var db = host.Office.NewDb();
        Assert.Equal(1, await db.Persons.CountAsync(p => p.Name == "陈两人", _ct));
        var late = await colleague.PostAsync(theirs, new { Mode = "AllOrNothing" }, "main form.entry-form");
        Assert.True(late.Status == 409 || late.Errors.SequenceEqual(["这次导入已经结束"]), $"{late.Status} {string.Join(';', late.Errors)}");
    }

    [Theory]
    [InlineData("empty", "文件是空的")]
    [InlineData("text", "这不是 Excel 工作簿")]
    [InlineData("encoding", "文本表格的编码无法识别")]
    [InlineData("xls", "这是旧格式（.xls）文件")]
    [InlineData("locked", "文件设有打开密码")]
    [InlineData("macros", "文件带有宏（.xlsm）")]
    [InlineData("bomb", "文件解压后超过 400 MB")]
    [InlineData("damaged", "文件已损坏")]
    [InlineData("other", "没有找到台账")]
    public async Task A_file_that_cannot_be_read_gets_a_sentence_beside_its_field(string fault, string sentence)
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var page = await clerk.UploadAsync(await clerk.OpenAsync("/Households/Import"), "Input.File", "台账.xlsx", BadFiles.Of(fault));

        Assert.StartsWith(sentence, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Contains(sentence, page.Document.QuerySelector(".field.has-error")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_gets_a_sentence_and_is_not_kept()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var page = await clerk.UploadAsync(await clerk.OpenAsync("/Households/Import"), "Input.File", "台账.xlsx", new byte[65 << 20]);

        Assert.Equal(200, page.Status);
        Assert.StartsWith("文件超过", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    private static Dictionary<string, string?> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(field => field.Name, field => (string?)field.Value);

    private static byte[] Small(string name, string digits)
    {
        using var file = new AWorkbook().With("石桥村", [["姓名", "身份证号码"], [name, Number(digits)]]).Build();
        return file.ToArray();
    }

    private static string Number(string digits) => digits + IdentityNumber.ExpectedCheckDigit(digits);

    private async Task<OfficePage> ReadAsync(OfficeBrowser browser, string fileName, byte[] file)
    {
        var page = await browser.UploadAsync(await browser.OpenAsync("/Households/Import"), "Input.File", fileName, file);
        Assert.True(page.Errors.Count == 0 && page.Url.Length > "/Households/Import/".Length, string.Join(';', page.Errors));
        await WorkAsync();
        return await browser.OpenAsync(page.Url);
    }

    /// <summary>Carries out what is queued, as a worker would.</summary>
    private async Task WorkAsync()
    {
        await using var db = host.Office.NewDb();
        foreach (var run in await db.JobRuns.Where(r => r.StartedAt == null).OrderBy(r => r.QueuedAt).Select(r => r.Id).ToListAsync(_ct))
        {
            await using var scope = host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<JobRunner>().RunAsync(run, _ct);
        }
    }
}
