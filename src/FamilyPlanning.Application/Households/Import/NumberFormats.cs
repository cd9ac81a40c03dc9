using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Which cell styles of a workbook show a number as a date (ECMA-376 part 1, 18.8.30).</summary>
internal sealed class NumberFormats
{
    private readonly HashSet<int> _dateStyles = [];

    private NumberFormats()
    {
    }

    /// <summary>True where cells of this style index show a date.</summary>
    public bool IsDate(int style) => _dateStyles.Contains(style);

    /// <summary>Reads the styles part; a workbook without one has no date styles.</summary>
    public static NumberFormats Of(WorkbookPart workbook)
    {
        var formats = new NumberFormats();
        var sheet = workbook.WorkbookStylesPart?.Stylesheet;
        var codes = (sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => format.NumberFormatId is not null)
            .GroupBy(format => format.NumberFormatId!.Value)
            .ToDictionary(group => group.Key, group => group.Last().FormatCode?.Value ?? "");

        var index = 0;
        foreach (var style in sheet?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = style.NumberFormatId?.Value ?? 0;
            if (codes.TryGetValue(id, out var code) ? ShowsDate(code) : IsBuiltInDate(id)) formats._dateStyles.Add(index);
            index++;
        }

        return formats;
    }

    /// <summary>14-17 and 22 are dates everywhere; 27-31, 36, 50-54, 57 and 58 in Chinese Excel.</summary>
    private static bool IsBuiltInDate(uint id) => id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;

    /// <summary>A format with a year or a day outside quotes, brackets and escapes.</summary>
    private static bool ShowsDate(string code)
    {
        var (quoted, bracketed) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            var sign = char.ToLowerInvariant(code[i]);
            if (sign == '"') quoted = !quoted;
            else if (quoted) continue;
            else if (sign is '\\' or '_' or '*') i++;
            else if (sign is '[' or ']') bracketed = sign == '[';
            else if (!bracketed && sign is 'y' or 'd' or 'e' && !(sign == 'e' && i + 1 < code.Length && code[i + 1] is '+' or '-')) return true;
        }

        return false;
    }
}
