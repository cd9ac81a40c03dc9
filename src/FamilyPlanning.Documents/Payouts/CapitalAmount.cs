using System.Text;

namespace FamilyPlanning.Documents.Payouts;

/// <summary>An amount in the characters that cannot be altered by a stroke (大写金额), as accounting papers ask for it.</summary>
public static class CapitalAmount
{
    private const string _digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] _places = ["", "拾", "佰", "仟"];
    private static readonly string[] _groups = ["", "万", "亿", "万亿"];

    /// <summary>Writes an amount of yuan, two decimals at most: 3600.50 is 叁仟陆佰元伍角.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Below zero, above 9,999 万亿, or finer than a fen.</exception>
    public static string Of(decimal yuan)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(yuan);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(yuan, 10_000_000_000_000_000m);
        ArgumentOutOfRangeException.ThrowIfNotEqual(decimal.Round(yuan, 2), yuan);

        var whole = (long)decimal.Truncate(yuan);
        var fen = (int)((yuan - whole) * 100);
        var text = new StringBuilder();
        if (whole > 0 || fen == 0) text.Append(Whole(whole)).Append('元');
        if (fen == 0) return text.Append('整').ToString();

        var (jiao, rest) = (fen / 10, fen % 10);
        if (jiao > 0) text.Append(_digits[jiao]).Append('角');
        else if (whole > 0) text.Append('零');
        if (rest > 0) text.Append(_digits[rest]).Append('分');
        return text.ToString();
    }

    private static string Whole(long number)
    {
        if (number == 0) return "零";
        var text = new StringBuilder();
        var gap = false;
        for (var group = 3; group >= 0; group--)
        {
            var part = (int)(number / (long)Math.Pow(10_000, group) % 10_000);
            if (part == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            if (text.Length > 0 && (gap || part < 1000)) text.Append('零');
            text.Append(Part(part)).Append(_groups[group]);
            gap = false;
        }

        return text.ToString();
    }

    private static string Part(int number)
    {
        var text = new StringBuilder();
        var gap = false;
        for (int place = 3, unit = 1000; place >= 0; place--, unit /= 10)
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            if (gap) text.Append('零');
            text.Append(_digits[digit]).Append(_places[place]);
            gap = false;
        }

        return text.ToString();
    }
}
