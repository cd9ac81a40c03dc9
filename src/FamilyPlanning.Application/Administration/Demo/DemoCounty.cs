using System.Globalization;
using FamilyPlanning.Domain.Offices;

namespace FamilyPlanning.Application.Administration.Demo;

/// <summary>The fictional county 青禾县 (519901, a code that GB/T 2260 does not assign) with townships and villages.</summary>
internal static class DemoCounty
{
    public const string Code = "519901000000";

    private const string AwaitingLedger = "519901101";

    private static readonly string[] _townships =
    [
        "青石镇", "白溪镇", "云岭镇", "双河镇", "桃花镇", "竹园镇", "龙泉镇", "松林镇", "石门镇", "长乐镇",
        "柳湾镇", "金坪镇", "红岩镇", "平桥镇", "清江镇", "大湾镇", "月亮乡", "雾山乡", "梨花乡", "麦地乡",
    ];

    private static readonly string[] _villages =
    [
        "石桥村", "青岩村", "柏树村", "双河村", "龙洞村", "新民村", "高坪村", "响水村", "竹林村", "白果村",
        "团结村", "红旗村", "黄桷村", "观音村", "大坪村", "长岭村", "杨柳村", "马鞍村", "金竹村", "清泉村",
    ];

    /// <summary>True in the township that has no people until its ledger is imported.</summary>
    public static bool AwaitsLedger(string areaCode) => areaCode.StartsWith(AwaitingLedger, StringComparison.Ordinal);

    /// <summary>The county, its townships and their villages, each with its number of groups.</summary>
    public static List<Area> Areas(int townships, int villages, DateOnly validFrom)
    {
        var areas = new List<Area> { Area.Establish(Code, "青禾县", 0, validFrom) };
        for (var t = 0; t < townships; t++)
        {
            var serial = _townships[t].EndsWith('乡') ? 200 + t : 101 + t;
            var township = "519901" + serial.ToString("000", CultureInfo.InvariantCulture);
            areas.Add(Area.Establish(township, _townships[t], 0, validFrom));
            for (var v = 0; v < villages; v++)
                areas.Add(Area.Establish(township + (201 + v).ToString("000", CultureInfo.InvariantCulture), _villages[v], 6 + (v * 3 % 5), validFrom));
        }

        return areas;
    }
}
