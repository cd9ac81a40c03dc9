using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FamilyPlanning.Application.Households.Import;
using CellValue = FamilyPlanning.Application.Households.Import.CellValue;

namespace FamilyPlanning.Application.Households.Export;

/// <summary>Writes a table row by row.</summary>
internal interface ITableWriter : IDisposable
{
    /// <summary>The line that says who took the list, when and what for, and the headers.</summary>
    void Begin(IReadOnlyList<string> mark, IReadOnlyList<string> headers);

    /// <summary>One row.</summary>
    void Row(IReadOnlyList<string> cells);
}

/// <summary>Texts that a spreadsheet takes as they are.</summary>
internal static class SafeCell
{
    /// <summary>A text a program could take for a formula gets an apostrophe in front (ASVS 5.0 1.2.10); the import drops it again.</summary>
    public static string Of(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\0' or '＝' or '＋' or '－' or '＠' ? "'" + text : text;

    /// <summary>In a text table also digits that a spreadsheet would change: it keeps 15 of them, and no zero in front.</summary>
    public static string OfText(string text) => (text.Length > 11 || text is ['0', _, ..]) && text.All(char.IsAsciiDigit) ? "'" + text : Of(text);
}

/// <summary>A text table as spreadsheets in China open it: UTF-8 with its mark, quoted as in RFC 4180.</summary>
internal sealed class CsvTable(Stream file) : ITableWriter
{
    private readonly StreamWriter _text = new(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true) { NewLine = "\r\n" };

    public void Begin(IReadOnlyList<string> mark, IReadOnlyList<string> headers)
    {
        Row([string.Join("　", mark)]);
        Row(headers);
    }

    public void Row(IReadOnlyList<string> cells) => _text.WriteLine(string.Join(',', cells.Select(cell => Quoted(SafeCell.OfText(cell)))));

    public void Dispose() => _text.Dispose();

    private static string Quoted(string text) => text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>A workbook of one sheet; every cell is text, so no digit is lost, and the mark stands on every printed page too.</summary>
internal sealed class XlsxTable : ITableWriter
{
    private readonly SpreadsheetDocument _document;
    private readonly WorkbookPart _workbook;
    private readonly CellWriter _cells;
    private readonly WorksheetPart _part;
    private int _row;

    public XlsxTable(Stream file)
    {
        _document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        _workbook = _document.AddWorkbookPart();
        ErrorStyles.AddTo(_workbook.AddNewPart<WorkbookStylesPart>());
        _part = _workbook.AddNewPart<WorksheetPart>();
        _cells = new CellWriter(_part);
    }

    public void Begin(IReadOnlyList<string> mark, IReadOnlyList<string> headers)
    {
        _cells.Start(headers.Select((header, i) => (i + 1, header is "身份证号码" or "现居住地" or "户籍地" or "备注" ? 24.0 : 13.0, ErrorStyles.Text)), freezeAfterRow: 2);
        Write([string.Join("　", mark)], ErrorStyles.Plain);
        Write(headers, ErrorStyles.Header);
    }

    public void Row(IReadOnlyList<string> cells) => Write(cells, ErrorStyles.Text);

    public void Dispose()
    {
        _cells.Dispose();
        _workbook.Workbook = new Workbook(new Sheets(new Sheet { Name = "名单", SheetId = 1, Id = _workbook.GetIdOfPart(_part) }));
        _document.Dispose();
    }

    private void Write(IReadOnlyList<string> cells, uint style) =>
        _cells.Row(++_row, cells.Select((cell, i) => (i + 1, cell.Length == 0 ? CellValue.Empty : CellWriter.Text(SafeCell.Of(cell)), style)).Where(cell => cell.Item2.Kind != CellKind.Empty));
}
