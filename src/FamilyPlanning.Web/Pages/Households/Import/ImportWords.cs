using System.Globalization;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.Import;

/// <summary>The words of an import in the officer's language.</summary>
internal static class ImportWords
{
    public static string Reason(FindingKind kind) => English ? FindingRule.Of(kind).ReasonEn : FindingRule.Of(kind).ReasonZh;

    public static string Advice(FindingKind kind) => English ? FindingRule.Of(kind).AdviceEn : FindingRule.Of(kind).AdviceZh;

    public static bool IsError(FindingKind kind) => FindingRule.Of(kind).Severity == FindingSeverity.Error;

    public static string Sentence(WorkbookRefusedException refused) => English ? refused.SentenceEn : refused.SentenceZh;

    public static string Refusal(string? code) => Sentence(new WorkbookRefusedException(Enum.TryParse<WorkbookFault>(code, out var fault) ? fault : WorkbookFault.Damaged));

    public static string State(ImportState state) => state switch
    {
        ImportState.Received => "等待读取",
        ImportState.Read => "待确认",
        ImportState.Imported => "已入库",
        ImportState.Refused => "未能读取",
        ImportState.Discarded => "已放弃",
        ImportState.Undone => "已撤销",
    };

    public static TagState Tag(ImportState state) => state switch
    {
        ImportState.Received => TagState.Waiting,
        ImportState.Read => TagState.Due,
        ImportState.Imported => TagState.Done,
        ImportState.Refused => TagState.Wrong,
        ImportState.Discarded or ImportState.Undone => TagState.Neutral,
    };

    public static string Ignored(IgnoredRowKind kind) => kind switch
    {
        IgnoredRowKind.Title => "标题",
        IgnoredRowKind.UnitAndDate => "单位日期",
        IgnoredRowKind.Header => "表头",
        IgnoredRowKind.Example => "示例",
        IgnoredRowKind.Blank => "空行",
        IgnoredRowKind.Subtotal => "小计",
        IgnoredRowKind.Footer => "落款",
    };

    public static string Use(ImportUseKind kind) => kind switch
    {
        ImportUseKind.Corrected => "信息已更正",
        ImportUseKind.Changed => "已登记出生、死亡、迁移等变动",
        ImportUseKind.Family => "之后登记的家人或同户人员",
        ImportUseKind.Merged => "已与另一条记录合并",
        ImportUseKind.Service => "已有健康服务记录",
        ImportUseKind.Registration => "已有生育登记",
        ImportUseKind.Application => "已有奖励扶助申请",
    };

    public static string Certainty(ColumnCertainty certainty) => certainty switch
    {
        ColumnCertainty.Chosen => "由您选定",
        ColumnCertainty.Standard => "标准名称，确定",
        ColumnCertainty.Known => "常用名称，确定",
        ColumnCertainty.Remembered => "按本乡镇上次的选择",
        ColumnCertainty.Likely => "按名称推测，请核对",
        ColumnCertainty.Values => "按内容推测，请核对",
        ColumnCertainty.None => "没有认出",
    };

    public static string Doubt(VillageDoubtKind kind) => kind switch
    {
        VillageDoubtKind.Unlisted => "区划树里没有，新增后才能入库",
        VillageDoubtKind.OtherName => "代码相同，名称不同：按区划树里的村入库",
        VillageDoubtKind.OtherCode => "名称相同，代码不同：按区划树里的村入库，请核对代码",
        VillageDoubtKind.OtherTownship => "代码不属于这个乡镇，没有读作任何村；请核对是不是选错了文件或乡镇",
        VillageDoubtKind.WithoutCode => "没有代码，区划树里也没有这个村名；请在说明表里补上代码，或由系统管理员新增区划",
    };

    /// <summary>The fields a column can be read as; names of fields are the standard headers.</summary>
    public static List<SelectListItem> Fields(IStringLocalizer<SharedResources> texts) =>
        [.. Enum.GetValues<LedgerField>().Select(field => new SelectListItem(texts[LedgerHeaders.NameOf(field)], field.ToString()))];

    public static List<SelectListItem> Kinds(IEnumerable<ImportSearch.KindCount> kinds) =>
        [.. kinds.Select(kind => new SelectListItem($"{Reason(kind.Kind)} ({kind.Count.ToString(CultureInfo.InvariantCulture)})", kind.Kind.ToString()))];

    private static bool English => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
}
