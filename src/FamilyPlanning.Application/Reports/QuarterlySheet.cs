using FamilyPlanning.Domain.Reports;
using MiniExcelLibs;

namespace FamilyPlanning.Application.Reports;

/// <summary>The quarterly form as a spreadsheet: the same figures, the same order as on screen and paper.</summary>
public static class QuarterlySheet
{
    /// <summary>Writes the form, 合计 first.</summary>
    /// <param name="form">The form.</param>
    /// <param name="groups">Its columns, see <see cref="QuarterlyColumns"/>.</param>
    /// <param name="periodName">Period in the name of the file.</param>
    public static Paper Write(QuarterlyForm form, IReadOnlyList<QuarterlyColumns.Group> groups, string periodName)
    {
        var rows = form.Rows.Prepend(form.Total with { Name = "合计" }).Select(row =>
        {
            var cells = new Dictionary<string, object?> { ["单位"] = row.Name };
            foreach (var group in groups)
                foreach (var column in group.Columns) cells[group.IsOneColumn ? group.Title : $"{group.Title} {column.Name}"] = column.Figure(row);
            return cells;
        });
        using var stream = new MemoryStream();
        stream.SaveAs(rows, sheetName: "季报");
        return new Paper(stream.ToArray(), $"{form.AreaName}-{periodName}-季报.xlsx");
    }
}
