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

/// <summary>Everybody present goes into another household of the village, found by its number (并户).</summary>
public sealed class JoinModel(
    JoinHouseholds join, HouseholdReader reader, HouseholdSearch households, CurrentOfficer current, TimeProvider clock, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "并入户的户编号"), Required(ErrorMessage = "请填写并入户的户编号"), StringLength(32, ErrorMessage = "户编号最多 {1} 个字符")] public string? Number { get; set; }

    [BindProperty, Display(Name = "并户日期"), Required(ErrorMessage = "请填写并户日期")] public DateOnly? On { get; set; }

    [BindProperty] public List<RelationInput> Relations { get; set; } = [];

    public HouseholdReader.Picture Picture { get; private set; } = null!;

    /// <summary>The household they go into, once its number was typed.</summary>
    public HouseholdReader.Picture? Into { get; private set; }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Picture = await reader.ReadAsync(Id, current.Officer, ct);
        if (!HttpMethods.IsGet(Request.Method)) return;
        On = clock.Today();
        Relations = [.. Picture.Members.Where(m => m.IsPresent).Select(m => new RelationInput { Id = m.Id })];
    }

    /// <summary>Joins them.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (!ModelState.IsValid) return Page();
        if (await households.FindAsync(Picture.Household.AreaCode, Number!, current.Officer, ct) is not { } into)
        {
            ModelState.AddModelError(nameof(Number), texts["该村没有这个户编号，请核对，或先建户"]);
            return Page();
        }

        Into = await reader.ReadAsync(into, current.Officer, ct);
        // Relations in two household books refer to two heads: only what is on file tells ties across them.
        var ties = new FamilyTies([.. Picture.Members, .. Into.Members.Where(m => m.HouseholdId != Id)], null);
        if (!RelationInput.Complete(Relations, id => Into.Household.HeadId is { } head ? ties.Relation(id, head) : null, ModelState, texts)) return Page();
        await join.ExecuteAsync(Id, into, RelationInput.Chosen(Relations), On!.Value, Version, current.Officer, ct);
        this.Done(texts["已并户，共 {0} 人", Relations.Count]);
        return RedirectToPage("Details", new { id = into });
    }
}
