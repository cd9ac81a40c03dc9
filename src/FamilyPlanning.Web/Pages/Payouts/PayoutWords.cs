using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Payouts;

/// <summary>Batches and payments as people say them; each text is the key of its translation.</summary>
internal static class PayoutWords
{
    public static string Name(BatchStatus status) => status switch
    {
        BatchStatus.Draft => "拟制中",
        BatchStatus.Submitted => "待审批",
        BatchStatus.Approved => "已批准，待送银行",
        BatchStatus.Exported => "已送银行",
        BatchStatus.Reconciled => "已对账",
        BatchStatus.Discarded => "已作废",
    };

    public static TagState State(BatchStatus status) => status switch
    {
        BatchStatus.Draft or BatchStatus.Exported => TagState.Waiting,
        BatchStatus.Submitted or BatchStatus.Approved => TagState.Due,
        BatchStatus.Reconciled => TagState.Done,
        BatchStatus.Discarded => TagState.Neutral,
    };

    public static string Name(PaymentStatus status) => status switch
    {
        PaymentStatus.Planned => "待送出",
        PaymentStatus.Sent => "银行处理中",
        PaymentStatus.Paid => "发放成功",
        PaymentStatus.Failed => "银行退回",
    };

    public static TagState State(PaymentStatus status) => status switch
    {
        PaymentStatus.Planned => TagState.Neutral,
        PaymentStatus.Sent => TagState.Waiting,
        PaymentStatus.Paid => TagState.Done,
        PaymentStatus.Failed => TagState.Wrong,
    };

    public static string Name(PaymentOutcome outcome) => outcome switch
    {
        PaymentOutcome.Paid => "发放成功",
        PaymentOutcome.Returned => "银行退回",
        PaymentOutcome.Awaited => "待到账",
    };

    public static List<SelectListItem> Outcomes(IStringLocalizer<SharedResources> texts) =>
        [.. Enum.GetValues<PaymentOutcome>().Select(o => new SelectListItem(texts[Name(o)], o.ToString()))];

    public static List<SelectListItem> Statuses(IStringLocalizer<SharedResources> texts) =>
        [.. Enum.GetValues<BatchStatus>().Select(s => new SelectListItem(texts[Name(s)], s.ToString()))];

    public static List<SelectListItem> LineStatuses(IStringLocalizer<SharedResources> texts) =>
        [.. Enum.GetValues<PaymentStatus>().Select(s => new SelectListItem(texts[Name(s)], s.ToString()))];
}
