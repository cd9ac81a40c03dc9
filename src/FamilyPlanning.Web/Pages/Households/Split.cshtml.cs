using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
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

/// <summary>Some members open a household book of their own in the same village (分户).</summary>
public sealed class SplitModel(SplitHousehold split, HouseholdReader reader, CurrentOfficer current, TimeProvider clock, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty] public HouseholdInput Input { get; set; } = new();

    [BindProperty, Display(Name = "分户日期"), Required(ErrorMessage = "请填写分户日期")] public DateOnly? On { get; set; }

    [BindProperty] public List<RelationInput> Relations { get; set; } = [];

    public HouseholdReader.Picture Picture { get; private set; } = null!;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Picture = await reader.ReadAsync(Id, current.Officer, ct);
        if (!HttpMethods.IsGet(Request.Method)) return;
        (On, Input.Group, Input.Address) = (clock.Today(), Picture.Household.GroupNumber, Picture.Household.Address);
        Relations = [.. Picture.Members.Where(m => m.IsPresent).Select(m => new RelationInput { Id = m.Id })];
    }

    /// <summary>Splits.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!Asked() || !ModelState.IsValid) return Page();
        var going = Relations.Where(r => r.Goes);
        var opened = await split.ExecuteAsync(Id, new(RelationInput.Chosen(going), Input.Number, Input.Group, Input.Address, On!.Value), Version, current.Officer, ct);
        this.Done(texts["已分户，共 {0} 人", going.Count()]);
        // Whoever took the head along names a new one for those who stay.
        return going.Any(r => r.Id == Picture.Household.HeadId) ? RedirectToPage("Head", new { Id }) : RedirectToPage("Details", new { id = opened });
    }

    // Says what is missing; relations left empty are filled from the ties, to be looked at before saving.
    private bool Asked()
    {
        var heads = Relations.Where(r => r is { Goes: true, Kinship: KinshipCode.Head }).ToList();
        if (!Relations.Any(r => r.Goes)) ModelState.AddModelError(nameof(Relations), texts["请勾选分出的成员"]);
        else if (heads.Count != 1) ModelState.AddModelError(nameof(Relations), texts["请在分出的成员中选一位户主"]);
        if (heads is not [var head]) return false;
        var ties = FamilyTies.Of(Picture.Household, Picture.Members);
        foreach (var staying in Relations.Where(r => !r.Goes)) staying.Kinship = null;
        return RelationInput.Complete(Relations, id => ties.Relation(id, head.Id), ModelState, texts, onlyGoing: true);
    }
}
