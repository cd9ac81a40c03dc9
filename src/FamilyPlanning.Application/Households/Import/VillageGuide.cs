using System.Text.RegularExpressions;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>
/// The villages of one workbook: what its guide sheet (说明) says, set against the area tree of the township. The code decides
/// which village is meant; a name decides where no code is given.
/// </summary>
public sealed partial class VillageGuide
{
    private readonly IReadOnlyList<LedgerVillage> _villages;
    private readonly List<(GuideLine Line, LedgerVillage? Village)> _lines = [];

    private VillageGuide(TownshipAreas areas, IEnumerable<GuideLine> lines)
    {
        _villages = areas.Villages;
        foreach (var line in lines)
        {
            var (village, doubt) = Settle(line, areas);
            _lines.Add((line, village));
            if (doubt is { } kind) Doubts.Add(new VillageDoubt(kind, line.Code, line.Name, line.Groups, village?.OnFile == true ? village.Code : null, village?.OnFile == true ? village.Name : null));
        }
    }

    /// <summary>Where guide sheet and area tree do not agree, in the order of the guide.</summary>
    public List<VillageDoubt> Doubts { get; } = [];

    /// <summary>Reads the guide sheets of a workbook.</summary>
    /// <param name="guides">Sheets without a ledger header.</param>
    /// <param name="areas">The township.</param>
    public static VillageGuide Of(IEnumerable<SheetCells> guides, TownshipAreas areas) =>
        new(areas, guides.SelectMany(GuideLine.In).DistinctBy(line => (line.Code, line.Name)));

    /// <summary>The village whose code or name stands on a tab or in a cell; none where no village or more than one fits.</summary>
    public LedgerVillage? Find(string text)
    {
        var words = LedgerText.Compact(text);
        if (Code().Match(words) is { Success: true } code) return OfCode(code.Value);
        if (Bare(words) is not { Length: > 0 } bare) return null;

        var lines = _lines.FindAll(entry => entry.Line.Name == words) is { Count: > 0 } exact ? exact : _lines.FindAll(entry => Bare(entry.Line.Name) == bare);
        if (lines is [var line]) return line.Village;

        return Only(_villages.Where(village => village.Name == words))
            ?? Only(_villages.Where(village => Bare(village.Name) == bare))
            ?? Only(_villages.Where(village => words.Contains(village.Name, StringComparison.Ordinal)));
    }

    /// <summary>The village of a code.</summary>
    public LedgerVillage? OfCode(string code) =>
        _lines.Find(entry => entry.Village?.Code == code).Village ?? _villages.FirstOrDefault(village => village.Code == code);

    /// <summary>Which village a line of the guide means: the one with its code, else the one with its name, else one that the tree lacks.</summary>
    private static (LedgerVillage? Village, VillageDoubtKind? Doubt) Settle(GuideLine line, TownshipAreas areas)
    {
        var coded = areas.Villages.FirstOrDefault(village => village.Code == line.Code);
        if (coded is not null) return (With(coded, line), Bare(coded.Name) == Bare(line.Name) ? null : VillageDoubtKind.OtherName);
        if (line.Code.Length > 0 && !line.Code.StartsWith(areas.Code[..9], StringComparison.Ordinal)) return (null, VillageDoubtKind.OtherTownship);

        var named = Only(areas.Villages.Where(village => village.Name == line.Name)) ?? Only(areas.Villages.Where(village => Bare(village.Name) == Bare(line.Name)));
        if (named is not null) return (With(named, line), line.Code.Length == 0 ? null : VillageDoubtKind.OtherCode);
        return line.Code.Length == 0 ? (null, VillageDoubtKind.WithoutCode) : (new LedgerVillage(line.Code, line.Name, line.Groups) { OnFile = false }, VillageDoubtKind.Unlisted);
    }

    /// <summary>The tree decides which villages exist, the guide how many groups they have.</summary>
    private static LedgerVillage With(LedgerVillage village, GuideLine line) => line.Groups > 0 ? village with { Groups = line.Groups } : village;

    private static LedgerVillage? Only(IEnumerable<LedgerVillage> fitting) => fitting.Take(2).ToList() is [var village] ? village : null;

    /// <summary>The name alone: 1.石桥村民委员会(8组) is 石桥.</summary>
    private static string Bare(string text) => Suffix().Replace(Prefix().Replace(Remark().Replace(LedgerText.Compact(text), ""), ""), "");

    [GeneratedRegex(@"(?<!\d)\d{12}(?!\d)")]
    private static partial Regex Code();

    [GeneratedRegex(@"\(.*?\)|\[.*?\]")]
    private static partial Regex Remark();

    [GeneratedRegex(@"^[\d.、_\-]+")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"(村民委员会|居民委员会|村委会|居委会|村社区|社区|行政村|村|台账|\d+)+$")]
    private static partial Regex Suffix();
}
