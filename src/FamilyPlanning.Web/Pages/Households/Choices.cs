using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>What can be chosen in the ledger's forms, in the officer's language.</summary>
internal static class Choices
{
    public static List<SelectListItem> Sexes(IStringLocalizer<SharedResources> texts) => [new(texts["男"], nameof(Sex.Male)), new(texts["女"], nameof(Sex.Female))];

    public static List<SelectListItem> Kinships(IStringLocalizer<SharedResources> texts) =>
        [.. KinshipCode.All.Where(k => k.Code != "01").Select(k => new SelectListItem(texts[k.Name], k.Code))];

    public static List<SelectListItem> MaritalStatuses(IStringLocalizer<SharedResources> texts) =>
        [.. MaritalStatus.All.Select(m => new SelectListItem(texts[m.Name], m.Code))];

    public static List<SelectListItem> EthnicGroups(IStringLocalizer<SharedResources> texts) =>
        [.. EthnicGroup.All.Select(e => new SelectListItem(texts[e.Name], e.Code))];

    public static List<SelectListItem> Villages(IEnumerable<AreaReader.Row> tree)
    {
        var groups = tree.Where(a => a.Level != AreaLevel.Village).ToDictionary(a => Officer.ScopeOf(a.AreaCode), a => new SelectListGroup { Name = a.Name });
        return [.. tree.Where(a => a.Level == AreaLevel.Village).Select(a => new SelectListItem(a.Name, a.AreaCode) { Group = groups.GetValueOrDefault(a.AreaCode[..9]) })];
    }
}
