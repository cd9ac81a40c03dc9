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

/// <summary>Names another head, also right after the last one died or left; the relations of the others are suggested (变更户主).</summary>
public sealed class HeadModel(NameHead nameHead, HouseholdReader reader, CurrentOfficer current, TimeProvider clock, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    /// <summary>Who becomes head; the spouse of the last one, or the eldest, unless chosen.</summary>
    [BindProperty(SupportsGet = true)] public Guid? To { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "变更日期"), Required(ErrorMessage = "请填写变更日期")] public DateOnly? On { get; set; }

    [BindProperty] public List<RelationInput> Relations { get; set; } = [];

    public HouseholdReader.Picture Picture { get; private set; } = null!;

    public IReadOnlyList<Person> Present => [.. Picture.Members.Where(m => m.IsPresent)];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Picture = await reader.ReadAsync(Id, current.Officer, ct);
        if (!HttpMethods.IsGet(Request.Method)) return;
        On = clock.Today();
        To = Present.FirstOrDefault(m => m.Id == To)?.Id ?? Present.OrderByDescending(m => m.Kinship is "10" or "11" or "12").ThenBy(m => m.BirthDate).FirstOrDefault()?.Id;
        var ties = FamilyTies.Of(Picture.Household, Picture.Members);
        Relations = [.. Present.Select(m => new RelationInput { Id = m.Id, Kinship = To is { } head ? ties.Relation(m.Id, head) : null })];
    }

    /// <summary>Names the head.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        if (Relations.Count(r => r.Kinship == KinshipCode.Head) != 1) ModelState.AddModelError(nameof(To), texts["请只选一位户主"]);
        if (!RelationInput.Complete(Relations, _ => null, ModelState, texts)) return Page();
        await nameHead.ExecuteAsync(Id, RelationInput.Chosen(Relations), On!.Value, Version, current.Officer, ct);
        this.Done(texts["户主已变更"]);
        return RedirectToPage("Details", new { Id });
    }
}
