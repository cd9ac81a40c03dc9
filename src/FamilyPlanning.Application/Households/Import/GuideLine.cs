using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;
using FamilyPlanning.Domain.Offices;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>A village as a guide sheet (说明) lists it.</summary>
/// <param name="Code">Area code of 12 digits; empty where the sheet gives none that can be one.</param>
/// <param name="Name">Name without white space.</param>
/// <param name="Groups">Number of villagers' groups; 0 where it is not given.</param>
public sealed partial record GuideLine(string Code, string Name, int Groups)
{
    /// <summary>The header of a guide is looked for in its first rows.</summary>
    private const int SearchedRows = 30;

    private static readonly FrozenSet<string> _nameHeaders = new[] { "村名", "村", "村名称", "村庄", "村居", "村居名称", "村社区", "社区", "行政村", "行政村名称", "单位", "单位名称", "名称", "村别", "区划名称", "村社区名称" }.ToFrozenSet();
    private static readonly FrozenSet<string> _codeHeaders = new[] { "行政区划代码", "区划代码", "村行政区划代码", "统计用区划代码", "统计区划代码", "行政区划编码", "区划编码", "村代码", "村编码", "村级代码", "地区代码", "地区编码", "代码", "编码" }.ToFrozenSet();
    private static readonly FrozenSet<string> _groupHeaders = new[] { "村民小组数", "村民小组个数", "村民小组数量", "村民组数", "小组数", "小组个数", "组数", "组数量", "社数", "村民小组", "组" }.ToFrozenSet();

    /// <summary>The villages a sheet lists: below a header that names village and code or groups, else wherever a code stands beside a name.</summary>
    internal static IEnumerable<GuideLine> In(SheetCells sheet)
    {
        for (var row = 1; row <= Math.Min(SearchedRows, sheet.LastFilledRow); row++)
        {
            var (name, code, groups) = (ColumnOf(sheet, row, _nameHeaders), ColumnOf(sheet, row, _codeHeaders), ColumnOf(sheet, row, _groupHeaders));
            if (name > 0 && (code > 0 || groups > 0)) return Below(sheet, row, name, code, groups);
        }

        return Enumerable.Range(1, sheet.LastFilledRow).Select(row => ByShape(sheet, row)).OfType<GuideLine>();
    }

    private static IEnumerable<GuideLine> Below(SheetCells sheet, int header, int name, int code, int groups)
    {
        for (var row = header + 1; row <= sheet.LastFilledRow && !sheet.At(row, name).IsBlank; row++)
            yield return new GuideLine(code == 0 ? "" : CodeOf(sheet.At(row, code)), LedgerText.Compact(sheet.At(row, name).Text), groups == 0 ? 0 : GroupsOf(sheet.At(row, groups)));
    }

    private static GuideLine? ByShape(SheetCells sheet, int row)
    {
        var cells = Enumerable.Range(1, sheet.LastColumn(row)).Select(column => sheet.Own(row, column)).Where(cell => !cell.IsBlank).ToList();
        var code = cells.Select(CodeOf).FirstOrDefault(text => text.Length > 0 && !text.EndsWith("000", StringComparison.Ordinal));
        var name = cells.Select(cell => LedgerText.Compact(cell.Text)).FirstOrDefault(text => VillageName().IsMatch(text));
        return code is null || name is null ? null : new GuideLine(code, name, cells.SkipWhile(cell => CodeOf(cell) != code).Skip(1).Select(GroupsOf).FirstOrDefault(groups => groups > 0));
    }

    /// <summary>A code of 12 digits, also where more is written behind it (group, class of town and country).</summary>
    private static string CodeOf(CellValue cell) =>
        LedgerText.Compact(cell.Text) is { Length: >= 12 } text && AreaCode.Read(text) is { Valid: true, Level: AreaLevel.Village } reading ? reading.Code12! : "";

    private static int GroupsOf(CellValue cell) =>
        int.TryParse(LedgerText.Compact(cell.Text).TrimEnd('个', '组', '社'), NumberStyles.None, CultureInfo.InvariantCulture, out var groups) && groups is > 0 and <= 99 ? groups : 0;

    private static int ColumnOf(SheetCells sheet, int row, FrozenSet<string> headers)
    {
        for (var column = 1; column <= sheet.LastColumn(row); column++)
            if (headers.Contains(Ornament().Replace(LedgerText.Compact(sheet.At(row, column).Text), ""))) return column;

        return 0;
    }

    [GeneratedRegex(@"\(.*?\)|\[.*?\]|[*/、:]")]
    private static partial Regex Ornament();

    [GeneratedRegex(@"^\D{1,20}(村|社区|委会|委员会)$")]
    private static partial Regex VillageName();
}
