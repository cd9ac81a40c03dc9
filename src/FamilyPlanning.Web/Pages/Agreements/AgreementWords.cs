using FamilyPlanning.Domain.Agreements;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Agreements;

/// <summary>The states of an agreement as people say them.</summary>
internal static class AgreementWords
{
    public static string Name(AgreementStatus status) => status switch
    {
        AgreementStatus.Drawn => "待签订",
        AgreementStatus.Signed => "已签订",
    };

    public static TagState State(AgreementStatus status) => status == AgreementStatus.Signed ? TagState.Done : TagState.Waiting;

    public static List<SelectListItem> Statuses(IStringLocalizer<SharedResources> texts) =>
        [.. Enum.GetValues<AgreementStatus>().Select(s => new SelectListItem(texts[Name(s)], s.ToString()))];
}
