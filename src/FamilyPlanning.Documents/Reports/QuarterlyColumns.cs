using System.Globalization;
using FamilyPlanning.Domain.Reports;

namespace FamilyPlanning.Documents.Reports;

/// <summary>The columns of the quarterly form in their groups (domain.md 9.4). A column stands here once, with the figure it prints.</summary>
internal static class QuarterlyColumns
{
    /// <summary>A heading with its columns; a group of one column without a name of its own fills both lines of the head.</summary>
    public sealed record Group(string Title, IReadOnlyList<Column> Columns);

    /// <summary>A column: its name under the heading, and its figure.</summary>
    public sealed record Column(string Name, Func<QuarterlyRow, string> Print);

    /// <summary>The groups of a form. The births of unknown order have their column only as long as there are any.</summary>
    public static IReadOnlyList<Group> Of(QuarterlyForm form, int sexRatioMinBirths) =>
    [
        One("期初人口", r => r.Opening),
        One("期末总人口", r => r.Closing),
        One("已婚育龄妇女", r => r.MarriedWomen),
        new("出生", [Count("合计", r => r.Births.Total), Count("男", r => r.Births.Male), Count("女", r => r.Births.Female), new("性别比", r => SexRatio(r, sexRatioMinBirths))]),
        BySex("一孩", r => r.First),
        BySex("二孩", r => r.Second),
        BySex("三孩及以上", r => r.ThirdAndMore),
        .. form.Total.OrderUnknown.Total > 0 ? new[] { BySex("孩次待补", r => r.OrderUnknown) } : [],
        One("死亡", r => r.Deaths),
        One("自然增长", r => r.NaturalGrowth),
        One("迁入", r => r.MovedIn),
        One("迁出", r => r.MovedOut),
        new("生育登记", [Count("件", r => r.Registrations), Count("网办", r => r.RegistrationsOnline)]),
        new("育儿补贴", [Count("受理", r => r.SubsidiesReceived), Count("初审", r => r.SubsidiesReviewed)]),
        One("光荣证", r => r.OneChildCertificates),
        new("产后访视", [Count("应", r => r.PostpartumDue), Count("实", r => r.PostpartumDone)]),
        One("证件号码待补", r => r.WithoutNumber),
    ];

    private static Group One(string title, Func<QuarterlyRow, int> figure) => new(title, [Count("", figure)]);

    private static Group BySex(string title, Func<QuarterlyRow, BirthCount> figure) => new(title, [Count("男", r => figure(r).Male), Count("女", r => figure(r).Female)]);

    private static Column Count(string name, Func<QuarterlyRow, int> figure) => new(name, r => figure(r).ToString(CultureInfo.InvariantCulture));

    private static string SexRatio(QuarterlyRow row, int minimum) =>
        Rates.SexRatioAtBirth(row.Births.Male, row.Births.Female, minimum)?.ToString("0.0", CultureInfo.InvariantCulture) ?? "—";
}
