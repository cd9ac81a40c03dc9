using System.Globalization;
using System.Xml;

using DocumentFormat.OpenXml.Packaging;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Reads the part of one sheet forward only, row by row, and keeps the rows that hold something.</summary>
internal sealed class SheetReader(IReadOnlyList<string> texts, NumberFormats formats, bool since1904, WorkbookLimits limits)
{
    private int _rowsRead;

    /// <summary>Merged cells that may still be remembered; 10,000 households with merged heads have some 60,000.</summary>
    private long _mergedCells = 1_000_000;

    /// <summary>Fills the sheet from its part.</summary>
    public void Read(WorksheetPart part, SheetCells sheet, CancellationToken cancel)
    {
        using var xml = XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), SharedTexts.Settings);
        var row = 0;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;

            switch (xml.LocalName)
            {
                case "row":
                    cancel.ThrowIfCancellationRequested();
                    row = CellName.Parse(xml.GetAttribute("r")).Row is > 0 and var stated ? stated : row + 1;
                    ReadRow(xml, sheet, row);
                    break;
                case "col":
                    ReadColumn(xml, sheet);
                    break;
                case "mergeCell":
                    ReadMerge(xml.GetAttribute("ref") ?? "", sheet);
                    break;
            }
        }
    }

    private void ReadRow(XmlReader xml, SheetCells sheet, int row)
    {
        if (xml.IsEmptyElement) return;

        var cells = new List<CellValue>();
        var (depth, column, filled) = (xml.Depth, 0, 0);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" }) continue;

            sheet.Reach(row);
            column = CellName.Parse(xml.GetAttribute("r")).Column is > 0 and var stated ? stated : column + 1;
            var value = ReadCell(xml);
            if (value.Kind == CellKind.Empty) continue;
            if (column > limits.Columns) throw new WorkbookRefusedException(WorkbookFault.TooManyRows);

            while (cells.Count < column) cells.Add(CellValue.Empty);
            cells[column - 1] = value;
            filled++;
        }

        if (filled == 0) return;
        if (++_rowsRead > limits.Rows) throw new WorkbookRefusedException(WorkbookFault.TooManyRows);
        sheet.Put(row, [.. cells]);
    }

    private CellValue ReadCell(XmlReader xml)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : 0;
        if (xml.IsEmptyElement) return CellValue.Empty;

        var (depth, text) = (xml.Depth, "");
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "is") text = SharedTexts.TextOf(xml);
            else if (xml.LocalName == "v") text = ReadValue(xml);
        }

        return ValueOf(type, text, style);
    }

    /// <summary>The text of a v element, leaving the reader on its end tag.</summary>
    private static string ReadValue(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";

        var (depth, text) = (xml.Depth, "");
        while (xml.Read() && xml.Depth > depth) text += xml.Value;
        return text;
    }

    private CellValue ValueOf(string type, string text, int style) => type switch
    {
        _ when text.Length == 0 => CellValue.Empty,
        "s" => Text(int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < texts.Count ? texts[index] : throw new WorkbookRefusedException(WorkbookFault.Damaged)),
        "d" => DayOf(text) is { } day ? new CellValue(CellKind.Date, Iso(day), day) : Text(text),
        "n" => Number(text, style),
        _ => Text(SharedTexts.Unescape(text)),
    };

    private static CellValue Text(string text) => text.Length == 0 ? CellValue.Empty : new CellValue(CellKind.Text, text);

    private CellValue Number(string text, int style)
    {
        if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return Text(text);

        var day = DayOf(number);
        return day is { } shown && formats.IsDate(style)
            ? new CellValue(CellKind.Date, Iso(shown), shown)
            : new CellValue(CellKind.Number, DigitsOf(number), day);
    }

    /// <summary>Excel shows 15 significant digits and fills the rest with zeros.</summary>
    private static string DigitsOf(double number)
    {
        var shown = number.ToString("G15", CultureInfo.InvariantCulture);
        return Math.Abs(number) < 1e20 && decimal.TryParse(shown, NumberStyles.Float, CultureInfo.InvariantCulture, out var digits)
            ? digits.ToString("0.###############", CultureInfo.InvariantCulture)
            : shown;
    }

    /// <summary>The day of a serial number. Excel counts a 29 February 1900 that never was, so earlier serials are one day off.</summary>
    private DateOnly? DayOf(double serial)
    {
        if (serial is < 1 or >= 2_958_466) return null;

        var days = (int)serial + (since1904 ? 1_462 : 0);
        return days == 60 || days >= 2_958_466 ? null : new DateOnly(1899, 12, days < 60 ? 31 : 30).AddDays(days);
    }

    private static DateOnly? DayOf(string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? DateOnly.FromDateTime(moment) : null;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private void ReadColumn(XmlReader xml, SheetCells sheet)
    {
        if (!int.TryParse(xml.GetAttribute("min"), out var first) || !int.TryParse(xml.GetAttribute("max"), out var last)) return;

        var hidden = xml.GetAttribute("hidden") is "1" or "true";
        var width = double.TryParse(xml.GetAttribute("width"), NumberStyles.Float, CultureInfo.InvariantCulture, out var stated) ? stated : 0;
        for (var column = Math.Max(first, 1); column <= Math.Min(last, limits.Columns); column++)
        {
            if (hidden) sheet.HiddenColumns.Add(column);
            if (width > 0) sheet.Widths[column] = width;
        }
    }

    private void ReadMerge(string range, SheetCells sheet)
    {
        var colon = range.IndexOf(':', StringComparison.Ordinal);
        var (top, left) = CellName.Parse(colon < 0 ? range : range.AsSpan(0, colon));
        var (bottom, right) = CellName.Parse(colon < 0 ? range : range.AsSpan(colon + 1));
        if (top == 0 || left == 0 || bottom < top || right < left) return;

        _mergedCells = sheet.Merge(new MergedRange(top, left, bottom, right), limits.Columns, _mergedCells);
        if (_mergedCells < 0) throw new WorkbookRefusedException(WorkbookFault.TooManyRows);
    }
}
