using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Administration.Areas.Changes;

/// <summary>Administrative changes in words.</summary>
internal static class ChangeWords
{
    public static string Name(AreaChangeKind kind) => kind switch
    {
        AreaChangeKind.Rename => "更名",
        AreaChangeKind.Merge => "合并",
        AreaChangeKind.Split => "拆分",
        _ => "划转",
    };

    /// <summary>What became of a code or name that ended.</summary>
    public static string Ended(AreaChangeKind kind) => kind switch
    {
        AreaChangeKind.Rename => "已更名为 {0}",
        AreaChangeKind.Merge => "已撤销，并入 {0}",
        _ => "已划转，现为 {0}",
    };

    public static List<SelectListItem> Kinds(IStringLocalizer<SharedResources> texts) => [.. Enum.GetValues<AreaChangeKind>().Select(kind => new SelectListItem(texts[Name(kind)], kind.ToString()))];
}
