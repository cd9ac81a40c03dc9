using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>What one member is to a head, as a clerk chooses it; a list of them when a household is split, joined or gets another head.</summary>
public sealed class RelationInput
{
    public Guid Id { get; set; }

    /// <summary>Whether the member goes, where the form asks.</summary>
    public bool Goes { get; set; }

    public string? Kinship { get; set; }

    /// <summary>Fills what is left empty with what the ties tell, and asks the clerk to look at it before it is saved.</summary>
    /// <returns>Whether all was chosen already.</returns>
    internal static bool Complete(IReadOnlyList<RelationInput> relations, Func<Guid, string?> told, ModelStateDictionary state, IStringLocalizer<SharedResources> texts, bool onlyGoing = false)
    {
        foreach (var (index, relation) in relations.Index().Where(r => string.IsNullOrEmpty(r.Item.Kinship) && (r.Item.Goes || !onlyGoing)))
        {
            relation.Kinship = told(relation.Id);
            var field = FormattableString.Invariant($"Relations[{index}].Kinship");
            state.Remove(field);
            state.AddModelError(field, relation.Kinship is null ? texts["请选择与户主关系"] : texts["已按亲属关系填好，请核对后再保存"]);
        }

        return state.IsValid;
    }

    internal static Dictionary<Guid, string> Chosen(IEnumerable<RelationInput> relations) => relations.ToDictionary(r => r.Id, r => r.Kinship!);

    /// <summary>Every relation that can be chosen, the head among them.</summary>
    internal static List<Microsoft.AspNetCore.Mvc.Rendering.SelectListItem> Choices(IStringLocalizer<SharedResources> texts, bool head) =>
        [.. Households.Choices.Kinships(texts).Where(k => head || k.Value != KinshipCode.Head)];
}
