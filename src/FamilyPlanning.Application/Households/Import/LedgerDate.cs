using System.Globalization;
using System.Text.RegularExpressions;

using FamilyPlanning.Domain;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Days as a ledger holds them: typed in any usual form, a date of Excel, or the bare serial number of one.</summary>
public static partial class LedgerDate
{
    /// <summary>A number without date format is a day serial only between 1910 and 2099; others are typed digits.</summary>
    private const int FirstSerial = 3_654;
    private const int LastSerial = 73_050;

    /// <summary>The day in a cell; none where it cannot be read.</summary>
    public static DateOnly? Read(CellValue cell) => cell.Kind switch
    {
        CellKind.Date => cell.Date,
        CellKind.Number when IsSerial(cell.Text) => cell.Date,
        _ => DateReading.Read(Clock().Replace(LedgerText.Trimmed(cell.Text), "")),
    };

    /// <summary>The day in ISO form, as findings show it.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day of death in a remark such as 已故（2025年9月18日病故）; none where no word for it or no day stands there.</summary>
    public static DateOnly? DeathIn(string remark)
    {
        var text = LedgerText.Compact(remark);
        if (!Died().IsMatch(text)) return null;

        return Written().Matches(text).Select(match => DateReading.Read(match.Value)).FirstOrDefault(day => day is not null);
    }

    private static bool IsSerial(string digits) =>
        double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is >= FirstSerial and <= LastSerial;

    [GeneratedRegex(@"[T\s]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$")]
    private static partial Regex Clock();

    [GeneratedRegex("死亡|病故|已故|去世")]
    private static partial Regex Died();

    [GeneratedRegex(@"\d{4}年\d{1,2}月\d{1,2}日")]
    private static partial Regex Written();
}
