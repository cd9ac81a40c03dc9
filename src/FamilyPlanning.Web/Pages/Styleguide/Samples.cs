using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.TagHelpers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace FamilyPlanning.Web.Pages.Styleguide;

/// <summary>Fictional content of the style guide: nobody in it exists.</summary>
internal static class Samples
{
    private static readonly string[] _names = ["王秀英", "李敏", "张伟", "刘洋", "陈静", "杨磊", "买买提·吐尔逊江·阿不都热依木·艾合买提·玉素甫·司马义", "赵丽", "黄强", "周杰"];
    private static readonly string[] _villages = ["石桥村", "柳林村", "大坪村", "双河村", "马家沟村"];

    public static IReadOnlyList<IndexModel.Row> Rows { get; } =
        [.. Enumerable.Range(1, 20).Select(n => new IndexModel.Row(
            new Guid(n, 0, 0, new byte[8]), $"{101200 + (n % 5)}-{n:0000}", _names[n % _names.Length], _villages[n % 5], (n % 6) + 1, new DateOnly(2019, 3, 4).AddDays(n * 97),
            (TagState)(n % 5), new[] { "普通", "已确认", "待初审", "今天到期", "号码有误" }[n % 5]))];

    public static IReadOnlyList<SelectListItem> Villages { get; } =
        [.. new[] { "青石镇", "白沙镇" }.SelectMany((town, t) =>
        {
            var group = new SelectListGroup { Name = town };
            return _villages.Select((village, v) => new SelectListItem(village, $"5199011{t + 1:00}{200 + v}") { Group = group });
        })];

    public static IReadOnlyList<SelectListItem> Statuses { get; } = [new("已确认", "Done"), new("待初审", "Waiting"), new("今天到期", "Due")];

    public static ChartFigures Births { get; } = new(
        ["2025 一季", "2025 二季", "2025 三季", "2025 四季", "2026 一季", "2026 二季"],
        [new ChartSeries("出生", [212, 198, 231, 240, 205, 219], ["#a", "#b", "#c", "#d", "#e", "#f"]), new ChartSeries("登记", [180, 190, 210, 222, 199, 214])], "人");

    public static ChartFigures Townships { get; } = new(["青石镇", "白沙镇", "河口乡", "云台彝族苗族乡", "龙潭镇"], [new ChartSeries("邀约", [86, 64, 51, 33, 27])], "份");

    public static IReadOnlyList<ConflictLine> Conflict { get; } =
        [new("联系电话", "138****0001", "138****0022", "139****0300"), new("详细地址", "石桥村 3 组", "石桥村 3 组 12 号", "石桥村 4 组")];
}
