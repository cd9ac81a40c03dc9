using FamilyPlanning.Application.Households;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>Corrects number, group and address of a household (更正户信息).</summary>
public sealed class CorrectModel(CorrectHousehold correct, HouseholdReader reader, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, IEditsRecord
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public HouseholdInput Input { get; set; } = new();

    [BindProperty] public CorrectionInput Why { get; set; } = new();

    [BindProperty] public uint Version { get; set; }

    [BindProperty] public string? Base { get; set; }

    public HouseholdReader.Picture Picture { get; private set; } = null!;

    public IReadOnlyList<ConflictLine> Conflict { get; set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Picture = await reader.ReadAsync(Id, current.Officer, ct);
        if (HttpMethods.IsGet(Request.Method)) Input = HouseholdInput.Of(Picture.Household);
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Typed() => ConflictLine.FieldsOf(Input);

    /// <inheritdoc />
    public (uint Version, IReadOnlyDictionary<string, string> Fields) Filed() => (Picture.Household.Version, ConflictLine.FieldsOf(HouseholdInput.Of(Picture.Household)));

    /// <summary>Saves the correction.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await correct.ExecuteAsync(Id, Input.Number, Input.Group, Input.Address, Why.ToCorrection(), Version, current.Officer, ct);
        this.Done(texts["已更正户信息"]);
        return RedirectToPage("Details", new { Id });
    }
}
