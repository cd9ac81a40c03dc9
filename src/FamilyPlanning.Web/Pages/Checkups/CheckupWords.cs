using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Checkups;

/// <summary>Steps, states and answers as people say them.</summary>
internal static class CheckupWords
{
    public static string Name(CheckupStep step) => step switch
    {
        CheckupStep.Antenatal1 => "第1次产前检查",
        CheckupStep.Antenatal2 => "第2次产前检查",
        CheckupStep.Antenatal3 => "第3次产前检查",
        CheckupStep.Antenatal4 => "第4次产前检查",
        CheckupStep.Antenatal5 => "第5次产前检查",
        CheckupStep.Postpartum => "产后访视",
        CheckupStep.Day42 => "产后42天检查",
        CheckupStep.Newborn => "新生儿访视",
        CheckupStep.FullMonth => "满月检查",
        CheckupStep.M3 => "3月龄检查",
        CheckupStep.M6 => "6月龄检查",
        CheckupStep.M8 => "8月龄检查",
        CheckupStep.M12 => "12月龄检查",
        CheckupStep.M18 => "18月龄检查",
        CheckupStep.M24 => "24月龄检查",
        CheckupStep.M30 => "30月龄检查",
        CheckupStep.M36 => "36月龄检查",
        CheckupStep.M48 => "4岁检查",
        CheckupStep.M60 => "5岁检查",
        CheckupStep.M72 => "6岁检查",
    };

    public static string Name(InvitationState state) => state switch
    {
        InvitationState.Planned => "待邀约",
        InvitationState.Offered => "已邀约",
        InvitationState.Accepted => "已接受",
        InvitationState.Declined => "已告知，不需要",
        InvitationState.Given => "已服务",
        InvitationState.Withdrawn => "已撤回",
    };

    public static TagState Tag(InvitationState state) => state switch
    {
        InvitationState.Planned => TagState.Due,
        InvitationState.Offered => TagState.Waiting,
        InvitationState.Accepted => TagState.Waiting,
        InvitationState.Declined or InvitationState.Withdrawn => TagState.Neutral,
        InvitationState.Given => TagState.Done,
    };

    public static string Name(OfferSearch.Work work) => work switch
    {
        OfferSearch.Work.ToMake => "待发邀约",
        OfferSearch.Work.ToGive => "待提供服务",
        OfferSearch.Work.Made => "已邀约",
        OfferSearch.Work.Accepted => "已接受",
        OfferSearch.Work.Given => "已服务",
    };

    public static string Name(VisitPlace place) => place switch
    {
        VisitPlace.Home => "上门",
        VisitPlace.VillageRoom => "村卫生室",
        VisitPlace.TownshipClinic => "卫生院",
        VisitPlace.Elsewhere => "其他机构",
    };

    public static List<SelectListItem> Steps(IStringLocalizer<SharedResources> texts) => [.. Enum.GetValues<CheckupStep>().Select(s => new SelectListItem(texts[Name(s)], s.ToString()))];

    public static List<SelectListItem> Works(IStringLocalizer<SharedResources> texts) => [.. Enum.GetValues<OfferSearch.Work>().Select(w => new SelectListItem(texts[Name(w)], w.ToString()))];

    public static List<SelectListItem> Places(IStringLocalizer<SharedResources> texts) => [.. Enum.GetValues<VisitPlace>().Select(p => new SelectListItem(texts[Name(p)], p.ToString()))];

    public static List<SelectListItem> Answers(IStringLocalizer<SharedResources> texts) =>
        [new(texts["接受"], nameof(OfferAnswer.Accepted)), new(texts["已告知，不需要"], nameof(OfferAnswer.Declined))];
}
