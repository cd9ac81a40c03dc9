using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>Tabs find their villages by the codes of the guide sheet, and by name where it gives none.</summary>
public sealed class VillageGuideTests
{
    private const string Zhuxi = "519901102201", Taoyuan = "519901102202";

    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    private static readonly TownshipAreas _township = new("519901102000", "云水镇", "青禾县", [new(Zhuxi, "竹溪村", 5), new(Taoyuan, "桃园村", 0)]);

    [Fact]
    public void The_code_decides_where_the_office_calls_the_village_otherwise()
    {
        var reading = Read([["村名", "区划代码", "组数"], ["新竹村", Zhuxi, 9]], "新竹村");

        Assert.Equal((Zhuxi, "竹溪村", 9), (reading.Sheets[0].Village!.Code, reading.Sheets[0].Village!.Name, reading.Sheets[0].Village!.Groups));
        Assert.Equal([new VillageDoubt(VillageDoubtKind.OtherName, Zhuxi, "新竹村", 9, Zhuxi, "竹溪村")], reading.VillageDoubts);
        Assert.Empty(reading.SheetsWithoutVillage);
    }

    [Fact]
    public void Names_exchanged_between_guide_and_tree_follow_the_codes()
    {
        var reading = Read([["行政村", "统计用区划代码"], ["桃园村", Zhuxi], ["竹溪村", Taoyuan]], "桃园村", "竹溪村");

        Assert.Equal([Zhuxi, Taoyuan], reading.Sheets.Select(sheet => sheet.Village!.Code));
    }

    [Fact]
    public void A_village_the_tree_lacks_is_read_and_waits_to_be_entered()
    {
        var reading = Read([["村名", "代码", "村民小组数"], ["梅林村", "519901102209", "4个"]], "1.梅林村委会");

        Assert.Equal(("519901102209", 4, false), (reading.Sheets[0].Village!.Code, reading.Sheets[0].Village!.Groups, reading.Sheets[0].Village!.OnFile));
        Assert.Equal(VillageDoubtKind.Unlisted, Assert.Single(reading.VillageDoubts).Kind);
        Assert.Single(reading.SheetsWithoutVillage);
    }

    [Fact]
    public void A_code_of_another_township_is_no_village_here_even_under_a_known_name()
    {
        var reading = Read([["村名", "代码"], ["竹溪村", "519901101201"]], "竹溪村");

        Assert.Null(reading.Sheets[0].Village);
        Assert.Equal(VillageDoubtKind.OtherTownship, Assert.Single(reading.VillageDoubts).Kind);
    }

    [Fact]
    public void A_known_name_under_a_mistyped_code_of_the_township_is_the_village_on_file()
    {
        var reading = Read([["村名", "代码"], ["竹溪村", "519901102291"]], "竹溪村");

        Assert.Equal(Zhuxi, reading.Sheets[0].Village!.Code);
        Assert.Equal(VillageDoubtKind.OtherCode, Assert.Single(reading.VillageDoubts).Kind);
    }

    [Fact]
    public void A_guide_without_header_and_codes_with_class_of_town_and_country_are_read()
    {
        var reading = Read([["本表所列各村"], ["1", "新竹村", Zhuxi + "10220", "6组"], ["2", "新桃村", 519901102202d]], "新竹", "新桃村");

        Assert.Equal([Zhuxi, Taoyuan], reading.Sheets.Select(sheet => sheet.Village!.Code));
        Assert.Equal(6, reading.Sheets[0].Village!.Groups);
    }

    [Theory]
    [InlineData("519901102202")]
    [InlineData("桃园村519901102202")]
    public void A_code_on_the_tab_is_enough(string tab) => Assert.Equal(Taoyuan, Read([["没有村的说明"]], tab).Sheets[0].Village?.Code);

    [Fact]
    public async Task The_clerk_enters_the_villages_of_the_own_township_and_nobody_enters_others()
    {
        await using var office = await ImportOffice.OpenAsync(_township);
        using var file = Workbook([["村名", "代码", "组数"], ["梅林村", "519901102209", 4]], "梅林村").Build();
        var run = await office.UnderstandAsync(file.ToArray());
        Assert.Equal((ImportState.Read, 1), (run.State, (await office.FindAsync(run.Id)).Counts.WithoutVillage));

        var village = Officer.Appoint("专干", Post.VillageSpecialist, Zhuxi);
        Assert.Equal("import.village-not-yours", await RuleAsync(office, run.Id, "519901103201", office.Clerk));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => EnterAsync(office, run.Id, "519901102209", village));
        Assert.Equal(0L, await office.Database.AskAsync("SELECT count(*) FROM areas WHERE name = '梅林村'"));
    }

    private static async Task<string> RuleAsync(ImportOffice office, Guid run, string code, Officer officer) =>
        (await Assert.ThrowsAsync<RuleBrokenException>(() => EnterAsync(office, run, code, officer))).Rule;

    private static async Task EnterAsync(ImportOffice office, Guid run, string code, Officer officer)
    {
        await using var db = office.NewDb(officer);
        await new EnterVillages(db, null!, office.Database.Clock).ExecuteAsync(run, [code], new DateOnly(2026, 1, 1), officer, _ct);
    }

    private static LedgerReading Read(object?[][] guide, params string[] tabs)
    {
        using var file = Workbook(guide, tabs).Build();
        return new LedgerReader(_township, new DateOnly(2026, 11, 23)).Read(WorkbookCells.Read(file));
    }

    private static AWorkbook Workbook(object?[][] guide, params string[] tabs) =>
        tabs.Select((tab, i) => (tab, i)).Aggregate(new AWorkbook().With("说明", guide), (workbook, tab) =>
            workbook.With(tab.tab, [["姓名", "身份证号码"], ["陈一", Number($"51990119700101{(tab.i * 2) + 1:000}")]]));

    private static string Number(string digits) => digits + IdentityNumber.ExpectedCheckDigit(digits);
}
