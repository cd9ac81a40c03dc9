using System.Xml;

using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>
/// All sheets of a workbook with the raw cells. Foreign files are read without trust: size, parts and rows are limited,
/// document types and outside entities are refused, formulas are never computed (only their stored result is read).
/// </summary>
public sealed class WorkbookCells
{
    private WorkbookCells(IReadOnlyList<SheetCells> sheets) => Sheets = sheets;

    /// <summary>The sheets in the order of the tabs.</summary>
    public IReadOnlyList<SheetCells> Sheets { get; }

    /// <summary>One table that did not come as a workbook.</summary>
    internal static WorkbookCells Of(SheetCells sheet) => new([sheet]);

    /// <summary>Reads a workbook (.xlsx); a file that is none is refused with a sentence.</summary>
    /// <param name="file">A stream that can seek; it stays open.</param>
    /// <param name="limits">How much is read at most.</param>
    /// <param name="cancel">Stops between two rows.</param>
    /// <exception cref="WorkbookRefusedException">The file is not a workbook, is locked, too large or damaged.</exception>
    public static WorkbookCells Read(Stream file, WorkbookLimits? limits = null, CancellationToken cancel = default)
    {
        limits ??= WorkbookLimits.Default;
        WorkbookPackage.Check(file, limits);
        try
        {
            using var document = SpreadsheetDocument.Open(file, isEditable: false, new OpenSettings { MaxCharactersInPart = limits.UnpackedBytes });
            return new WorkbookCells(ReadSheets(document, limits, cancel));
        }
        catch (Exception cause) when (cause is OpenXmlPackageException or XmlException or FileFormatException or InvalidDataException
            or FormatException or ArgumentException or NotSupportedException or KeyNotFoundException or InvalidOperationException)
        {
            throw new WorkbookRefusedException(WorkbookFault.Damaged, cause);
        }
    }

    private static List<SheetCells> ReadSheets(SpreadsheetDocument document, WorkbookLimits limits, CancellationToken cancel)
    {
        var workbook = document.WorkbookPart ?? throw new WorkbookRefusedException(WorkbookFault.NotAWorkbook);
        var tabs = workbook.Workbook?.Sheets?.Elements<Sheet>().ToList() ?? [];
        if (tabs.Count > limits.Sheets) throw new WorkbookRefusedException(WorkbookFault.TooManyRows);

        var reader = new SheetReader(SharedTexts.Of(workbook), NumberFormats.Of(workbook), workbook.Workbook?.WorkbookProperties?.Date1904?.Value ?? false, limits);
        var sheets = new List<SheetCells>();
        foreach (var tab in tabs)
        {
            if (tab.Id?.Value is not { } id || !workbook.TryGetPartById(id, out var part) || part is not WorksheetPart worksheet) continue;

            var sheet = new SheetCells(tab.Name?.Value ?? "", tab.State is { } state && state.Value != SheetStateValues.Visible);
            reader.Read(worksheet, sheet, cancel);
            sheets.Add(sheet);
        }

        return sheets;
    }
}
