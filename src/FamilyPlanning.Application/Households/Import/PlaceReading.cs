using System.Text.RegularExpressions;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>A place of hukou or residence as written in a village's ledger.</summary>
/// <param name="Text">The text, trimmed; empty where nothing is written.</param>
/// <param name="IsHere">The place is the village of the ledger; nothing written means the same.</param>
public readonly partial record struct PlaceReading(string Text, bool IsHere)
{
    /// <summary>Reads 本村, 青岩村, 青石镇青岩村, 青禾县青石镇青岩村3组 as here, any other text as elsewhere.</summary>
    public static PlaceReading Read(string text, LedgerVillage? village, TownshipAreas areas)
    {
        var place = LedgerText.Trimmed(text);
        var words = LedgerText.Compact(text);
        if (words.Length == 0 || Here().IsMatch(words)) return new PlaceReading(place, true);
        if (village is null) return new PlaceReading(place, false);

        var at = words.IndexOf(village.Name, StringComparison.Ordinal);
        return new PlaceReading(place, at >= 0 && IsTownship(words[..at], areas) && Group().IsMatch(words[(at + village.Name.Length)..]));
    }

    /// <summary>What stands before the village: nothing, or words that end in this township.</summary>
    private static bool IsTownship(string before, TownshipAreas areas)
    {
        if (before.Length == 0) return true;
        if (areas.TownshipName.Length == 0 || !before.EndsWith(areas.TownshipName, StringComparison.Ordinal)) return before == areas.CountyName;

        var above = before[..^areas.TownshipName.Length];
        return above.Length == 0 || above.EndsWith(areas.CountyName, StringComparison.Ordinal);
    }

    [GeneratedRegex("^(本村|本地|本社区|本组|在村|在家|本乡本村|本镇本村|本村本组|本县本镇本村)(\\d+组|[一二三四五六七八九十]+组)?$")]
    private static partial Regex Here();

    [GeneratedRegex("^(村民委员会|村委会)?(第?[\\d一二三四五六七八九十]+(村民小组|小组|组|社|队))?(\\d+号)?$")]
    private static partial Regex Group();
}
