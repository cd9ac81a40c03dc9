using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>The words villages write into a ledger and the codes of the national tables they mean.</summary>
public static partial class LedgerVocabulary
{
    /// <summary>Words met on paper beside those of the national table. 媳妇 is the wife in one place and the daughter-in-law in another, so it names nobody.</summary>
    private static readonly FrozenDictionary<string, string?> _kinship = new Dictionary<string, string?>
    {
        ["媳妇"] = null,
        ["户主本人"] = "02",
        ["本人或户主"] = "02",
        ["爱人"] = "10",
        ["老公"] = "11",
        ["老婆"] = "12",
        ["儿"] = "20",
        ["独子"] = "21",
        ["独女"] = "31",
        ["大儿"] = "22",
        ["二儿"] = "23",
        ["大女"] = "32",
        ["孙"] = "41",
        ["孙儿"] = "41",
        ["孙女儿"] = "42",
        ["重孙"] = "47",
        ["重孙子"] = "47",
        ["重孙女"] = "48",
        ["爸爸"] = "51",
        ["妈妈"] = "52",
        ["丈人"] = "55",
        ["丈母娘"] = "56",
        ["哥"] = "71",
        ["嫂嫂"] = "72",
        ["大伯"] = "81",
        ["叔"] = "83",
        ["婶"] = "84",
        ["舅"] = "85",
        ["舅妈"] = "86",
        ["姨父"] = "87",
        ["姨妈"] = "88",
        ["姑妈"] = "90",
        ["姑姑"] = "90",
        ["堂兄"] = "91",
        ["堂弟"] = "91",
        ["堂姐"] = "91",
        ["堂妹"] = "91",
        ["表兄"] = "92",
        ["表哥"] = "92",
        ["表弟"] = "92",
        ["表姐"] = "92",
        ["表妹"] = "92",
        ["侄"] = "93",
        ["其它"] = "80",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> _marital = new Dictionary<string, string>
    {
        ["已婚有配偶"] = "20",
        ["在婚"] = "20",
        ["结婚"] = "20",
        ["初婚有配偶"] = "21",
        ["再婚有配偶"] = "22",
        ["复婚有配偶"] = "23",
    }.ToFrozenDictionary();

    /// <summary>The code of a relation to the head; none for words that name no relation.</summary>
    public static string? Kinship(string text) =>
        _kinship.TryGetValue(LedgerText.Compact(text), out var code) ? code : KinshipCode.Table.Read(LedgerText.Compact(text));

    /// <summary>True for the head of the household, or the person the ledger is about.</summary>
    public static bool IsHead(string? kinship) => kinship is "01" or "02";

    /// <summary>The code of a marital status; 90 (not stated) for other words.</summary>
    public static string MaritalStatus(string text) =>
        _marital.GetValueOrDefault(LedgerText.Compact(text)) ?? Domain.Households.MaritalStatus.Table.Read(LedgerText.Compact(text)) ?? Person.MaritalUnstated;

    /// <summary>The code of an ethnic group (GB 3304), written with or without 族; none for other words.</summary>
    public static string? EthnicGroup(string text) => Domain.Households.EthnicGroup.Table.Read(LedgerText.Compact(text));

    /// <summary>Male or female as written; none for other words.</summary>
    public static Sex? SexOf(string text) => LedgerText.Compact(text).ToUpperInvariant() switch
    {
        "男" or "男性" or "1" or "M" => Sex.Male,
        "女" or "女性" or "2" or "F" => Sex.Female,
        _ => null,
    };

    /// <summary>The parity in 1, 一孩, 第二孩, 2胎; none for other words.</summary>
    public static int? BirthOrder(string text)
    {
        var match = Parity().Match(LedgerText.Compact(text));
        if (!match.Success) return null;
        if (match.Groups["first"].Success) return 1;

        return match.Groups["digits"] is { Success: true } digits ? int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture) : ChineseNumeral.Read(match.Groups["numeral"].Value);
    }

    /// <summary>Yes in the words used for it.</summary>
    public static bool IsYes(string text) => LedgerText.Compact(text).ToUpperInvariant() is "是" or "有" or "持有" or "已领" or "√" or "Y" or "1" or "TRUE" or "YES";

    /// <summary>Words that stand for an empty cell: 无, 暂无, a dash.</summary>
    public static bool MeansNothing(string compact) => compact.Length == 0 || Nothing().IsMatch(compact);

    [GeneratedRegex("^(?:(?<first>头[胎孩])|第?(?:(?<digits>[1-9])|(?<numeral>[一二两三四五六七八九]))(?:孩|胎|个|个孩子)?)(?:次)?$")]
    private static partial Regex Parity();

    [GeneratedRegex(@"^([-—/\\_.]+|无|暂无|没有|无证|未办|未办理|待办|待补|未上户|NULL|N/A|#N/A)$", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();
}
