using DocumentFormat.OpenXml.Packaging;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Writes the faulty rows of one sheet under their own header.</summary>
internal sealed class ErrorSheetWriter(LedgerSheet sheet, IReadOnlyList<LedgerRow> rows)
{
    private const double DefaultWidth = 12;
    private const double NoteWidth = 60;

    private static readonly HashSet<LedgerField> _numbers =
        [LedgerField.HouseholdNumber, LedgerField.IdentityNumber, LedgerField.MotherNumber, LedgerField.Phone, LedgerField.VillageGroup];

    private readonly Dictionary<int, LedgerField> _fields = sheet.Header.Columns.Where(column => column.Field is not null).ToDictionary(column => column.Column, column => column.Field!.Value);
    private readonly int _noteColumn = Math.Max(sheet.Header.Columns.Max(column => column.Column), rows.Max(row => sheet.Cells.LastColumn(row.Number))) + 1;

    /// <summary>Title rows, header, rows and notes.</summary>
    public void Write(WorksheetPart part)
    {
        var notes = new CellNotes();
        using var cells = new CellWriter(part);
        var header = sheet.Header.FirstRow;
        cells.Start(Enumerable.Range(1, _noteColumn).Select(column => (column, WidthOf(column), IsNumber(column) ? ErrorStyles.Text : ErrorStyles.Plain)), header);
        for (var row = 1; row < header; row++) cells.Row(row, TitleOf(row));

        cells.Row(header, sheet.Header.Columns.Select(column => (column.Column, CellWriter.Text(column.Header), ErrorStyles.Header))
            .Append((_noteColumn, CellWriter.Text(LedgerErrorWorkbook.NoteHeader), ErrorStyles.Header)));

        var line = header;
        foreach (var row in rows) cells.Row(++line, CellsOf(row, line, notes));

        if (notes.WriteTo(part) is { } drawing) cells.NotesIn(drawing);
    }

    private double WidthOf(int column) => column == _noteColumn ? NoteWidth : sheet.Cells.Widths.GetValueOrDefault(column, DefaultWidth);

    private bool IsNumber(int column) => _fields.TryGetValue(column, out var field) && _numbers.Contains(field);

    private IEnumerable<(int, CellValue, uint)> TitleOf(int row) =>
        from column in Enumerable.Range(1, sheet.Cells.LastColumn(row))
        let cell = sheet.Cells.Own(row, column)
        where cell.Kind != CellKind.Empty
        select (column, cell, ErrorStyles.Plain);

    private IEnumerable<(int, CellValue, uint)> CellsOf(LedgerRow row, int line, CellNotes notes)
    {
        var findings = row.Findings.ToLookup(finding => finding.Column > 0 ? finding.Column : sheet.Header[LedgerField.Name]!.Column);
        for (var column = 1; column < _noteColumn; column++)
        {
            var cell = Kept(row, column);
            var found = findings[column].ToList();
            if (cell.Kind == CellKind.Empty && found.Count == 0) continue;

            if (found.Count > 0) notes.Add(line, column, string.Join('\n', found.Select(FindingWords.Of)));
            yield return (column, cell, StyleOf(cell, column) + ColourOf(found));
        }

        var all = string.Join('\n', row.Findings.OrderBy(finding => finding.Column).Select(finding => $"{finding.Header}：{FindingWords.Of(finding)}"));
        yield return (_noteColumn, CellWriter.Text($"{all}\n（原表第{row.Number}行）"), ErrorStyles.Notes);
    }

    private uint StyleOf(CellValue cell, int column) => IsNumber(column) ? ErrorStyles.Text : cell.Kind == CellKind.Date ? ErrorStyles.Day : ErrorStyles.Plain;

    private static uint ColourOf(List<LedgerFinding> found) =>
        found.Count == 0 ? 0 : found.Exists(finding => finding.Rule.Severity == FindingSeverity.Error) ? ErrorStyles.Red : ErrorStyles.Amber;

    /// <summary>
    /// The cell as it was, merged values spread over their rows. A number that Excel rounded keeps its 15 digits and three question
    /// marks: with zeros in their place every eleventh would pass the check digit and go in as somebody else's number.
    /// </summary>
    private CellValue Kept(LedgerRow row, int column)
    {
        var cell = sheet.Cells.At(row.Number, column);
        if (row.Findings.Any(finding => finding.Column == column && finding.Kind == FindingKind.ExcelRoundedNumber))
            return CellWriter.Text(cell.Kind == CellKind.Number ? string.Concat(cell.Text.AsSpan(0, 15), "???") : cell.Text);

        return IsNumber(column) && cell.Kind == CellKind.Number ? CellWriter.Text(cell.Text) : cell;
    }
}
