using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Application.Tests.Households.Import;

/// <summary>Does what a clerk does with the error workbook: sets every red cell right and saves.</summary>
internal static class Corrected
{
    public static byte[] ErrorWorkbook(LedgerReading reading)
    {
        var file = new MemoryStream();
        LedgerErrorWorkbook.Write(reading, file);
        using (var document = SpreadsheetDocument.Open(file, isEditable: true))
        {
            var serial = 0;
            foreach (var sheet in reading.Sheets)
            {
                var cells = CellsOf(document, sheet.Name);
                var line = sheet.Header.FirstRow;
                foreach (var row in sheet.Rows.Where(row => row.Class == RowClass.Error)) Correct(cells, sheet, row, ++line, ++serial);
            }

            document.Save();
        }

        return file.ToArray();
    }

    private static void Correct(Dictionary<string, Cell> cells, LedgerSheet sheet, LedgerRow row, int line, int serial)
    {
        void Set(LedgerField field, string text) => Write(cells[CellName.Of(line, sheet.Header[field]!.Column)], text);
        foreach (var kind in row.Findings.Select(finding => finding.Kind))
        {
            switch (kind)
            {
                case FindingKind.NameMissing: Set(LedgerField.Name, "补名" + serial.ToString(CultureInfo.InvariantCulture)); break;
                case FindingKind.TwoHeads: Set(LedgerField.Relation, "兄"); break;
                case FindingKind.WrongCheckDigit or FindingKind.ImpossibleBirthDateInNumber or FindingKind.ExcelRoundedNumber or FindingKind.MissingIdNumberAndBirthDate or FindingKind.DuplicateNumberDifferentPeople:
                    Set(LedgerField.IdentityNumber, Number(serial));
                    break;
            }
        }
    }

    /// <summary>A number nobody has: of people born on a day that serves for all of them.</summary>
    private static string Number(int serial)
    {
        var digits = $"51990119770101{serial:000}";
        return digits + IdentityNumber.ExpectedCheckDigit(digits);
    }

    private static void Write(Cell cell, string text)
    {
        cell.RemoveAllChildren();
        cell.CellValue = null;
        cell.DataType = CellValues.InlineString;
        cell.Append(new InlineString(new Text(text)));
    }

    private static Dictionary<string, Cell> CellsOf(SpreadsheetDocument document, string name)
    {
        var id = document.WorkbookPart!.Workbook!.Descendants<Sheet>().Single(sheet => sheet.Name == name).Id!.Value!;
        return ((WorksheetPart)document.WorkbookPart.GetPartById(id)).Worksheet!.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);
    }
}
