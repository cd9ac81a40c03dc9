using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FamilyPlanning.Application.Households.Import;

namespace FamilyPlanning.TestKit;

/// <summary>Builds workbooks for tests: strings are text cells, numbers are number cells, days are date cells.</summary>
public sealed class AWorkbook
{
    private readonly List<(string Name, object?[][] Rows, string[] Merges, SheetStateValues State)> _sheets = [];

    /// <summary>Adds a sheet.</summary>
    public AWorkbook With(string sheet, object?[][] rows, string[]? merges = null, bool hidden = false)
    {
        _sheets.Add((sheet, rows, merges ?? [], hidden ? SheetStateValues.Hidden : SheetStateValues.Visible));
        return this;
    }

    /// <summary>The file.</summary>
    public MemoryStream Build()
    {
        var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
                new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
            var sheets = new Sheets();
            foreach (var (name, rows, merges, state) in _sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(new SheetData(rows.Select((cells, row) => RowOf(cells, row + 1))));
                if (merges.Length > 0) part.Worksheet.Append(new MergeCells(merges.Select(range => new MergeCell { Reference = range })));
                sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part), State = state });
            }

            workbook.Workbook = new Workbook(sheets);
        }

        file.Position = 0;
        return file;
    }

    /// <summary>A package of these parts, for files no program would write.</summary>
    public static MemoryStream Package(params (string Name, string Text)[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        file.Position = 0;
        return file;
    }

    /// <summary>The parts of a smallest workbook around this sheet part.</summary>
    public static MemoryStream Around(string sheet, params (string Name, string Text)[] more) => Package(
    [
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="一村" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
        ("xl/worksheets/sheet1.xml", sheet),
        .. more,
    ]);

    private static Row RowOf(object?[] cells, int row) => new(cells.Select((value, column) => CellOf(value, CellName.Of(row, column + 1))).OfType<Cell>()) { RowIndex = (uint)row };

    private static Cell? CellOf(object? value, string name) => value switch
    {
        null => null,
        string text => new Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = name, DataType = CellValues.InlineString },
        DateOnly day => new Cell(new DocumentFormat.OpenXml.Spreadsheet.CellValue(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber)) { CellReference = name, StyleIndex = 1 },
        IFormattable number => new Cell(new DocumentFormat.OpenXml.Spreadsheet.CellValue(number.ToString(null, CultureInfo.InvariantCulture))) { CellReference = name },
        _ => throw new ArgumentException("No cell for this", nameof(value)),
    };
}
