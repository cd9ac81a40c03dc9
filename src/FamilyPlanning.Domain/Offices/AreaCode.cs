namespace FamilyPlanning.Domain.Offices;

/// <summary>Step of the administrative tree an area stands on.</summary>
public enum AreaLevel
{
    /// <summary>省.</summary>
    Province,

    /// <summary>市.</summary>
    City,

    /// <summary>县, 区, county-level 市.</summary>
    County,

    /// <summary>乡镇, 街道.</summary>
    Township,

    /// <summary>村, 社区.</summary>
    Village,

    /// <summary>村民小组; own two-digit serial, no national code.</summary>
    Group,
}

/// <summary>Why a text is no area code; the first failing check in this order.</summary>
public enum AreaCodeFault
{
    /// <summary>Something else than digits.</summary>
    Characters,

    /// <summary>Not 6, 9, 12, 14 or 17 digits.</summary>
    Length,

    /// <summary>The first two digits are no province.</summary>
    Province,

    /// <summary>A lower part without the part above it.</summary>
    Hierarchy,

    /// <summary>A group 00, or a group that is not under a village.</summary>
    Group,

    /// <summary>A class of urban and rural areas that does not exist.</summary>
    UrbanRural,
}

/// <summary>What the three township digits say.</summary>
public enum TownshipKind
{
    /// <summary>街道, 001-099.</summary>
    Street,

    /// <summary>镇, 100-199.</summary>
    Town,

    /// <summary>乡, 200-399.</summary>
    Township,

    /// <summary>类似乡级单位, 400-599 (to confirm).</summary>
    Similar,

    /// <summary>Any other number.</summary>
    Other,
}

/// <summary>What the three village digits say.</summary>
public enum VillageKind
{
    /// <summary>居民委员会, 001-199.</summary>
    ResidentsCommittee,

    /// <summary>村民委员会, 200-399.</summary>
    VillagersCommittee,

    /// <summary>类似村级单位, 400-599 (to confirm).</summary>
    Similar,

    /// <summary>Any other number.</summary>
    Other,
}

/// <summary>What one text says when it is read as an area code.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Valid">Whether it is an area code.</param>
/// <param name="Fault">First failing check; none when valid.</param>
/// <param name="Code12">Twelve digits, padded with zeros.</param>
/// <param name="Level">Province to village, by the last part that is not zero.</param>
/// <param name="Ancestors">Codes of the areas above, province first; only levels that exist.</param>
/// <param name="TownshipKind">Kind of the township, where there is one.</param>
/// <param name="VillageKind">Kind of the village, where there is one.</param>
/// <param name="Group">Two digits of the villagers' group, where there is one.</param>
/// <param name="UrbanRural">Three digits of the urban-rural class, where given.</param>
public sealed record AreaCodeReading(
    string Input, bool Valid, AreaCodeFault? Fault, string? Code12, AreaLevel? Level, IReadOnlyList<string> Ancestors,
    TownshipKind? TownshipKind, VillageKind? VillageKind, string? Group, string? UrbanRural);

/// <summary>Reads statistical area codes (统计用区划代码: GB/T 2260, 国函〔2008〕60号, 国统字〔2009〕91号; domain.md 13.2).</summary>
/// <remarks>Counties are not looked up: codes change every year and old ones stay in old records.</remarks>
public static class AreaCode
{
    /// <summary>Where the code of each level ends, province to village.</summary>
    private static readonly int[] _ends = [2, 4, 6, 9, 12];

    /// <summary>Names of the urban-rural classes by their three digits.</summary>
    public static IReadOnlyDictionary<string, string> UrbanRuralNames { get; } = new Dictionary<string, string>
    {
        ["111"] = "主城区",
        ["112"] = "城乡结合区",
        ["121"] = "镇中心区",
        ["122"] = "镇乡结合区",
        ["123"] = "特殊区域",
        ["210"] = "乡中心区",
        ["220"] = "村庄",
    };

    /// <summary>Reads 6, 9 or 12 digits, 14 with a villagers' group (own convention), or 17 with attribute and urban-rural class.</summary>
    public static AreaCodeReading Read(string? input)
    {
        var text = TypedText.Compact(input);
        if (FaultOf(text) is { } fault) return new(input ?? "", false, fault, null, null, [], null, null, null, null);

        var code = (text.Length > 12 ? text[..12] : text).PadRight(12, '0');
        var level = LevelOf(code);
        var ancestors = _ends.Take((int)level).Where(end => HasPart(code, end)).Select(end => ScopeFloor(code[..end]));
        return new(
            input!, true, null, code, level, [.. ancestors], TownshipKindOf(code), VillageKindOf(code),
            text.Length == 14 ? text[12..] : null, text.Length == 17 ? text[14..] : null);
    }

    /// <summary>The lowest twelve-digit code of a scope: the prefix padded with zeros.</summary>
    public static string ScopeFloor(string prefix) => prefix.PadRight(12, '0');

    /// <summary>The highest twelve-digit code of a scope: the prefix padded with nines.</summary>
    public static string ScopeCeiling(string prefix) => prefix.PadRight(12, '9');

    private static AreaCodeFault? FaultOf(string text)
    {
        if (text.Length > 0 && !TypedText.IsDigits(text)) return AreaCodeFault.Characters;
        if (text.Length is not (6 or 9 or 12 or 14 or 17)) return AreaCodeFault.Length;
        if (!Provinces.Has(text) && !text.StartsWith("81", StringComparison.Ordinal) && !text.StartsWith("82", StringComparison.Ordinal)) return AreaCodeFault.Province;
        if (BreaksHierarchy(text)) return AreaCodeFault.Hierarchy;
        if (text.Length == 14 && (text.EndsWith("00", StringComparison.Ordinal) || !HasPart(text, 12))) return AreaCodeFault.Group;
        return text.Length == 17 && !UrbanRuralNames.ContainsKey(text[14..]) ? AreaCodeFault.UrbanRural : null;
    }

    // County 00 under a city with townships is right: cities without counties (domain.md 13.2).
    private static bool BreaksHierarchy(string text)
    {
        var (city, county) = (HasPart(text, 4), HasPart(text, 6));
        var (township, village) = (HasPart(text, 9), HasPart(text, 12));
        return (!city && (county || township || village)) || (village && !township);
    }

    private static AreaLevel LevelOf(string code)
    {
        var level = _ends.Length - 1;
        while (level > 0 && !HasPart(code, _ends[level])) level--;
        return (AreaLevel)level;
    }

    private static bool HasPart(string code, int end) =>
        code.Length >= end && code.AsSpan(end <= 6 ? end - 2 : end - 3, end <= 6 ? 2 : 3).IndexOfAnyExcept('0') >= 0;

    private static TownshipKind? TownshipKindOf(string code) => !HasPart(code, 9) ? null : code[6] switch
    {
        '0' => TownshipKind.Street,
        '1' => TownshipKind.Town,
        '2' or '3' => TownshipKind.Township,
        '4' or '5' => TownshipKind.Similar,
        _ => TownshipKind.Other,
    };

    private static VillageKind? VillageKindOf(string code) => !HasPart(code, 12) ? null : code[9] switch
    {
        '0' or '1' => VillageKind.ResidentsCommittee,
        '2' or '3' => VillageKind.VillagersCommittee,
        '4' or '5' => VillageKind.Similar,
        _ => VillageKind.Other,
    };
}
