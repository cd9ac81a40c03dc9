using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>One sheet as it was understood, for the officer to check.</summary>
/// <param name="Name">Name on the tab.</param>
/// <param name="Hidden">The tab is hidden.</param>
/// <param name="VillageCode">Village; none where it is unknown.</param>
/// <param name="VillageName">Name of the village.</param>
/// <param name="HeaderRow">Row of the header.</param>
/// <param name="Columns">Columns from the left.</param>
/// <param name="Rows">People.</param>
/// <param name="Households">Households.</param>
/// <param name="Clean">Rows without a finding.</param>
/// <param name="Warning">Rows with warnings only.</param>
/// <param name="Error">Rows that stay out.</param>
/// <param name="Ignored">Rows that are no people, by kind.</param>
/// <param name="Subtotals">Subtotals on the sheet, right or wrong.</param>
public sealed record LedgerLayout(
    string Name, bool Hidden, string? VillageCode, string? VillageName, int HeaderRow, IReadOnlyList<LedgerLayout.ColumnLine> Columns, int Rows, int Households,
    int Clean, int Warning, int Error, IReadOnlyDictionary<IgnoredRowKind, int> Ignored, IReadOnlyList<StatedSubtotal> Subtotals)
{
    /// <summary>Columns that were read by their words or values alone and should be looked at.</summary>
    public int Doubtful => Columns.Count(column => column.Certainty is ColumnCertainty.Likely or ColumnCertainty.Values);

    /// <summary>A column, what it is read as and how surely, and its first value (numbers masked).</summary>
    public sealed record ColumnLine(int Column, string Letter, string Header, LedgerField? Field, bool Hidden, string Sample, ColumnCertainty Certainty);

    /// <summary>The village is only on the guide sheet so far.</summary>
    public bool VillageUnlisted { get; init; }

    /// <summary>One sheet of a reading.</summary>
    public static LedgerLayout Of(LedgerSheet sheet) => new(
        sheet.Name, sheet.Hidden, sheet.Village?.Code, sheet.Village?.Name, sheet.Header.FirstRow, [.. sheet.Header.Columns.Select(column => LineOf(sheet, column))],
        sheet.Rows.Count, sheet.Households, sheet.CountOf(RowClass.Clean), sheet.CountOf(RowClass.Warning), sheet.CountOf(RowClass.Error),
        sheet.Ignored.GroupBy(row => row.Kind).ToDictionary(kind => kind.Key, kind => kind.Count()), sheet.Subtotals)
    {
        VillageUnlisted = sheet.Village is { OnFile: false },
    };

    private static ColumnLine LineOf(LedgerSheet sheet, LedgerColumn column)
    {
        var first = sheet.Rows.Select(row => sheet.Cells.At(row.Number, column.Column)).FirstOrDefault(cell => !cell.IsBlank);
        return new ColumnLine(column.Column, CellName.ColumnOf(column.Column), column.Header.Trim(), column.Field, column.Hidden, MaskedText.Of(column.Field, first.Text ?? ""), column.Certainty);
    }
}

/// <summary>Cell texts for screens: identity numbers and phones masked, long texts cut.</summary>
internal static class MaskedText
{
    private const int Longest = 60;

    /// <summary>The text of a cell of this field; a column nobody recognised may hold numbers too, so long digits are masked everywhere.</summary>
    public static string Of(LedgerField? field, string text)
    {
        var compact = LedgerText.Compact(text);
        var shown = field is LedgerField.IdentityNumber or LedgerField.MotherNumber || compact.Count(char.IsAsciiDigit) > 14 ? IdentityNumber.Mask(compact)
            : field is LedgerField.Phone && compact.Length > 7 ? string.Concat(compact.AsSpan(0, 3), new string('*', compact.Length - 7), compact.AsSpan(compact.Length - 4))
            : text;
        return shown.Length <= Longest ? shown : string.Concat(shown.AsSpan(0, Longest - 1), "…");
    }
}
