using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Incentives;

/// <summary>Applications and their decisions as people say them; each text is the key of its translation.</summary>
internal static class IncentiveWords
{
    public static string Name(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Received => "待初审",
        ApplicationStatus.FirstReviewed => "待确认",
        ApplicationStatus.Confirmed => "待发放",
        ApplicationStatus.InBatch => "发放中",
        ApplicationStatus.Paid => "已发放",
        ApplicationStatus.Returned => "已退回",
        ApplicationStatus.Withdrawn => "已撤回",
    };

    public static TagState State(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Received or ApplicationStatus.FirstReviewed => TagState.Due,
        ApplicationStatus.Confirmed or ApplicationStatus.InBatch => TagState.Waiting,
        ApplicationStatus.Paid => TagState.Done,
        ApplicationStatus.Returned => TagState.Wrong,
        ApplicationStatus.Withdrawn => TagState.Neutral,
    };

    public static string Name(ReturnReason reason) => reason switch
    {
        ReturnReason.ChildNotInLedger => "儿童身份证号码不在台账中",
        ReturnReason.ChildNotChineseNational => "儿童不具有中国国籍",
        ReturnReason.ChildRegisteredElsewhere => "儿童户籍不在本地",
        ReturnReason.ChildDeceased => "儿童在申领年度之前死亡",
        ReturnReason.NothingDueInYear => "该年度无应补金额",
        ReturnReason.ClaimYearOver => "申领年度已过",
        ReturnReason.BothParentsApplied => "父母双方分别申领，先受理者有效",
        ReturnReason.DuplicateClaim => "同一儿童同一年度重复申领",
        ReturnReason.InvalidBankCard => "收款账号无效，需补正",
        ReturnReason.PapersMissing => "材料不全，需补正",
        ReturnReason.ApplicantNotEntitled => "申请人与儿童关系不符",
        ReturnReason.DataDiffers => "填写内容与证件不一致",
        ReturnReason.Other => "其他（请说明）",
    };

    public static string Name(StepKind kind) => kind switch
    {
        StepKind.Received => "受理",
        StepKind.Corrected => "补正后重新受理",
        StepKind.FirstReviewed => "乡镇初审通过",
        StepKind.Confirmed => "县级审核确认",
        StepKind.Returned => "退回",
        StepKind.Withdrawn => "申请人撤回",
        StepKind.EnteredBatch => "列入发放批次",
        StepKind.LeftBatch => "移出发放批次",
        StepKind.Paid => "发放成功",
        StepKind.PaymentFailed => "银行退回",
        StepKind.AccountCorrected => "更正收款账户",
    };

    public static string Name(ClaimKind kind) => kind == ClaimKind.First ? "首次申领" : "续领";

    public static string Name(ApplicantRelation relation) => relation switch
    {
        ApplicantRelation.Mother => "母亲",
        ApplicantRelation.Father => "父亲",
        ApplicantRelation.Guardian => "其他监护人",
        ApplicantRelation.ChildWelfareInstitution => "儿童福利机构",
    };

    public static string Name(AccountKind kind) => kind switch
    {
        AccountKind.SocialSecurityCard => "社会保障卡",
        AccountKind.BankCard => "银行卡",
        AccountKind.Passbook => "存折",
        AccountKind.PublicAccount => "对公账户",
    };

    public static string Name(TraceResult result) => result switch
    {
        TraceResult.Met => "符合",
        TraceResult.Failed => "不符合",
        TraceResult.Noted => "说明",
        TraceResult.NotReached => "未核查",
    };

    public static TagState State(TraceResult result) => result switch
    {
        TraceResult.Met => TagState.Done,
        TraceResult.Failed => TagState.Wrong,
        TraceResult.Noted => TagState.Due,
        TraceResult.NotReached => TagState.Neutral,
    };

    public static List<SelectListItem> Statuses(IStringLocalizer<SharedResources> texts) => Choices<ApplicationStatus>(texts, Name);

    public static List<SelectListItem> Reasons(IStringLocalizer<SharedResources> texts) => Choices<ReturnReason>(texts, Name);

    public static List<SelectListItem> AccountKinds(IStringLocalizer<SharedResources> texts) => Choices<AccountKind>(texts, Name);

    public static List<SelectListItem> OtherRelations(IStringLocalizer<SharedResources> texts) =>
        [.. Choices<ApplicantRelation>(texts, Name).Where(r => r.Value is nameof(ApplicantRelation.Guardian) or nameof(ApplicantRelation.ChildWelfareInstitution))];

    private static List<SelectListItem> Choices<T>(IStringLocalizer<SharedResources> texts, Func<T, string> name) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new SelectListItem(texts[name(value)], value.ToString()))];
}
