using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Shell;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Administration;

/// <summary>What can be chosen in the administrators' forms.</summary>
internal static class OfficeChoices
{
    /// <summary>The tree of areas, indented.</summary>
    public static List<SelectListItem> Areas(IEnumerable<AreaReader.Row> tree) =>
        [.. tree.Select(a => new SelectListItem(new string('　', a.Level switch { AreaLevel.Village => 2, AreaLevel.Township => 1, _ => 0 }) + a.Name, a.AreaCode))];

    /// <summary>Posts that can be given on a page, then <paramref name="others"/>.</summary>
    public static List<SelectListItem> Posts(IStringLocalizer texts, IEnumerable<Post> others) =>
        [.. Enum.GetValues<Post>().Except(PostDuties.Administrators).Concat(others).Select(post => new SelectListItem(texts[Shell.Posts.Name(post)], post.ToString()))];
}
