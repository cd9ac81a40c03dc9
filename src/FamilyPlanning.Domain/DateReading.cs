using System.Globalization;

namespace FamilyPlanning.Domain;

/// <summary>Reads the days people type: 20240105, 2024-1-5, 2024.1.5, 2024/1/5, 2024年1月5日, also in full-width digits.</summary>
public static class DateReading
{
    private static readonly char[] _separators = ['-', '.', '/'];

    /// <summary>The day that was typed; none when the text is empty, in another order, or names a day that does not exist.</summary>
    public static DateOnly? Read(string? typed)
    {
        var text = TypedText.Compact(typed);
        if (text.Length == 8 && TypedText.IsDigits(text)) return Day(text[..4], text[4..6], text[6..]);
        if (text.Contains('年', StringComparison.Ordinal)) return Written(text);
        var separator = text.IndexOfAny(_separators);
        return separator < 0 ? null : Parts(text.Split(text[separator]));
    }

    // 日 and 号 are both said, and both are left away.
    private static DateOnly? Written(string text) =>
        text.IndexOf('年', StringComparison.Ordinal) < text.IndexOf('月', StringComparison.Ordinal)
            ? Parts(text.TrimEnd('日', '号').Split('年', '月'))
            : null;

    private static DateOnly? Parts(string[] parts) => parts is [var year, var month, var day] ? Day(year, month, day) : null;

    private static DateOnly? Day(string year, string month, string day)
    {
        if (year.Length != 4 || month.Length is 0 or > 2 || day.Length is 0 or > 2) return null;
        if (!TypedText.IsDigits(year) || !TypedText.IsDigits(month) || !TypedText.IsDigits(day)) return null;
        return Calendar(Number(year), Number(month), Number(day));
    }

    /// <summary>The calendar day, none where the calendar has no such day (31 April, 29 February of a common year).</summary>
    public static DateOnly? Calendar(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
