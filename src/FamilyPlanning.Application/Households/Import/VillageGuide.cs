using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>The villages of one workbook: what its guide sheet (说明) says, checked against the area tree of the township.</summary>
public sealed partial class VillageGuide
{
    private static readonly FrozenSet<string> _nameHeaders = new[] { "村名", "村", "村名称", "村庄", "村居", "村居名称", "村社区", "行政村", "单位", "单位名称", "名称", "村别" }.ToFrozenSet();
    private static readonly FrozenSet<string> _codeHeaders = new[] { "行政区划代码", "区划代码", "村行政区划代码", "统计用区划代码", "行政区划编码", "区划编码", "村代码", "村编码", "地区代码", "代码", "编码" }.ToFrozenSet();
    private static readonly FrozenSet<string> _groupHeaders = new[] { "村民小组数", "村民小组个数", "村民小组数量", "村民组数", "小组数", "小组个数", "组数", "村民小组", "组" }.ToFrozenSet();

    private readonly List<LedgerVillage> _villages;

    private VillageGuide(List<LedgerVillage> villages) => _villages = villages;

    /// <summary>Joins the guide sheets with the area tree. The tree decides which villages exist, the guide how many groups they have.</summary>
    /// <param name="guides">Sheets without a ledger header.</param>
    /// <param name="areas">The township.</param>
    public static VillageGuide Of(IEnumerable<SheetCells> guides, TownshipAreas areas)
    {
        var stated = guides.SelectMany(Table).ToList();
        if (areas.Villages.Count == 0) return new VillageGuide([.. stated.Where(village => village.Code.Length == 12)]);

        return new VillageGuide([.. areas.Villages.Select(village =>
            (stated.Find(line => line.Code == village.Code) ?? stated.Find(line => Bare(line.Name) == Bare(village.Name))) is { Groups: > 0 } line
                ? village with { Groups = line.Groups }
                : village)]);
    }

    /// <summary>The village whose name stands on a tab or in a cell; none where no village or more than one fits.</summary>
    public LedgerVillage? Find(string text)
    {
        var words = Bare(text);
        if (words.Length == 0) return null;

        return Only(_villages.Where(village => LedgerText.Compact(text) == village.Name || LedgerText.Compact(text) == village.Code))
            ?? Only(_villages.Where(village => Bare(village.Name) == words))
            ?? Only(_villages.Where(village => LedgerText.Compact(text).Contains(village.Name, StringComparison.Ordinal)));
    }

    /// <summary>The village of a code.</summary>
    public LedgerVillage? OfCode(string code) => _villages.Find(village => village.Code == code);

    private static LedgerVillage? Only(IEnumerable<LedgerVillage> fitting) => fitting.Take(2).ToList() is [var village] ? village : null;

    private static IEnumerable<LedgerVillage> Table(SheetCells sheet)
    {
        for (var row = 1; row <= Math.Min(30, sheet.LastFilledRow); row++)
        {
            var (name, code, groups) = (ColumnOf(sheet, row, _nameHeaders), ColumnOf(sheet, row, _codeHeaders), ColumnOf(sheet, row, _groupHeaders));
            if (name == 0 || (code == 0 && groups == 0)) continue;

            for (var line = row + 1; line <= sheet.LastFilledRow && !sheet.At(line, name).IsBlank; line++)
                yield return new LedgerVillage(code == 0 ? "" : LedgerText.Compact(sheet.At(line, code).Text), LedgerText.Compact(sheet.At(line, name).Text), GroupsIn(sheet, line, groups));

            yield break;
        }
    }

    private static int GroupsIn(SheetCells sheet, int row, int column) =>
        column > 0 && int.TryParse(LedgerText.Compact(sheet.At(row, column).Text).TrimEnd('个', '组'), NumberStyles.None, CultureInfo.InvariantCulture, out var groups) ? groups : 0;

    private static int ColumnOf(SheetCells sheet, int row, FrozenSet<string> headers)
    {
        for (var column = 1; column <= sheet.LastColumn(row); column++)
            if (headers.Contains(Remark().Replace(LedgerText.Compact(sheet.At(row, column).Text), ""))) return column;

        return 0;
    }

    /// <summary>The name alone: 1.石桥村民委员会(8组) is 石桥.</summary>
    private static string Bare(string text) => Suffix().Replace(Prefix().Replace(Remark().Replace(LedgerText.Compact(text), ""), ""), "");

    [GeneratedRegex(@"\(.*?\)|\[.*?\]")]
    private static partial Regex Remark();

    [GeneratedRegex(@"^[\d.、_\-]+")]
    private static partial Regex Prefix();

    [GeneratedRegex(@"(村民委员会|居民委员会|村委会|居委会|村社区|社区|行政村|村|台账|\d+)+$")]
    private static partial Regex Suffix();
}
