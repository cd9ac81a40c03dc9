using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>The words villages write into a ledger and the codes of the national tables they mean.</summary>
public static partial class LedgerVocabulary
{
    /// <summary>Codes of GB/T 4761-2008 (domain.md 13.3) with the words for them, those of the standard first.</summary>
    private static readonly FrozenDictionary<string, string> _kinship = Words(
        "01:本人", "02:户主,本人或户主,户主本人", "10:配偶,爱人", "11:夫,丈夫,老公", "12:妻,妻子,老婆", "20:子,儿子,儿", "21:独生子,独子", "22:长子,大儿子,大儿",
        "23:次子,二子,二儿子,二儿", "24:三子,三儿子", "25:四子,四儿子", "26:五子,五儿子", "27:养子或继子,养子,继子", "28:女婿", "29:其他儿子", "30:女,女儿",
        "31:独生女,独女", "32:长女,大女儿,大女", "33:次女,二女,二女儿", "34:三女,三女儿", "35:四女,四女儿", "36:五女,五女儿", "37:养女或继女,养女,继女", "38:儿媳,儿媳妇",
        "39:其他女儿", "40:孙辈,孙子、孙女或外孙子、外孙女", "41:孙子,孙,孙儿", "42:孙女,孙女儿", "43:外孙子,外孙", "44:外孙女", "45:孙媳,孙媳妇,孙媳妇或外孙媳妇", "46:孙婿,孙女婿,孙女婿或外孙女婿",
        "47:曾孙子,曾孙,重孙,重孙子,曾孙子或外曾孙子", "48:曾孙女,重孙女,曾孙女或外曾孙女", "49:其他孙子孙女或外孙子外孙女", "50:父母", "51:父,父亲,爸爸", "52:母,母亲,妈妈", "53:公公", "54:婆婆", "55:岳父,丈人", "56:岳母,丈母娘",
        "57:继父或养父,继父,养父", "58:继母或养母,继母,养母", "59:其他父母关系", "60:祖父母,祖父母或外祖父母", "61:祖父,爷爷", "62:祖母,奶奶", "63:外祖父,外公,姥爷", "64:外祖母,外婆,姥姥",
        "65:配偶的祖父母,配偶的祖父母或外祖父母", "66:曾祖父", "67:曾祖母", "68:配偶的曾祖父母,配偶的曾祖父母或外曾祖父母", "69:其他祖父母或外祖父母关系", "70:兄弟姐妹", "71:兄,哥哥,哥", "72:嫂,嫂子,嫂嫂", "73:弟,弟弟",
        "74:弟媳,弟媳妇,弟妹", "75:姐姐,姐", "76:姐夫", "77:妹妹,妹", "78:妹夫", "79:其他兄弟姐妹", "80:其他,其它", "81:伯父,大伯,伯伯", "82:伯母", "83:叔父,叔叔,叔",
        "84:婶母,婶婶,婶", "85:舅父,舅舅,舅", "86:舅母,舅妈", "87:姨父,姨夫", "88:姨母,姨妈,阿姨", "89:姑父,姑夫", "90:姑母,姑妈,姑姑", "91:堂兄弟姐妹,堂兄弟,堂姐妹,堂兄,堂弟,堂姐,堂妹,堂兄弟、堂姐妹",
        "92:表兄弟姐妹,表兄弟,表姐妹,表兄,表弟,表姐,表妹,表哥,表兄弟、表姐妹", "93:侄子,侄儿,侄", "94:侄女", "95:外甥,外甥子", "96:外甥女", "97:其他亲属", "98:保姆", "99:非亲属");

    /// <summary>Codes of GB/T 2261.2.</summary>
    private static readonly FrozenDictionary<string, string> _marital = Words(
        "10:未婚", "20:已婚,有配偶,已婚有配偶,在婚,结婚", "21:初婚,初婚有配偶", "22:再婚,再婚有配偶", "23:复婚,复婚有配偶", "30:丧偶", "40:离婚,离异", "90:未说明,未说明的婚姻状况");

    private static readonly string[] _ethnic =
    [
        "汉", "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼", "哈萨克", "傣", "黎", "傈僳", "佤", "畲", "高山", "拉祜",
        "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌", "普米", "塔吉克", "怒", "乌孜别克", "俄罗斯",
        "鄂温克", "德昂", "保安", "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺",
    ];

    /// <summary>The code of a relation to the head; none for words that name no relation.</summary>
    public static string? Kinship(string text) => CodeOf(_kinship, text);

    /// <summary>True for the head of the household, or the person the ledger is about.</summary>
    public static bool IsHead(string? kinship) => kinship is "01" or "02";

    /// <summary>The code of a marital status; 90 (not stated) for other words.</summary>
    public static string MaritalStatus(string text) => CodeOf(_marital, text) ?? Person.MaritalUnstated;

    /// <summary>The code of an ethnic group (GB 3304), written with or without 族; none for other words.</summary>
    public static string? EthnicGroup(string text)
    {
        var name = LedgerText.Compact(text).TrimEnd('族');
        var index = Array.IndexOf(_ethnic, name);
        return index >= 0 ? (index + 1).ToString("00", CultureInfo.InvariantCulture) : null;
    }

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

    private static string? CodeOf(FrozenDictionary<string, string> words, string text) => words.GetValueOrDefault(LedgerText.Compact(text));

    private static FrozenDictionary<string, string> Words(params string[] lines) => lines
        .Select(line => line.Split(':'))
        .SelectMany(line => line[1].Split(','), (line, word) => (Word: word, Code: line[0]))
        .ToFrozenDictionary(pair => pair.Word, pair => pair.Code);

    [GeneratedRegex("^(?:(?<first>头[胎孩])|第?(?:(?<digits>[1-9])|(?<numeral>[一二两三四五六七八九]))(?:孩|胎|个|个孩子)?)(?:次)?$")]
    private static partial Regex Parity();

    [GeneratedRegex(@"^([-—/\\_.]+|无|暂无|没有|无证|未办|未办理|待办|待补|未上户|NULL|N/A|#N/A)$", RegexOptions.IgnoreCase)]
    private static partial Regex Nothing();
}
