using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.Web.Texts;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Reports;

/// <summary>Periods and findings as sentences.</summary>
internal static class PeriodWords
{
    public static string Name(ReportPeriods.Period period, IStringLocalizer<SharedResources> texts) =>
        texts["{0} 统计年度第 {1} 季度（{2} 至 {3}）", period.Year, period.Number, period.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), period.To.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)];

    public static string Sentence(FormFinding finding, IStringLocalizer<SharedResources> texts) => finding.Identity switch
    {
        "closing" => texts["期末人口应为 {0}（期初＋出生－死亡＋迁入－迁出），现为 {1}", finding.Expected, finding.Found],
        "orders-male" or "orders-female" => texts["各孩次之和应为 {0}，现为 {1}", finding.Expected, finding.Found],
        "online" => texts["网办件数 {1} 多于登记件数 {0}", finding.Expected, finding.Found],
        "reviewed" => texts["本期初审 {1} 件，多于受理 {0} 件（含上期受理的，请说明）", finding.Expected, finding.Found],
        "postpartum" => texts["产后访视实访 {1} 次，多于应访 {0} 次（含上期出院的，请说明）", finding.Expected, finding.Found],
        _ => texts["有 {0} 名新生儿的孩次待补", finding.Found],
    };
}
