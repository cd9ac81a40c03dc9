using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>Parents and spouses that the relations to the head tell; the clerk confirms them with one key (核对亲属关系).</summary>
public sealed class TiesModel(LinkFamily link, HouseholdReader reader, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public List<string> Chosen { get; set; } = [];

    public HouseholdReader.Picture Picture { get; private set; } = null!;

    public IReadOnlyList<Tie> Told { get; private set; } = [];

    /// <summary>A tie as the form sends it back.</summary>
    public static string Key(Tie tie) => $"{tie.Kind}.{tie.PersonId}.{tie.OtherId}";

    /// <summary>A tie as people say it.</summary>
    public string Said(Tie tie)
    {
        string NameOf(Guid id) => Picture.Members.First(m => m.Id == id).Name;
        return tie.Kind switch
        {
            TieKind.Spouse => texts["{0} 和 {1} 是夫妻", NameOf(tie.PersonId), NameOf(tie.OtherId)],
            TieKind.Mother => texts["{0} 的母亲是 {1}", NameOf(tie.PersonId), NameOf(tie.OtherId)],
            TieKind.Father => texts["{0} 的父亲是 {1}", NameOf(tie.PersonId), NameOf(tie.OtherId)],
        };
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Picture = await reader.ReadAsync(Id, current.Officer, ct);
        Told = FamilyTies.Of(Picture.Household, Picture.Members).Told;
    }

    /// <summary>Links what was confirmed.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        List<Tie> confirmed = [.. Told.Where(tie => Chosen.Contains(Key(tie)))];
        await link.ExecuteAsync(Id, confirmed, current.Officer, ct);
        this.Done(texts["已关联亲属关系 {0} 处", confirmed.Count]);
        return RedirectToPage("Details", new { Id });
    }
}
