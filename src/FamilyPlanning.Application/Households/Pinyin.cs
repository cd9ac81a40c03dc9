using System.Globalization;
using System.Text;
using AnyAscii;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Application.Households;

/// <summary>Reads names as pinyin for search. Surnames have readings of their own (单 Shan, 解 Xie), so they are looked up first.</summary>
public static class Pinyin
{
    private static readonly Dictionary<string, string[]> _surnames = new()
    {
        ["单"] = ["shan"],
        ["解"] = ["xie"],
        ["曾"] = ["zeng"],
        ["仇"] = ["qiu"],
        ["查"] = ["zha"],
        ["区"] = ["ou"],
        ["朴"] = ["piao"],
        ["任"] = ["ren"],
        ["盖"] = ["ge"],
        ["乐"] = ["yue"],
        ["洗"] = ["xian"],
        ["冼"] = ["xian"],
        ["缪"] = ["miao"],
        ["种"] = ["chong"],
        ["秘"] = ["bi"],
        ["折"] = ["she"],
        ["黑"] = ["he"],
        ["员"] = ["yun"],
        ["覃"] = ["qin"],
        ["翟"] = ["zhai"],
        ["盛"] = ["sheng"],
        ["燕"] = ["yan"],
        ["华"] = ["hua"],
        ["纪"] = ["ji"],
        ["那"] = ["na"],
        ["宁"] = ["ning"],
        ["尉迟"] = ["yu", "chi"],
        ["长孙"] = ["zhang", "sun"],
        ["万俟"] = ["mo", "qi"],
        ["澹台"] = ["tan", "tai"],
        ["令狐"] = ["ling", "hu"],
        ["宇文"] = ["yu", "wen"],
        ["贾"] = ["jia"],
        ["乜"] = ["nie"],
        ["召"] = ["shao"],
        ["晟"] = ["cheng"],
        ["幺"] = ["yao"],
        ["都"] = ["du"],
        ["隗"] = ["wei"],
        ["柏"] = ["bai"],
        ["褚"] = ["chu"],
        ["葛"] = ["ge"],
    };

    /// <summary>The name with full pinyin and initials.</summary>
    public static PersonName Read(string name)
    {
        var text = name.Trim();
        var syllables = Syllables(text).ToList();
        return new PersonName(text, string.Concat(syllables), string.Concat(syllables.Select(s => s[0])));
    }

    private static IEnumerable<string> Syllables(string name)
    {
        var rest = name;
        foreach (var length in (int[])[2, 1])
        {
            if (rest.Length < length || !_surnames.TryGetValue(rest[..length], out var known)) continue;
            foreach (var syllable in known) yield return syllable;
            rest = rest[length..];
            break;
        }

        foreach (var rune in rest.EnumerateRunes())
        {
            if (Read(rune) is { Length: > 0 } syllable) yield return syllable;
        }
    }

    private static string Read(Rune character)
    {
        if (Rune.IsWhiteSpace(character)) return "";
        var ascii = character.ToString().Transliterate();
        return string.Concat(ascii.Where(char.IsAsciiLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);
    }
}
