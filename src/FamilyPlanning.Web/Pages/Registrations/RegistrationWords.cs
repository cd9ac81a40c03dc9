using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Registrations;

/// <summary>Kinds, channels and states as people say them.</summary>
internal static class RegistrationWords
{
    public static string Name(RegistrationKind kind) => kind switch
    {
        RegistrationKind.First => "首次",
        RegistrationKind.Late => "补登",
        RegistrationKind.Change => "变更",
        RegistrationKind.Reissue => "补发",
        RegistrationKind.Cancel => "注销",
    };

    public static string Name(RegistrationChannel channel) => channel switch
    {
        RegistrationChannel.Window => "窗口",
        RegistrationChannel.Online => "网上",
        RegistrationChannel.Entrusted => "委托代办",
        RegistrationChannel.VillageOnBehalf => "村（社区）代受理",
    };

    public static string Name(RegistrationStatus status) => status switch
    {
        RegistrationStatus.Draft => "草稿",
        RegistrationStatus.Accepted => "已受理",
        RegistrationStatus.Checking => "协查中",
        RegistrationStatus.Registered => "已登记",
        RegistrationStatus.Cancelled => "已注销",
    };

    public static TagState Tag(RegistrationStatus status) => status switch
    {
        RegistrationStatus.Draft => TagState.Neutral,
        RegistrationStatus.Accepted or RegistrationStatus.Checking => TagState.Due,
        RegistrationStatus.Registered => TagState.Done,
        RegistrationStatus.Cancelled => TagState.Neutral,
    };

    public static string Name(PresentState state) => state switch
    {
        PresentState.NotPregnant => "未孕",
        PresentState.Pregnant => "已孕",
        PresentState.Born => "已生育",
    };

    public static string Name(SlipDelivery delivery) => delivery switch
    {
        SlipDelivery.AtWindow => "窗口领取",
        SlipDelivery.ByPost => "邮寄",
        SlipDelivery.Electronic => "电子件",
        SlipDelivery.ThroughVillage => "村（社区）转交",
    };

    public static string Name(EntitlementCheckAnswer answer) => answer switch
    {
        EntitlementCheckAnswer.Confirmed => "对方确认一致",
        EntitlementCheckAnswer.Corrected => "对方情况不同，已与申请人更正",
        EntitlementCheckAnswer.SettledByPromise => "无法取得答复，以本人承诺为准",
    };

    public static string Name(SlipCheck.Validity validity) => validity switch
    {
        SlipCheck.Validity.NotFound => "没有查到这个校验码",
        SlipCheck.Validity.Valid => "有效",
        SlipCheck.Validity.Replaced => "已补发或变更，以新的服务单为准",
        SlipCheck.Validity.Cancelled => "已注销",
    };

    public static TagState Tag(SlipCheck.Validity validity) => validity switch
    {
        SlipCheck.Validity.Valid => TagState.Done,
        SlipCheck.Validity.Replaced => TagState.Due,
        _ => TagState.Neutral,
    };

    public static List<SelectListItem> Choices<T>(IStringLocalizer<SharedResources> texts, Func<T, string> name) where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => new SelectListItem(texts[name(value)], value.ToString()))];
}
