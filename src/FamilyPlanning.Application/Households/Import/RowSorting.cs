using System.Globalization;
using System.Text.RegularExpressions;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Tells the people of a sheet from titles, examples, blank rows, subtotals and signatures.</summary>
internal static partial class RowSorting
{
    /// <summary>Blank formatted rows below the table are listed, but a column formatted to the end of the sheet is not followed.</summary>
    private const int BlankRowsListed = 1_000;

    /// <summary>Fills rows, ignored rows and subtotals of the sheet.</summary>
    public static void Sort(LedgerSheet sheet)
    {
        sheet.LastRow = Math.Min(sheet.Cells.LastRow, sheet.Cells.LastFilledRow + BlankRowsListed);
        for (var row = 1; row <= sheet.LastRow; row++)
        {
            if (KindOf(sheet, row) is not { } ignored) sheet.Rows.Add(new LedgerRow(sheet, row));
            else sheet.Ignored.Add(new IgnoredRow(row, ignored));
        }
    }

    private static IgnoredRowKind? KindOf(LedgerSheet sheet, int row)
    {
        var (cells, header) = (sheet.Cells, sheet.Header);
        if (row >= header.FirstRow && row <= header.LastRow) return IgnoredRowKind.Header;
        if (cells.IsBlank(row)) return IgnoredRowKind.Blank;

        var first = LedgerText.Compact(FirstFilled(cells, row));
        if (row < header.FirstRow) return Unit().IsMatch(first) ? IgnoredRowKind.UnitAndDate : IgnoredRowKind.Title;
        if (Example().IsMatch(first)) return IgnoredRowKind.Example;
        if (Subtotal().IsMatch(first)) return IgnoredRowKind.Subtotal;
        if (Signature().IsMatch(first) || (Foot().IsMatch(first) && HoldsNobody(sheet, row))) return IgnoredRowKind.Footer;

        return header.IsRepeatedIn(cells, row) ? IgnoredRowKind.Header : null;
    }

    /// <summary>The figures a subtotal states, compared with the rows above it once households are known.</summary>
    public static void ReadSubtotals(LedgerSheet sheet)
    {
        var before = 0;
        foreach (var row in sheet.Ignored.Where(ignored => ignored.Kind == IgnoredRowKind.Subtotal).Select(ignored => ignored.Number))
        {
            var texts = Enumerable.Range(1, sheet.Cells.LastColumn(row)).Select(column => LedgerText.Compact(sheet.Cells.Own(row, column).Text)).ToList();
            var households = Count(texts, Households());
            var people = Count(texts, People()) ?? CountIn(sheet, row, LedgerField.Name) ?? Count(texts, Bare());
            sheet.Subtotals.Add(new StatedSubtotal(row, households, people, Matches(sheet, 0, row, households, people) || Matches(sheet, before, row, households, people)));
            before = row;
        }
    }

    private static bool Matches(LedgerSheet sheet, int after, int until, int? households, int? people)
    {
        var rows = sheet.Rows.Where(row => row.Number > after && row.Number < until).ToList();
        return (people is null || people == rows.Count) && (households is null || households == rows.Select(row => row.HouseholdKey).Distinct().Count());
    }

    private static int? CountIn(LedgerSheet sheet, int row, LedgerField field) =>
        sheet.Header[field] is { } column ? Count([LedgerText.Compact(sheet.Cells.Own(row, column.Column).Text)], Bare()) : null;

    private static int? Count(IEnumerable<string> texts, Regex pattern) => texts.Select(text => pattern.Match(text)).FirstOrDefault(match => match.Success) is { } found
        && int.TryParse(found.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;

    private static string FirstFilled(SheetCells cells, int row) =>
        Enumerable.Range(1, cells.LastColumn(row)).Select(column => cells.Own(row, column)).First(cell => !cell.IsBlank).Text;

    private static bool HoldsNobody(LedgerSheet sheet, int row) =>
        ((LedgerField[])[LedgerField.Name, LedgerField.IdentityNumber]).All(field => LedgerVocabulary.MeansNothing(LedgerText.Compact(sheet.Cells.Own(row, sheet.Header[field]!.Column).Text)));

    [GeneratedRegex("^(填报|填表|制表|编制|上报|报送|单位|日期|时间|年度)|(单位|日期):")]
    private static partial Regex Unit();

    [GeneratedRegex(@"^[\(\[【]?(示例|样例|范例|例如|填写示例|例)[\)\]】]?([:\d行].*)?$")]
    private static partial Regex Example();

    [GeneratedRegex(@"^(本页|本村|本组|全村|全组|本表|累计|\S{0,3}组)?(小计|合计|总计|共计)([:\d].*)?$")]
    private static partial Regex Subtotal();

    [GeneratedRegex("^(填表人|制表人|填报人|审核人|单位负责人|统计负责人)")]
    private static partial Regex Signature();

    [GeneratedRegex(@"^(填报|填表|审核|负责人|单位|日期|注|说明|备注|联系)")]
    private static partial Regex Foot();

    [GeneratedRegex(@"(\d+)户")]
    private static partial Regex Households();

    [GeneratedRegex(@"(\d+)人")]
    private static partial Regex People();

    [GeneratedRegex(@"^(\d+)$")]
    private static partial Regex Bare();
}
