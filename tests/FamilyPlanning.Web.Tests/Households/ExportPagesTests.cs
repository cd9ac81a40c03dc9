using System.Text;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Application.Jobs;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Web.Tests.Households;

/// <summary>Lists leave the application marked, masked, and in the trail; no cell is a formula and no digit is lost.</summary>
public sealed class ExportPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task People_as_text_are_masked_marked_and_harmless()
    {
        var (_, _, wife) = await host.Office.RegisterCoupleAsync();
        await host.Office.Database.AskAsync($"UPDATE persons SET note = '=HYPERLINK(\"x\")' WHERE id = '{wife}'");
        var text = Encoding.UTF8.GetString(await ExportAsync(host.Office.Clerk, "Csv", full: false));

        Assert.StartsWith("\uFEFF青石镇人员名单　导出人：李敏　导出时间：", text, StringComparison.Ordinal);
        Assert.Contains("用途：核对上半年名册", text, StringComparison.Ordinal);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", text, StringComparison.Ordinal);
        Assert.Contains("142****0001", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\d{17}[\dX]", text);
        Assert.Equal("核对上半年名册", await host.Office.Database.AskAsync("SELECT reason FROM audit_entries WHERE action = 'Exported' ORDER BY seq LIMIT 1"));
    }

    [Theory]
    [InlineData("Xlsx")]
    [InlineData("Csv")]
    public async Task Full_numbers_keep_every_digit_and_read_back_as_the_same_people(string format)
    {
        await host.Office.RegisterCoupleAsync();
        using var file = new MemoryStream(await ExportAsync(host.Office.Colleague, format, full: true));
        var reading = new LedgerReader(new TownshipAreas(TestOffice.Township, "青石镇", "青禾县", [new(TestOffice.Stonebridge, "石桥村", 8)]), new DateOnly(2026, 11, 23)).Read(LedgerFile.Read(file, "名单", _ct));

        await using var db = host.Office.NewDb();
        var people = await db.Persons.Where(p => p.AreaCode == TestOffice.Stonebridge && p.DeathDate == null && p.LeftOn == null).ToListAsync(_ct);
        Assert.Equal(
            people.Select(p => host.Office.Protection.Decrypt(p.IdentityCipher!, Persistence.Protection.FieldProtection.IdentityNumber)).Order(),
            reading.Rows.Select(row => row.IdentityNumber).Order());
        Assert.All(reading.Rows, row => Assert.Equal(RowClass.Clean, row.Class));
    }

    [Fact]
    public async Task Households_are_listed_with_their_heads()
    {
        await host.Office.RegisterCoupleAsync();
        var text = Encoding.UTF8.GetString(await ExportAsync(host.Office.Clerk, "Csv", full: false, list: "Households"));

        Assert.Contains("村名,村民小组,户编号,户主姓名,在册人数,住址\r\n石桥村,1,", text, StringComparison.Ordinal);
        Assert.Contains(",张建军,2,", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_exports_another_area_without_the_duty_or_without_a_purpose()
    {
        using var neighbour = await host.SignedInAsync(host.Office.Neighbour);
        using var head = await host.SignedInAsync(host.Office.Head);
        var page = await neighbour.OpenAsync("/Households/Export");

        Assert.Equal(403, (await head.OpenAsync("/Households/Export")).Status);
        Assert.Equal(["只能导出本辖区的名单"], (await neighbour.PostAsync(page, Fields(("Input.Area", TestOffice.Township), ("Input.Purpose", "核对名册")))).Errors);
        Assert.Equal(["请写明用途，至少 4 个字"], (await neighbour.PostAsync(page, Fields(("Input.Purpose", "无")))).Errors);
        Assert.False(await host.Office.NewDb().JobRuns.AnyAsync(r => r.OfficerId == host.Office.Neighbour.Id, _ct));
    }

    [Fact]
    public async Task The_sixth_list_within_an_hour_has_to_wait()
    {
        var eager = await host.AppointAsync("急先锋", Post.TownshipClerk, TestOffice.OtherTownship);
        using var browser = await host.SignedInAsync(eager);
        for (var i = 0; i < 5; i++) Assert.Equal(200, (await browser.SubmitAsync("/Households/Export", Fields(("Input.Purpose", "核对名册")))).Status);

        Assert.Equal(429, (await browser.SubmitAsync("/Households/Export", Fields(("Input.Purpose", "核对名册")))).Status);
    }

    private async Task<byte[]> ExportAsync(Officer officer, string format, bool full, string list = "People")
    {
        using var browser = await host.SignedInAsync(officer);
        var page = await browser.SubmitAsync("/Households/Export", Fields(
            ("Input.Area", TestOffice.Township), ("Input.List", list), ("Input.Format", format), ("Input.Purpose", "核对上半年名册"), ("Input.FullNumbers", full ? "true" : "false")));
        Assert.StartsWith("/Jobs/", page.Url, StringComparison.Ordinal);
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<JobRunner>().RunAsync(Guid.Parse(page.Url.Split('/')[^1]), _ct);
        var file = await browser.GetBareAsync(page.Url + "/Result");
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        return await file.Content.ReadAsByteArrayAsync(_ct);
    }

    private static Dictionary<string, string?> Fields(params (string Name, string Value)[] fields) => fields.ToDictionary(field => field.Name, field => (string?)field.Value);
}
