using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>What stayed out comes back as a workbook that can be set right and read again.</summary>
public sealed class LedgerErrorWorkbookTests
{
    /// <summary>Position of the red text style in the file, which is what Excel goes by.</summary>
    private const uint RedText = 6;

    private static readonly LedgerReading _reading = QingshiKey.Read();

    [Fact]
    public void It_holds_the_rows_that_stayed_out_and_no_others()
    {
        var again = ReadAgain(Written());

        Assert.Equal(_reading.Sheets.Select(sheet => (sheet.Name, sheet.CountOf(RowClass.Error))), again.Sheets.Select(sheet => (sheet.Name, sheet.Rows.Count)));
        Assert.Equal(_reading.Sheets.Select(sheet => sheet.Village), again.Sheets.Select(sheet => sheet.Village));
        Assert.Equal(_reading.Rows.Where(row => row.Class == RowClass.Error).Select(row => (row.Name, row.HeadName, row.HouseholdNumber)), again.Rows.Select(row => (row.Name, row.HeadName, row.HouseholdNumber)));
    }

    [Fact]
    public void Every_row_that_is_not_corrected_stays_out_again()
    {
        var onFile = _reading.RowsToImport.GroupBy(row => (row.Village!.Code, row.FiledNumber))
            .ToDictionary(household => household.Key, household => new HouseholdOnFile(household.FirstOrDefault(row => row.IsHead)?.Name, household.Select(row => row.Name).ToHashSet()));
        var again = ReadAgain(Written(), new LedgerOnFile(onFile));
        var first = _reading.Rows.Where(row => row.Class == RowClass.Error).ToList();

        // A person listed twice is alone in the error workbook; that the first row is on file by then is the import's to see.
        Assert.Equal(
            first.Where(row => !row.Has(FindingKind.DuplicateNumberSamePersonLater)).Select(row => (row.Name, row.Class)),
            again.Rows.Where((_, i) => !first[i].Has(FindingKind.DuplicateNumberSamePersonLater)).Select(row => (row.Name, row.Class)));
    }

    [Fact]
    public void A_faulty_cell_is_red_and_its_note_says_what_to_do()
    {
        using var document = SpreadsheetDocument.Open(Written(), isEditable: false);
        var sheet = SheetOf(document, "青岩村");
        var row = sheet.Worksheet!.Descendants<Row>().First(row => row.InnerText.Contains("51990119790315", StringComparison.Ordinal));
        var cell = row.Elements<Cell>().Single(cell => cell.CellReference!.Value!.StartsWith('F'));
        var note = sheet.WorksheetCommentsPart!.Comments!.CommentList!.Elements<Comment>().Single(note => note.Reference == cell.CellReference);

        Assert.Equal(RedText, cell.StyleIndex!.Value);
        Assert.Contains("身份证号码被Excel存为数值，末位已丢失", note.InnerText, StringComparison.Ordinal);
        Assert.Contains("按证件重录", note.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public void Number_columns_are_text_so_that_Excel_cannot_round_them_again()
    {
        using var document = SpreadsheetDocument.Open(Written(), isEditable: false);
        var formats = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        var sheet = SheetOf(document, "双河村").Worksheet!;
        var styles = sheet.Descendants<Column>().ToDictionary(column => (int)column.Min!.Value, column => formats[(int)column.Style!.Value].NumberFormatId!.Value);

        Assert.All([1, 6, 14, 15], column => Assert.Equal(49u, styles[column]));
        Assert.DoesNotContain(sheet.Descendants<Cell>().Where(cell => cell.CellReference!.Value![0] is 'A' or 'F' or 'N' or 'O'), cell => cell.CellValue is not null);
    }

    [Fact]
    public void A_number_that_lost_digits_cannot_slip_in_as_somebody_elses()
    {
        var again = ReadAgain(Written());

        Assert.Equal(12, again.Rows.Count(row => row.Cell(LedgerField.IdentityNumber).Text.EndsWith("???", StringComparison.Ordinal) && row.Has(FindingKind.NumberWithWrongSigns)));
    }

    [Fact]
    public void Corrected_rows_go_in()
    {
        var number = "51990119790315031" + IdentityNumber.ExpectedCheckDigit("51990119790315031");
        using var file = Written();
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var cell = SheetOf(document, "青岩村").Worksheet!.Descendants<Cell>().Single(cell => cell.InnerText == "51990119790315" + "0???");
            cell.RemoveAllChildren();
            cell.Append(new InlineString(new Text(number)));
            document.Save();
        }

        file.Position = 0;
        Assert.Equal(RowClass.Clean, Assert.Single(ReadAgain(file).Rows, row => row.IdentityNumber == number).Class);
    }

    [Fact]
    public void With_warnings_it_holds_those_rows_too()
    {
        var again = ReadAgain(Written(withWarnings: true));

        Assert.Equal(_reading.Totals.ErrorRows + _reading.Totals.WarningRows, again.Rows.Count());
    }

    [Fact]
    public void Excel_finds_nothing_to_repair()
    {
        using var document = SpreadsheetDocument.Open(Written(withWarnings: true), isEditable: false);

        Assert.Empty(new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(error => $"{error.Path?.XPath} {error.Description}"));
    }

    private static MemoryStream Written(bool withWarnings = false)
    {
        var file = new MemoryStream();
        LedgerErrorWorkbook.Write(_reading, file, withWarnings);
        file.Position = 0;
        return file;
    }

    private static LedgerReading ReadAgain(Stream file, LedgerOnFile? onFile = null) =>
        new LedgerReader(QingshiKey.Township, QingshiKey.AsOf, onFile: onFile).Read(WorkbookCells.Read(file, cancel: TestContext.Current.CancellationToken));

    private static WorksheetPart SheetOf(SpreadsheetDocument document, string name) =>
        (WorksheetPart)document.WorkbookPart!.GetPartById(document.WorkbookPart.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!);
}
