namespace FamilyPlanning.Application.Households.Import;

/// <summary>A column of a sheet and what it is read as.</summary>
/// <param name="Column">Column counted from 1.</param>
/// <param name="Header">The header as on the sheet, spaces included.</param>
/// <param name="Field">What it is read as; none where the words are unknown or the field was already taken.</param>
/// <param name="Hidden">The column is hidden on the sheet; it is read like any other.</param>
public sealed record LedgerColumn(int Column, string Header, LedgerField? Field, bool Hidden);

/// <summary>The header of a ledger sheet: where it stands and which column holds what.</summary>
/// <param name="FirstRow">Row with the name and number headers.</param>
/// <param name="LastRow">Last row of the header; the same row unless header cells are merged downwards.</param>
/// <param name="Columns">All columns with a header, from the left.</param>
public sealed record HeaderRow(int FirstRow, int LastRow, IReadOnlyList<LedgerColumn> Columns)
{
    /// <summary>The header is looked for in the first rows only, as below it any text may stand.</summary>
    public const int SearchedRows = 10;

    private readonly Dictionary<LedgerField, LedgerColumn> _byField =
        Columns.Where(column => column.Field is not null).DistinctBy(column => column.Field).ToDictionary(column => column.Field!.Value);

    /// <summary>The column of a field, none where the sheet has none.</summary>
    public LedgerColumn? this[LedgerField field] => _byField.GetValueOrDefault(field);

    /// <summary>Finds the header: the first of the first ten rows that names both a person and an identity number.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="corrections">What the officer corrected, by column counted from 1; null takes a column out.</param>
    public static HeaderRow? Find(SheetCells sheet, IReadOnlyDictionary<int, LedgerField?>? corrections = null)
    {
        for (var row = 1; row <= Math.Min(SearchedRows, sheet.LastFilledRow); row++)
        {
            var last = LastRowOf(sheet, row);
            var columns = ColumnsOf(sheet, row, last, corrections);
            if (columns.Any(column => column.Field == LedgerField.Name) && columns.Any(column => column.Field == LedgerField.IdentityNumber))
                return new HeaderRow(row, last, columns);
        }

        return null;
    }

    /// <summary>True for a header printed again further down, on the next page.</summary>
    public bool IsRepeatedIn(SheetCells sheet, int row) =>
        Says(sheet, row, LedgerField.Name) && Says(sheet, row, LedgerField.IdentityNumber);

    private bool Says(SheetCells sheet, int row, LedgerField field) =>
        this[field] is { } column && sheet.Own(row, column.Column) is { Kind: CellKind.Text } cell && LedgerText.Compact(cell.Text) == LedgerText.Compact(column.Header);

    /// <summary>A header of two rows has cells merged downwards, such as 姓名, beside groups of columns, such as 户籍信息.</summary>
    private static int LastRowOf(SheetCells sheet, int row) => sheet.Merges
        .Where(merge => merge.FirstRow == row && merge.LastRow <= row + 2 && LedgerHeaders.FieldOf(sheet.Own(merge.FirstRow, merge.FirstColumn).Text) is not null)
        .Select(merge => merge.LastRow).DefaultIfEmpty(row).Max();

    private static List<LedgerColumn> ColumnsOf(SheetCells sheet, int first, int last, IReadOnlyDictionary<int, LedgerField?>? corrections)
    {
        var width = Enumerable.Range(first, last - first + 1).Max(sheet.LastColumn);
        var (taken, columns) = (new HashSet<LedgerField>(), new List<LedgerColumn>());
        foreach (var corrected in corrections?.Values ?? [])
            if (corrected is { } field) taken.Add(field);

        for (var column = 1; column <= width; column++)
        {
            if (HeaderOf(sheet, column, first, last) is not { Length: > 0 } header) continue;

            var field = corrections is not null && corrections.TryGetValue(column, out var chosen) ? chosen
                : LedgerHeaders.FieldOf(header) is { } read && taken.Add(read) ? read
                : null;
            columns.Add(new LedgerColumn(column, header, field, sheet.HiddenColumns.Contains(column)));
        }

        return columns;
    }

    /// <summary>The lowest text of a header cell; the group of columns above it is added where the two together are a known name.</summary>
    private static string HeaderOf(SheetCells sheet, int column, int first, int last)
    {
        var texts = new List<string>();
        for (var row = first; row <= last; row++)
            if (sheet.At(row, column) is { IsBlank: false } cell && !texts.Contains(cell.Text)) texts.Add(cell.Text);

        var whole = string.Concat(texts);
        return texts.Count > 1 && LedgerHeaders.FieldOf(whole) is not null ? whole : texts.Count == 0 ? "" : texts[^1];
    }
}
