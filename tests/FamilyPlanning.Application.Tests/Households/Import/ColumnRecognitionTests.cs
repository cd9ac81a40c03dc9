using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.TestKit;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>What columns hold is found out by name, by words, by values, and by what was chosen before, and it is said how surely.</summary>
public sealed class ColumnRecognitionTests
{
    [Fact]
    public void Each_column_says_how_surely_it_is_known()
    {
        var columns = Columns([["姓名", "公民身份号码", "目前居住详细地址", "爱好"], ["陈一", Number("51990119700101001"), "本村", "钓鱼"]]);

        Assert.Equal(
            [(LedgerField.Name, ColumnCertainty.Standard), (LedgerField.IdentityNumber, ColumnCertainty.Known), (LedgerField.ResidencePlace, ColumnCertainty.Likely), ((LedgerField?)null, ColumnCertainty.None)],
            columns.Select(column => (column.Field, column.Certainty)));
    }

    [Fact]
    public void Names_and_numbers_are_known_by_their_values_where_no_header_says_so()
    {
        object?[][] rows = [["甲", "乙", "丙"], .. Enumerable.Range(0, 6).Select(i => new object?[] { "汉族", "陈" + "一二三四五六"[i], Number($"51990119700101{(i * 2) + 1:000}") })];

        Assert.Equal([null, LedgerField.Name, LedgerField.IdentityNumber], Columns(rows).Select(column => column.Field));
        Assert.All(Columns(rows).Skip(1), column => Assert.Equal(ColumnCertainty.Values, column.Certainty));
    }

    [Theory]
    [InlineData("户主身份证号")]
    [InlineData("父亲姓名")]
    [InlineData("配偶证件号码")]
    [InlineData("监护人联系电话")]
    public void What_is_about_somebody_else_is_not_taken_for_the_person(string header) => Assert.Null(LedgerHeaders.LikelyFieldOf(header));

    [Fact]
    public void A_group_of_columns_about_the_mother_does_not_take_the_persons_own()
    {
        using var file = new AWorkbook().With("一村", [
            ["母亲", null, "姓名", "身份证号"],
            ["姓名", "身份证号", null, null],
            ["林二", Number("51990119500101002"), "陈一", Number("51990119700101001")],
        ], ["A1:B1", "C1:C2", "D1:D2"]).Build();
        var header = HeaderRow.Find(WorkbookCells.Read(file, cancel: TestContext.Current.CancellationToken).Sheets[0])!;

        Assert.Equal((3, 4, 2), (header[LedgerField.Name]!.Column, header[LedgerField.IdentityNumber]!.Column, header[LedgerField.MotherNumber]!.Column));
    }

    [Fact]
    public void A_line_of_a_guide_is_no_header()
    {
        using var file = new AWorkbook().With("填表说明", [["身份证号码", "姓名与身份证一致"], ["出生日期", "按身份证填写"]]).Build();

        Assert.Null(HeaderRow.Find(WorkbookCells.Read(file, cancel: TestContext.Current.CancellationToken).Sheets[0]));
    }

    [Fact]
    public async Task What_the_officer_chose_is_remembered_in_the_township_once_it_was_imported()
    {
        await using var office = await ImportOffice.OpenAsync(QingshiKey.Township);
        var first = await office.UnderstandAsync(File("陈一", "51990119700101001"));
        await CorrectAsync(office, first, new Dictionary<int, LedgerField?> { [1] = LedgerField.Name, [2] = LedgerField.IdentityNumber, [3] = LedgerField.Remark });
        await using (var db = office.NewDb())
        {
            await new UnderstandLedger(db, office.Readings(db), office.Files, office.Database.Clock).ExecuteAsync(first.Id, office.Clerk, CancellationToken.None);
            var run = await db.ImportRuns.FindAsync([first.Id], TestContext.Current.CancellationToken);
            run!.Confirm(ImportMode.GoodRows);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        await office.ImportAsync(first.Id, (_, _) => { }, CancellationToken.None);
        var second = await office.UnderstandAsync(File("陈二", "51990119710101001"));

        await using var reader = office.NewDb();
        var columns = (await new ImportSearch(reader).OpenAsync(second.Id, office.Clerk, CancellationToken.None)).Layout.Sheets[0].Columns;
        Assert.Equal((LedgerField.Remark, ColumnCertainty.Remembered), (columns[2].Field, columns[2].Certainty));
    }

    private static async Task CorrectAsync(ImportOffice office, ImportRun run, Dictionary<int, LedgerField?> columns)
    {
        await using var db = office.NewDb();
        var known = (await db.ImportRuns.FindAsync([run.Id], TestContext.Current.CancellationToken))!;
        known.Correct(new LedgerCorrections(new Dictionary<string, IReadOnlyDictionary<int, LedgerField?>> { ["石桥村"] = columns }, new Dictionary<string, string>()).ToJson());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static byte[] File(string name, string digits)
    {
        using var file = new AWorkbook().With("石桥村", [["姓名", "身份证号码", "近况"], [name, Number(digits), "外出务工"]]).Build();
        return file.ToArray();
    }

    private static IReadOnlyList<LedgerColumn> Columns(object?[][] rows)
    {
        using var file = new AWorkbook().With("一村", rows).Build();
        return HeaderRow.Find(WorkbookCells.Read(file, cancel: TestContext.Current.CancellationToken).Sheets[0])!.Columns;
    }

    private static string Number(string digits) => digits + IdentityNumber.ExpectedCheckDigit(digits);
}
