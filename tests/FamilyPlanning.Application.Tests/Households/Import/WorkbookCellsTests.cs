using System.Text;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.TestKit;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>Foreign files are refused with a sentence, never with a fault, and cannot use up the machine.</summary>
public sealed class WorkbookCellsTests
{
    private static readonly WorkbookLimits _small = WorkbookLimits.Default with { PackedBytes = 200_000, UnpackedBytes = 1_000_000, Parts = 20, Rows = 50 };

    [Fact]
    public void An_empty_file_is_refused() => AssertRefused(WorkbookFault.Empty, new MemoryStream());

    [Fact]
    public void A_file_over_the_limit_is_refused() => AssertRefused(WorkbookFault.TooLarge, new MemoryStream(new byte[200_001]));

    [Theory]
    [InlineData("姓名,身份证号码\n王秀英,519901197001010028")]
    [InlineData("<html><table><tr><td>姓名</td></tr></table></html>")]
    [InlineData("%PDF-1.7 not a workbook")]
    [InlineData("P")]
    public void A_file_that_is_no_workbook_is_refused(string text) => AssertRefused(WorkbookFault.NotAWorkbook, new MemoryStream(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_package_of_another_program_is_refused() => AssertRefused(WorkbookFault.NotAWorkbook, AWorkbook.Package(("mimetype", "application/vnd.oasis.opendocument.spreadsheet")));

    [Fact]
    public void The_old_binary_format_is_named() => AssertRefused(WorkbookFault.OldFormat, new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]));

    [Fact]
    public void A_workbook_with_a_password_is_named() => AssertRefused(
        WorkbookFault.Encrypted, new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]));

    [Fact]
    public void A_workbook_with_macros_is_named() => AssertRefused(WorkbookFault.Macros, AWorkbook.Package(
        ("[Content_Types].xml", """<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>""")));

    [Fact]
    public void A_package_that_unpacks_to_far_more_is_refused_before_it_is_read() => AssertRefused(
        WorkbookFault.UnpacksTooLarge, AWorkbook.Around(Sheet(new string(' ', 2_000_000))));

    [Fact]
    public void A_package_of_many_parts_is_refused() => AssertRefused(
        WorkbookFault.UnpacksTooLarge, AWorkbook.Around(Sheet(""), [.. Enumerable.Range(0, 30).Select(i => ($"xl/media/{i}.txt", ""))]));

    [Fact]
    public void A_size_that_the_package_understates_does_not_help_it()
    {
        var file = AWorkbook.Around(Sheet(new string(' ', 900_000))).ToArray();
        var stated = BitConverter.GetBytes(Encoding.UTF8.GetByteCount(Sheet(new string(' ', 900_000))));
        for (var at = file.AsSpan().IndexOf(stated); at >= 0; at = file.AsSpan().IndexOf(stated)) BitConverter.GetBytes(10).CopyTo(file, at);

        AssertRefused(WorkbookFault.Damaged, new MemoryStream(file));
    }

    [Fact]
    public void An_outside_entity_is_not_fetched() => AssertRefused(WorkbookFault.Damaged, AWorkbook.Around(
        """<?xml version="1.0"?><!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>""" + Sheet("""<row r="1"><c r="A1" t="inlineStr"><is><t>&secret;</t></is></c></row>""")));

    [Fact]
    public void Entities_that_multiply_are_not_expanded() => AssertRefused(WorkbookFault.Damaged, AWorkbook.Around(
        """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>""" + Sheet("""<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>""")));

    [Theory]
    [InlineData("")]
    [InlineData("<worksheet")]
    [InlineData("""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>""")]
    public void A_damaged_sheet_is_refused(string sheet) => AssertRefused(WorkbookFault.Damaged, AWorkbook.Around(sheet));

    [Fact]
    public void A_workbook_cut_off_in_the_middle_is_refused()
    {
        var file = File.ReadAllBytes(QingshiKey.LedgerPath);
        var refused = Assert.Throws<WorkbookRefusedException>(() => WorkbookCells.Read(new MemoryStream(file[..(file.Length / 2)]), cancel: TestContext.Current.CancellationToken));

        Assert.Equal(WorkbookFault.Damaged, refused.Fault);
    }

    [Fact]
    public void More_rows_than_one_import_takes_are_refused() => AssertRefused(WorkbookFault.TooManyRows, AWorkbook.Around(
        Sheet(string.Concat(Enumerable.Range(1, 60).Select(row => $"""<row r="{row}"><c r="A{row}"><v>1</v></c></row>""")))));

    [Fact]
    public void A_cell_far_to_the_right_is_refused() => AssertRefused(WorkbookFault.TooManyRows, AWorkbook.Around(
        Sheet("""<row r="1"><c r="XFD1"><v>1</v></c></row>""")));

    [Fact]
    public void Merged_ranges_over_the_whole_sheet_cost_nothing()
    {
        const string Whole = """<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>""";

        AssertRefused(WorkbookFault.TooManyRows, AWorkbook.Around(Whole));
    }

    [Fact]
    public void A_workbook_without_a_ledger_is_refused()
    {
        using var file = new AWorkbook().With("药具", [["品名", "数量"], ["避孕套", 10]]).Build();
        var refused = Assert.Throws<WorkbookRefusedException>(() => new LedgerReader(QingshiKey.Township, QingshiKey.AsOf).Read(WorkbookCells.Read(file, cancel: TestContext.Current.CancellationToken)));

        Assert.Equal(WorkbookFault.NoLedgerSheet, refused.Fault);
    }

    [Fact]
    public void Every_refusal_has_a_sentence_in_both_languages() => Assert.All(Enum.GetValues<WorkbookFault>(), fault =>
    {
        var refused = new WorkbookRefusedException(fault);
        Assert.EndsWith("。", refused.SentenceZh, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.SentenceEn, StringComparison.Ordinal);
    });

    [Fact]
    public void Cells_come_as_stored()
    {
        var cells = WorkbookCells.Read(AWorkbook.Around(Sheet(
            """<row r="2"><c r="A2" t="inlineStr"><is><r><t>王</t></r><rPh><t>wang</t></rPh><r><t xml:space="preserve"> 英</t></r></is></c><c r="C2"><v>5.19901196907202E+17</v></c><c><v>2.50</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>甲_x000D_</v></c></row><row><c t="inlineStr"><is><t xml:space="preserve">  </t></is></c></row>""")), cancel: TestContext.Current.CancellationToken).Sheets[0];

        Assert.Equal(new CellValue(CellKind.Text, "王 英"), cells.Own(2, 1));
        Assert.Equal(CellValue.Empty, cells.Own(2, 2));
        Assert.Equal((CellKind.Number, "519901196907202000"), (cells.Own(2, 3).Kind, cells.Own(2, 3).Text));
        Assert.Equal("2.5", cells.Own(2, 4).Text);
        Assert.Equal("#N/A", cells.Own(2, 5).Text);
        Assert.Equal("甲\r", cells.Own(2, 6).Text);
        Assert.Equal(new CellValue(CellKind.Text, "  "), cells.Own(3, 1));
        Assert.True(cells.IsBlank(3));
    }

    private static string Sheet(string rows) => $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>""";

    private static void AssertRefused(WorkbookFault fault, Stream file)
    {
        var refused = Assert.Throws<WorkbookRefusedException>(() => WorkbookCells.Read(file, _small));

        Assert.Equal(fault, refused.Fault);
    }
}
