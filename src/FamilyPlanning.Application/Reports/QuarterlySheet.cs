using FamilyPlanning.Domain.Reports;
using MiniExcelLibs;

namespace FamilyPlanning.Application.Reports;

/// <summary>The quarterly form as a spreadsheet: the same figures, the same order as on screen and paper.</summary>
public static class QuarterlySheet
{
    /// <summary>Columns of the form with the figure each takes; screen and spreadsheet go through the same list.</summary>
    public static readonly IReadOnlyList<(string Group, string Name, Func<QuarterlyRow, int> Figure)> Columns =
    [
        ("人口", "期初人口", r => r.Opening), ("人口", "期末总人口", r => r.Closing), ("人口", "已婚育龄妇女", r => r.MarriedWomen),
        ("出生", "合计", r => r.Births.Total), ("出生", "男", r => r.Births.Male), ("出生", "女", r => r.Births.Female),
        ("一孩", "男", r => r.First.Male), ("一孩", "女", r => r.First.Female),
        ("二孩", "男", r => r.Second.Male), ("二孩", "女", r => r.Second.Female),
        ("三孩及以上", "男", r => r.ThirdAndMore.Male), ("三孩及以上", "女", r => r.ThirdAndMore.Female),
        ("变动", "死亡", r => r.Deaths), ("变动", "自然增长", r => r.NaturalGrowth), ("变动", "迁入", r => r.MovedIn), ("变动", "迁出", r => r.MovedOut),
        ("生育登记", "件", r => r.Registrations), ("生育登记", "网办", r => r.RegistrationsOnline),
        ("育儿补贴", "受理", r => r.SubsidiesReceived), ("育儿补贴", "初审", r => r.SubsidiesReviewed),
        ("光荣证", "持证", r => r.OneChildCertificates),
        ("产后访视", "应", r => r.PostpartumDue), ("产后访视", "实", r => r.PostpartumDone),
        ("数据质量", "号码待补", r => r.WithoutNumber),
    ];

    /// <summary>Writes the form, 合计 first.</summary>
    public static Paper Write(QuarterlyForm form, decimal? sexRatio, string periodName)
    {
        var rows = form.Rows.Prepend(form.Total with { Name = "合计" }).Select((row, index) =>
        {
            var cells = new Dictionary<string, object?> { ["单位"] = row.Name };
            foreach (var (group, name, figure) in Columns) cells[$"{group} {name}"] = figure(row);
            if (index == 0) cells["出生人口性别比"] = sexRatio;
            else cells["出生人口性别比"] = null;
            return cells;
        });
        using var stream = new MemoryStream();
        stream.SaveAs(rows, sheetName: "季报");
        return new Paper(stream.ToArray(), $"{form.AreaName}-{periodName}-季报.xlsx");
    }
}
