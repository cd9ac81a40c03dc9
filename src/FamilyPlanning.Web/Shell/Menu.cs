using FamilyPlanning.Domain.Offices;

namespace FamilyPlanning.Web.Shell;

/// <summary>A group of the left menu.</summary>
public enum MenuGroup
{
    /// <summary>工作台: what the office owes today.</summary>
    Workbench,
    /// <summary>台账.</summary>
    Ledger,
    /// <summary>服务.</summary>
    Services,
    /// <summary>资金.</summary>
    Money,
    /// <summary>协议与计划.</summary>
    Work,
    /// <summary>统计.</summary>
    Figures,
    /// <summary>管理.</summary>
    Administration,
}

/// <summary>One line of the left menu: text (Chinese, the key of its translation), page, icon, the duty it takes.</summary>
/// <param name="Text">Text, the key of its translation.</param>
/// <param name="Page">Page path as in the Pages folder.</param>
/// <param name="Icon">Name of a Tabler icon.</param>
/// <param name="Duty">Duty without which the line is not shown.</param>
/// <param name="Group">Group it stands in.</param>
public sealed record MenuEntry(string Text, string Page, string Icon, Duty Duty, MenuGroup Group)
{
    /// <summary>Whether <paramref name="page"/> is this line's page or lies in its folder.</summary>
    public bool Leads(string page) =>
        page.Equals(Page, StringComparison.OrdinalIgnoreCase)
        || (Page.EndsWith("/Index", StringComparison.Ordinal) && Page != "/Index" && page.StartsWith(Page[..^5], StringComparison.OrdinalIgnoreCase));
}

/// <summary>The left menu as data: a new page adds one line. A line whose page is not there yet is not shown.</summary>
public static class Menu
{
    /// <summary>Names of the groups, in their order; the workbench stands alone on top and has none.</summary>
    public static readonly IReadOnlyDictionary<MenuGroup, string> Groups = new Dictionary<MenuGroup, string>
    {
        [MenuGroup.Workbench] = "",
        [MenuGroup.Ledger] = "台账",
        [MenuGroup.Services] = "服务",
        [MenuGroup.Money] = "资金",
        [MenuGroup.Work] = "协议与计划",
        [MenuGroup.Figures] = "统计",
        [MenuGroup.Administration] = "管理",
    };

    /// <summary>The lines, in their order.</summary>
    public static readonly IReadOnlyList<MenuEntry> Entries =
    [
        new("工作台", "/Index", Icon: "layout-dashboard", Duty.UseWorkbench, MenuGroup.Workbench),

        new("家庭", "/Households/Index", Icon: "home", Duty.ReadLedger, MenuGroup.Ledger),
        new("人员", "/Households/Persons/Index", Icon: "users", Duty.ReadLedger, MenuGroup.Ledger),
        new("迁移与转介", "/Households/HandOvers/Index", Icon: "arrows-exchange", Duty.KeepLedger, MenuGroup.Ledger),
        new("查重", "/Households/Duplicates/Index", Icon: "copy-check", Duty.KeepLedger, MenuGroup.Ledger),
        new("导入", "/Households/Import/Index", Icon: "table-import", Duty.ImportLedger, MenuGroup.Ledger),

        new("生育登记", "/Registrations/Index", Icon: "baby-carriage", Duty.HandleRegistrations, MenuGroup.Services),
        new("健康服务", "/Checkups/Index", Icon: "stethoscope", Duty.HandleCheckups, MenuGroup.Services),
        new("药具", "/Supplies/Index", Icon: "package", Duty.HandleCheckups, MenuGroup.Services),

        new("奖励扶助", "/Incentives/Index", Icon: "heart-handshake", Duty.ReadLedger, MenuGroup.Money),
        new("发放", "/Payouts/Index", Icon: "cash-banknote", Duty.ReadLedger, MenuGroup.Money),
        new("公示", "/Incentives/Notices/Index", Icon: "speakerphone", Duty.ReadLedger, MenuGroup.Money),

        new("责任书", "/Agreements/Index", Icon: "file-certificate", Duty.ReadAgreements, MenuGroup.Work),
        new("工作计划", "/Plans/Index", Icon: "calendar-event", Duty.ReadAgreements, MenuGroup.Work),
        new("活动", "/Plans/Activities/Index", Icon: "confetti", Duty.ReadAgreements, MenuGroup.Work),

        new("数据看板", "/Dashboard/Index", Icon: "chart-bar", Duty.ReadReports, MenuGroup.Figures),
        new("报表", "/Reports/Index", Icon: "report", Duty.ReadReports, MenuGroup.Figures),
        new("数据质量", "/Quality/Index", Icon: "checklist", Duty.ReadLedger, MenuGroup.Figures),
        new("满意度", "/Surveys/Index", Icon: "mood-smile", Duty.ReadReports, MenuGroup.Figures),

        new("账号", "/Administration/Officers/Index", Icon: "user-cog", Duty.ManageSystem, MenuGroup.Administration),
        new("机构区划", "/Administration/Areas/Index", Icon: "map-pin", Duty.ManageSystem, MenuGroup.Administration),
        new("安全", "/Administration/Security/Index", Icon: "shield-lock", Duty.ManageSecurity, MenuGroup.Administration),
        new("审计", "/Administration/Trail/Index", Icon: "history", Duty.ReadAudit, MenuGroup.Administration),
    ];

    /// <summary>The line a page belongs to: the one with the longest path among those that lead to it.</summary>
    public static MenuEntry? Of(string page) => Entries.Where(entry => entry.Leads(page)).MaxBy(entry => entry.Page.Length);
}
