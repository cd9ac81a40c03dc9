using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>The other person of a fact: picked from the household, or found by the identity number.</summary>
public sealed class OtherInput
{
    [Display(Name = "对方（本户成员）")]
    public Guid? MemberId { get; set; }

    [Display(Name = "对方身份证号码"), StringLength(40, ErrorMessage = "号码最多 {1} 个字符")]
    public string? Number { get; set; }

    /// <summary>Whom the clerk means, or none; a number nobody on file has gets its sentence at the field.</summary>
    internal async Task<Guid?> FindAsync(PersonSearch search, Officer officer, ModelStateDictionary state, IStringLocalizer<SharedResources> texts, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Number)) return MemberId;
        if (Number.Count(char.IsAsciiDigit) >= 15 && await search.FindAsync(Number, officer, ct) is [var found]) return found.Id;
        state.AddModelError("Other.Number", texts["您的台账中没有这个号码，请核对或留空"]);
        return null;
    }

    /// <summary>Who can be picked.</summary>
    internal static List<SelectListItem> Among(IEnumerable<Person> members, Guid not) =>
        [.. members.Where(m => m.Id != not).Select(m => new SelectListItem($"{m.Name} · {m.BirthDate:yyyy-MM-dd}", m.Id.ToString()))];
}
