using System.Globalization;
using System.Text.RegularExpressions;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>The number of a villagers' group in the ways it is written: 3组, 第3组, 三组, 03, 3, 第三村民小组.</summary>
public static partial class VillageGroup
{
    /// <summary>The group number from 1 to 99; none where the text names no group.</summary>
    public static int? Read(string text)
    {
        var match = Written().Match(LedgerText.Compact(text));
        if (!match.Success) return null;

        var digits = match.Groups["digits"];
        var number = digits.Success ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : ChineseNumeral.Read(match.Groups["numeral"].Value);
        return number is >= 1 and <= 99 ? number : null;
    }

    [GeneratedRegex("^第?(?:(?<digits>\\d{1,2})|(?<numeral>[一二两三四五六七八九十]{1,3}))(?:村民小组|村民组|村小组|小组|组|社|队|生产队)?$")]
    private static partial Regex Written();
}

/// <summary>Chinese numerals up to 99.</summary>
public static class ChineseNumeral
{
    private const string Digits = "零一二三四五六七八九";

    /// <summary>一 is 1, 十二 is 12, 二十 is 20; none for a text that is no numeral below 100.</summary>
    public static int? Read(string text)
    {
        var plain = text.Replace('两', '二');
        var ten = plain.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0) return plain.Length == 1 && Digits.IndexOf(plain[0], StringComparison.Ordinal) is > 0 and var digit ? digit : null;
        if (ten > 1 || plain.Length > ten + 2) return null;

        var (tens, ones) = (ten == 0 ? 1 : Digits.IndexOf(plain[0], StringComparison.Ordinal), plain.Length == ten + 1 ? 0 : Digits.IndexOf(plain[ten + 1], StringComparison.Ordinal));
        return tens < 1 || (plain.Length > ten + 1 && ones < 1) ? null : (tens * 10) + ones;
    }
}
