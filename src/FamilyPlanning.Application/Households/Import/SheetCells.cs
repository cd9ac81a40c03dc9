namespace FamilyPlanning.Application.Households.Import;

/// <summary>The cells of one sheet as stored, with what the eye sees around them: merged ranges, hidden columns, the sheet's own state.</summary>
public sealed class SheetCells
{
    private readonly SortedDictionary<int, CellValue[]> _rows = [];
    private readonly Dictionary<(int Row, int Column), (int Row, int Column)> _mergedInto = [];

    internal SheetCells(string name, bool hidden) => (Name, Hidden) = (name, hidden);

    /// <summary>The name on the tab.</summary>
    public string Name { get; }

    /// <summary>The tab itself is hidden.</summary>
    public bool Hidden { get; }

    /// <summary>The last row the workbook mentions, blank formatted rows included; counted from 1.</summary>
    public int LastRow { get; private set; }

    /// <summary>The last row that holds a value; 0 for an empty sheet.</summary>
    public int LastFilledRow { get; private set; }

    /// <summary>Columns that are hidden, counted from 1.</summary>
    public SortedSet<int> HiddenColumns { get; } = [];

    /// <summary>Width of columns in characters, counted from 1, where the sheet states one.</summary>
    public SortedDictionary<int, double> Widths { get; } = [];

    /// <summary>Merged ranges in the order of the file.</summary>
    public List<MergedRange> Merges { get; } = [];

    /// <summary>The cell itself, without looking at merged ranges.</summary>
    public CellValue Own(int row, int column) =>
        _rows.TryGetValue(row, out var cells) && column >= 1 && column <= cells.Length ? cells[column - 1] : CellValue.Empty;

    /// <summary>The cell, or the first cell of the merged range it lies in.</summary>
    public CellValue At(int row, int column) =>
        _mergedInto.TryGetValue((row, column), out var first) ? Own(first.Row, first.Column) : Own(row, column);

    /// <summary>Last column with a value in a row; 0 for a blank row.</summary>
    public int LastColumn(int row) => _rows.TryGetValue(row, out var cells) ? cells.Length : 0;

    /// <summary>No cell of the row itself holds anything but white space; a value merged in from above does not fill it.</summary>
    public bool IsBlank(int row) => !_rows.TryGetValue(row, out var cells) || Array.TrueForAll(cells, cell => cell.IsBlank);

    internal void Reach(int row) => LastRow = Math.Max(LastRow, row);

    internal void Put(int row, CellValue[] cells)
    {
        _rows[row] = cells;
        LastFilledRow = Math.Max(LastFilledRow, row);
    }

    /// <summary>Notes a merged range, cut to the rows that hold something; the answer is the number of cells it may still cover after this one.</summary>
    internal long Merge(MergedRange range, int lastColumn, long budget)
    {
        var (bottom, right) = (Math.Min(range.LastRow, LastFilledRow), Math.Min(range.LastColumn, lastColumn));
        budget -= Math.Max(0L, bottom - range.FirstRow + 1) * Math.Max(0, right - range.FirstColumn + 1);
        if (budget < 0) return budget;

        Merges.Add(range);
        for (var row = range.FirstRow; row <= bottom; row++)
            for (var column = range.FirstColumn; column <= right; column++)
                _mergedInto[(row, column)] = (range.FirstRow, range.FirstColumn);

        return budget;
    }
}

/// <summary>A merged range; rows and columns counted from 1, both ends included.</summary>
public readonly record struct MergedRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    /// <summary>The range as Excel writes it, such as B25:B29.</summary>
    public override string ToString() => $"{CellName.Of(FirstRow, FirstColumn)}:{CellName.Of(LastRow, LastColumn)}";
}
