namespace FamilyPlanning.Application.Households.Import;

/// <summary>A column of a sheet and what it is read as.</summary>
/// <param name="Column">Column counted from 1.</param>
/// <param name="Header">The header as on the sheet, spaces included.</param>
/// <param name="Field">What it is read as; none where the words are unknown or the field was already taken.</param>
/// <param name="Hidden">The column is hidden on the sheet; it is read like any other.</param>
/// <param name="Certainty">How sure that is.</param>
public sealed record LedgerColumn(int Column, string Header, LedgerField? Field, bool Hidden, ColumnCertainty Certainty);

/// <summary>The header of a ledger sheet: where it stands and which column holds what.</summary>
/// <param name="FirstRow">Row with the name and number headers.</param>
/// <param name="LastRow">Last row of the header; the same row unless header cells are merged downwards.</param>
/// <param name="Columns">All columns with a header, from the left.</param>
public sealed record HeaderRow(int FirstRow, int LastRow, IReadOnlyList<LedgerColumn> Columns)
{
    /// <summary>The header is looked for in the first rows only, as below it any text may stand.</summary>
    public const int SearchedRows = 10;

    /// <summary>A line of a guide may speak of names and numbers; a header that only its words give away has at least so many columns.</summary>
    private const int FewestLikely = 4;

    private static readonly Dictionary<string, LedgerField?> _none = [];

    private readonly Dictionary<LedgerField, LedgerColumn> _byField =
        Columns.Where(column => column.Field is not null).DistinctBy(column => column.Field).ToDictionary(column => column.Field!.Value);

    /// <summary>The column of a field, none where the sheet has none.</summary>
    public LedgerColumn? this[LedgerField field] => _byField.GetValueOrDefault(field);

    /// <summary>
    /// Finds the header: the first of the first ten rows that names both a person and an identity number; where none does, the first
    /// whose words or whose values below say so.
    /// </summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="corrections">What the officer corrected, by column counted from 1; null takes a column out.</param>
    /// <param name="habits">What officers of the township chose before, by the bare words of the header.</param>
    public static HeaderRow? Find(SheetCells sheet, IReadOnlyDictionary<int, LedgerField?>? corrections = null, IReadOnlyDictionary<string, LedgerField?>? habits = null)
    {
        var rows = Enumerable.Range(1, Math.Min(SearchedRows, sheet.LastFilledRow)).ToList();
        var found = rows.Select(row => Read(sheet, row, corrections, habits, byValues: false)).Where(header => header.IsWhole).ToList();
        return found.Find(header => header.IsSure) ?? found.Find(header => header.Columns.Count(column => column.Field is not null) >= FewestLikely)
            ?? rows.Where(row => sheet.LastColumn(row) > 2).Select(row => Read(sheet, row, corrections, habits, byValues: true)).FirstOrDefault(header => header.IsWhole);
    }

    private bool IsWhole => this[LedgerField.Name] is not null && this[LedgerField.IdentityNumber] is not null;

    private bool IsSure => this[LedgerField.Name] is { Certainty: < ColumnCertainty.Likely } && this[LedgerField.IdentityNumber] is { Certainty: < ColumnCertainty.Likely };

    private static HeaderRow Read(SheetCells sheet, int row, IReadOnlyDictionary<int, LedgerField?>? corrections, IReadOnlyDictionary<string, LedgerField?>? habits, bool byValues)
    {
        var last = LastRowOf(sheet, row);
        return new HeaderRow(row, last, ColumnRecognition.Read(sheet, row, last, corrections, habits ?? _none, byValues));
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
}
