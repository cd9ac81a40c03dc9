using System.Globalization;

namespace FamilyPlanning.Domain.Reports;

/// <summary>The columns of the quarterly form in their groups (domain.md 9.4). A column stands here once, with the figure that screen, spreadsheet and paper show.</summary>
public static class QuarterlyColumns
{
    /// <summary>A heading with its columns; a group of one column without a name of its own fills both lines of the head.</summary>
    public sealed record Group(string Title, IReadOnlyList<Column> Columns)
    {
        /// <summary>Whether the heading is the name of its only column.</summary>
        public bool IsOneColumn => Columns is [{ Name: "" }];
    }

    /// <summary>A column: its name under the heading, and its figure; none where there is nothing to divide.</summary>
    public sealed record Column(string Name, Func<QuarterlyRow, decimal?> Figure, string Format = "0")
    {
        /// <summary>The figure as it is shown and printed.</summary>
        public string Print(QuarterlyRow row) => Figure(row)?.ToString(Format, CultureInfo.InvariantCulture) ?? "—";
    }

    /// <summary>The groups of a form. The births of unknown order have their column only as long as there are any, the people who got another code (区划划入, 区划划出) theirs only in a period with a change.</summary>
    /// <param name="form">The form.</param>
    /// <param name="sexRatioMinBirths">Fewest births the sex ratio is shown for.</param>
    public static IReadOnlyList<Group> Of(QuarterlyForm form, int sexRatioMinBirths) =>
    [
        One("期初人口", r => r.Opening),
        One("期末总人口", r => r.Closing),
        One("已婚育龄妇女", r => r.MarriedWomen),
        new("出生", [new("合计", r => r.Births.Total), new("男", r => r.Births.Male), new("女", r => r.Births.Female), new("性别比", r => SexRatio(r, sexRatioMinBirths), "0.0")]),
        BySex("一孩", r => r.First),
        BySex("二孩", r => r.Second),
        BySex("三孩及以上", r => r.ThirdAndMore),
        .. form.Total.OrderUnknown.Total > 0 ? new[] { BySex("孩次待补", r => r.OrderUnknown) } : [],
        One("死亡", r => r.Deaths),
        One("自然增长", r => r.NaturalGrowth),
        One("迁入", r => r.MovedIn),
        One("迁出", r => r.MovedOut),
        .. form.Rows.Any(r => r.AreaIn + r.AreaOut > 0) ? new[] { One("区划划入", r => r.AreaIn), One("区划划出", r => r.AreaOut) } : [],
        new("生育登记", [new("件", r => r.Registrations), new("网办", r => r.RegistrationsOnline)]),
        new("育儿补贴", [new("受理", r => r.SubsidiesReceived), new("初审", r => r.SubsidiesReviewed)]),
        One("光荣证", r => r.OneChildCertificates),
        new("产后访视", [new("应", r => r.PostpartumDue), new("实", r => r.PostpartumDone)]),
        One("证件号码待补", r => r.WithoutNumber),
    ];

    private static Group One(string title, Func<QuarterlyRow, decimal?> figure) => new(title, [new("", figure)]);

    private static Group BySex(string title, Func<QuarterlyRow, BirthCount> births) => new(title, [new("男", r => births(r).Male), new("女", r => births(r).Female)]);

    private static decimal? SexRatio(QuarterlyRow row, int minBirths) =>
        Rates.SexRatioAtBirth(row.Births.Male, row.Births.Female, minBirths) is { } ratio ? decimal.Round(ratio, 1, MidpointRounding.AwayFromZero) : null;
}
