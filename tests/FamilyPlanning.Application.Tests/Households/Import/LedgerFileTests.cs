using System.Text;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.TestKit;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>A ledger may come as a table of text; it is told by its content.</summary>
public sealed class LedgerFileTests
{
    private static readonly TownshipAreas _township = new("519901102000", "云水镇", "青禾县", [new("519901102201", "竹溪村", 5)]);

    public LedgerFileTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", false, ',')]
    [InlineData("utf-8", true, ';')]
    [InlineData("GB18030", false, ',')]
    [InlineData("GB18030", false, '\t')]
    [InlineData("utf-16", true, '\t')]
    public void A_text_table_reads_like_a_workbook(string encoding, bool mark, char separator)
    {
        var signs = Encoding.GetEncoding(encoding);
        var text = $"竹溪村人口台账\r\n户编号,姓名,身份证号码,备注\r\n\r\n1,陈镕,{Number("51990119700101001")},\"外出，\r\n务工\"\r\n1,\"㐂二\",\"=\"\"{Number("51990119710101002")}\"\"\",\r\n".Replace(',', separator);
        var reading = Read([.. mark ? signs.GetPreamble() : [], .. signs.GetBytes(text)]);

        Assert.Equal(["4 陈镕 Clean", "5 㐂二 Clean"], reading.Rows.Select(row => $"{row.Number} {row.Name} {row.Class}"));
        Assert.Equal(("519901102201", 2), (reading.Sheets[0].Village?.Code, reading.Sheets[0].Header.FirstRow));
    }

    [Fact]
    public void Bytes_of_no_encoding_are_said_to_be_that() =>
        Assert.Equal(WorkbookFault.UnknownEncoding, Assert.Throws<WorkbookRefusedException>(() => Read([.. "姓名,身份证号码\n"u8, 0xFF, 0xFF, 0x80])).Fault);

    [Fact]
    public void Digits_that_Excel_rounded_before_it_wrote_the_text_are_found()
    {
        var row = Assert.Single(Read(Encoding.UTF8.GetBytes("姓名,身份证号码\n陈一,5.19901E+17\n")).Rows);

        Assert.Equal([FindingKind.ExcelRoundedNumber], row.Findings.Select(finding => finding.Kind));
    }

    [Theory]
    [InlineData("%PDF-1.7")]
    [InlineData("<html><table><tr><td>姓名</td></tr></table></html>")]
    public void What_is_neither_is_refused(string text) =>
        Assert.Equal(WorkbookFault.NotAWorkbook, Assert.Throws<WorkbookRefusedException>(() => Read(Encoding.UTF8.GetBytes(text))).Fault);

    [Fact]
    public async Task The_same_people_as_text_and_as_workbook_go_in_once()
    {
        await using var office = await ImportOffice.OpenAsync(_township);
        using var workbook = new AWorkbook().With("竹溪村", [["户编号", "姓名", "身份证号码"], ["1", "陈一", Number("51990119700101001")]]).Build();
        await office.ImportAsync(workbook.ToArray());
        var again = await office.ImportAsync(Encoding.UTF8.GetBytes($"村名,户编号,姓名,身份证号码\n竹溪村,1,陈一,{Number("51990119700101001")}\n竹溪村,1,陈二,{Number("51990119710101002")}\n"));

        Assert.Equal((1, 0, 1), (again.PersonsAdded, again.HouseholdsAdded, again.Counts.OnFile));
    }

    private static LedgerReading Read(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        LedgerFile.Check(file);
        return new LedgerReader(_township, new DateOnly(2026, 11, 23)).Read(LedgerFile.Read(file, "竹溪村.csv"));
    }

    private static string Number(string digits) => digits + IdentityNumber.ExpectedCheckDigit(digits);
}
