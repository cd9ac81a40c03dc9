using System.Globalization;

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>
/// The rows that stayed out, as a workbook to set right and import again: same sheets, same columns, faulty cells coloured
/// with a note that says what is wrong and what to do. Number columns are text, so that Excel cannot round them again.
/// </summary>
public static class LedgerErrorWorkbook
{
    /// <summary>Head of the added last column; it is not read when the workbook comes back.</summary>
    public const string NoteHeader = "问题与办法";

    /// <summary>Writes the workbook.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="file">Receives the file; stays open.</param>
    /// <param name="withWarnings">Also rows that went in with a warning; on the next import they are known and stay as they are.</param>
    public static void Write(LedgerReading reading, Stream file, bool withWarnings = false)
    {
        using var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        ErrorStyles.AddTo(workbook.AddNewPart<WorkbookStylesPart>());

        var tabs = new List<(string Name, WorksheetPart Part)> { (GuideNameFor(reading), workbook.AddNewPart<WorksheetPart>()) };
        WriteGuide(reading, tabs[0].Part, withWarnings);
        foreach (var sheet in reading.Sheets)
        {
            var rows = sheet.Rows.Where(row => IsWanted(row, withWarnings)).ToList();
            if (rows.Count == 0) continue;

            tabs.Add((sheet.Name, workbook.AddNewPart<WorksheetPart>()));
            new ErrorSheetWriter(sheet, rows).Write(tabs[^1].Part);
        }

        WriteTabs(workbook, tabs);
    }

    /// <summary>Name the workbook is saved under.</summary>
    public static string NameOn(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"台账问题清单-{day:yyyyMMdd}.xlsx");

    /// <summary>True where a row belongs into the workbook.</summary>
    public static bool IsWanted(LedgerRow row, bool withWarnings) => row.Class == RowClass.Error || (withWarnings && row.Class == RowClass.Warning);

    private static string GuideNameFor(LedgerReading reading) => reading.Sheets.Any(sheet => sheet.Name == "说明") ? "导入说明" : "说明";

    private static void WriteGuide(LedgerReading reading, WorksheetPart part, bool withWarnings)
    {
        using var cells = new CellWriter(part);
        cells.Start([(1, 24, ErrorStyles.Text), (2, 20, ErrorStyles.Text), (3, 14, ErrorStyles.Plain)], freezeAfterRow: 0);
        string[] advice =
        [
            "台账导入问题清单",
            withWarnings ? "红色为未入库的行，黄色为已入库但需核对的单元格。" : "各表中的行均未入库，红色单元格是原因，批注里写有办法。",
            "请直接在本文件中改正后保存，再次导入；已入库的人员会被认出，不会重复。",
            "身份证号码、电话各列已设为文本格式，请勿改为数值。",
        ];
        var row = 0;
        foreach (var line in advice) cells.Row(++row, [(1, CellWriter.Text(line), row == 1 ? ErrorStyles.Header : ErrorStyles.Plain)]);

        row++;
        cells.Row(++row, [(1, CellWriter.Text("村名"), ErrorStyles.Header), (2, CellWriter.Text("行政区划代码"), ErrorStyles.Header), (3, CellWriter.Text("村民小组数"), ErrorStyles.Header)]);
        foreach (var village in reading.Rows.Select(data => data.Village).OfType<LedgerVillage>().Distinct())
            cells.Row(++row, [(1, CellWriter.Text(village.Name), ErrorStyles.Text), (2, CellWriter.Text(village.Code), ErrorStyles.Text), (3, CellWriter.Number(village.Groups), ErrorStyles.Plain)]);
    }

    private static void WriteTabs(WorkbookPart workbook, List<(string Name, WorksheetPart Part)> tabs)
    {
        var sheets = new Sheets();
        foreach (var (name, part) in tabs)
            sheets.Append(new Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });

        workbook.Workbook = new Workbook(sheets);
    }
}
