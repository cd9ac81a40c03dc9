using System.Text.RegularExpressions;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Finds out what the columns under a header hold: by the officer's word, by the name, by the words in it, by the values below it.</summary>
internal sealed partial class ColumnRecognition
{
    /// <summary>Values looked at below a header.</summary>
    private const int Sample = 40;

    private readonly SheetCells _sheet;
    private readonly IReadOnlyDictionary<int, LedgerField?>? _chosen;
    private readonly IReadOnlyDictionary<string, LedgerField?> _habits;
    private readonly List<LedgerColumn> _columns = [];
    private readonly HashSet<LedgerField> _taken;

    private ColumnRecognition(SheetCells sheet, IReadOnlyDictionary<int, LedgerField?>? chosen, IReadOnlyDictionary<string, LedgerField?> habits) =>
        (_sheet, _chosen, _habits, _taken) = (sheet, chosen, habits, [.. chosen?.Values.OfType<LedgerField>() ?? []]);

    /// <summary>The columns of a header from the left.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="first">First row of the header.</param>
    /// <param name="last">Last row of the header.</param>
    /// <param name="chosen">What the officer chose for this sheet, by column counted from 1; null takes a column out.</param>
    /// <param name="habits">What officers of the township chose before, by the bare words of the header.</param>
    /// <param name="byValues">Look at the values too where name or number is not found.</param>
    public static List<LedgerColumn> Read(
        SheetCells sheet, int first, int last, IReadOnlyDictionary<int, LedgerField?>? chosen, IReadOnlyDictionary<string, LedgerField?> habits, bool byValues)
    {
        var reading = new ColumnRecognition(sheet, chosen, habits);
        reading.ReadNames(first, last);
        reading.Fill(column => LedgerHeaders.LikelyFieldOf(column.Header), ColumnCertainty.Likely);
        if (byValues) reading.ReadValues(last);
        return reading._columns;
    }

    private void ReadNames(int first, int last)
    {
        var width = Enumerable.Range(first, last - first + 1).Max(_sheet.LastColumn);
        for (var column = 1; column <= width; column++)
        {
            if (HeaderOf(column, first, last) is not { Length: > 0 } header) continue;

            var (field, certainty) = FieldOf(column, header);
            _columns.Add(new LedgerColumn(column, header, field, _sheet.HiddenColumns.Contains(column), certainty));
        }
    }

    private (LedgerField? Field, ColumnCertainty Certainty) FieldOf(int column, string header)
    {
        if (_chosen is not null && _chosen.TryGetValue(column, out var chosen)) return (chosen, ColumnCertainty.Chosen);
        if (_habits.TryGetValue(LedgerHeaders.Bare(header), out var habit) && (habit is null || _taken.Add(habit.Value))) return (habit, ColumnCertainty.Remembered);
        if (LedgerHeaders.FieldOf(header) is not { } read || !_taken.Add(read)) return (null, ColumnCertainty.None);
        return (read, LedgerHeaders.Bare(header) == LedgerHeaders.NameOf(read) ? ColumnCertainty.Standard : ColumnCertainty.Known);
    }

    /// <summary>Gives columns that are not recognised yet a field that no other column has.</summary>
    private void Fill(Func<LedgerColumn, LedgerField?> guess, ColumnCertainty certainty)
    {
        for (var i = 0; i < _columns.Count; i++)
            if (_columns[i].Certainty == ColumnCertainty.None && guess(_columns[i]) is { } field && _taken.Add(field))
                _columns[i] = _columns[i] with { Field = field, Certainty = certainty };
    }

    /// <summary>A number is known by its shape, a name by its signs and by being everybody's own.</summary>
    private void ReadValues(int last)
    {
        var values = _columns.Where(column => column.Certainty == ColumnCertainty.None && !LedgerHeaders.IsOfSomebodyElse(column.Header)).ToDictionary(column => column.Column, column => ValuesOf(column.Column, last));
        var number = values.Where(pair => Share(pair.Value, NumberShape()) >= 0.6).Select(pair => pair.Key).FirstOrDefault();
        if (number > 0) Fill(column => column.Column == number ? LedgerField.IdentityNumber : null, ColumnCertainty.Values);

        var name = values.Where(pair => pair.Key != number && Share(pair.Value, NameShape()) >= 0.8).OrderByDescending(pair => pair.Value.Distinct().Count()).Select(pair => pair.Key).FirstOrDefault();
        if (name > 0 && values[name].Distinct().Count() * 2 > values[name].Count) Fill(column => column.Column == name ? LedgerField.Name : null, ColumnCertainty.Values);
    }

    private List<string> ValuesOf(int column, int last)
    {
        var values = new List<string>();
        for (var row = last + 1; row <= Math.Min(_sheet.LastFilledRow, last + 400) && values.Count < Sample; row++)
            if (_sheet.At(row, column) is { IsBlank: false } cell) values.Add(LedgerText.Compact(cell.Text));

        return values;
    }

    private static double Share(List<string> values, Regex shape) => values.Count == 0 ? 0 : (double)values.Count(value => shape.IsMatch(value)) / values.Count;

    /// <summary>The lowest text of a header cell; the group of columns above it is added where the two together are a known name.</summary>
    private string HeaderOf(int column, int first, int last)
    {
        var texts = new List<string>();
        for (var row = first; row <= last; row++)
            if (_sheet.At(row, column) is { IsBlank: false } cell && !texts.Contains(cell.Text)) texts.Add(cell.Text);

        var whole = string.Concat(texts);
        return texts.Count > 1 && (LedgerHeaders.FieldOf(whole) is not null || LedgerHeaders.IsOfSomebodyElse(texts[0])) ? whole : texts.Count == 0 ? "" : texts[^1];
    }

    [GeneratedRegex(@"^(\d{17}[\dXx]|\d{15})$")]
    private static partial Regex NumberShape();

    [GeneratedRegex(@"^[\u3400-\u9fff·]{2,8}$")]
    private static partial Regex NameShape();
}
