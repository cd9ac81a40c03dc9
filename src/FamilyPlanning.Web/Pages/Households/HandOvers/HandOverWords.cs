using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.HandOvers;

/// <summary>The words of hand-overs.</summary>
internal static class HandOverWords
{
    public static string Name(HandOverKind kind) => kind switch
    {
        HandOverKind.Given => "县内移交",
        HandOverKind.Asked => "请求移交",
        HandOverKind.LetterSent => "发函移交",
        HandOverKind.LetterReceived => "来函移交",
    };

    public static string Name(HandOverStatus status) => status switch
    {
        HandOverStatus.Open => "待答复",
        HandOverStatus.HandedOver => "已移交",
        HandOverStatus.Declined => "未同意",
        HandOverStatus.Withdrawn => "已撤回",
    };

    public static string Name(ConsentWay way) => way switch
    {
        ConsentWay.Written => "本人签字",
        ConsentWay.InPerson => "当面口头",
        ConsentWay.ByPhone => "电话",
        ConsentWay.ThroughRepresentative => "监护人或受托人代为同意",
    };

    /// <summary>What waits for us is due; what waits for others waits.</summary>
    public static TagState Tag(HandOverStatus status, bool owed) => status switch
    {
        HandOverStatus.Open => owed ? TagState.Due : TagState.Waiting,
        HandOverStatus.HandedOver => TagState.Done,
        _ => TagState.Neutral,
    };

    public static List<SelectListItem> Ways(IStringLocalizer<SharedResources> texts) => [.. Enum.GetValues<ConsentWay>().Select(way => new SelectListItem(texts[Name(way)], way.ToString()))];

    public static List<SelectListItem> Statuses(IStringLocalizer<SharedResources> texts) => [.. Enum.GetValues<HandOverStatus>().Select(status => new SelectListItem(texts[Name(status)], status.ToString()))];
}
