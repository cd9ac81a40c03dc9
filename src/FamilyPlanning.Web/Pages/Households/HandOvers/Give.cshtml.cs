using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.HandOvers;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.HandOvers;

/// <summary>Hands somebody, or the whole household, over to another village of the county (县内移交).</summary>
public sealed class GiveModel(GiveHandOver give, PersonReader reader, HandOverReader handOvers, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "接收村（社区）"), Required(ErrorMessage = "请选择接收村（社区）")] public string? Village { get; set; }

    [BindProperty, Display(Name = "移交日期"), Required(ErrorMessage = "请填写移交日期")] public DateOnly? On { get; set; }

    [BindProperty] public PlaceInput Place { get; set; } = new();

    [BindProperty, Display(Name = "说明"), StringLength(HandOver.MaxWords, ErrorMessage = "说明最多 {1} 个字")] public string? Words { get; set; }

    public PersonReader.Picture Picture { get; private set; } = null!;

    public List<SelectListItem> Villages { get; private set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Picture = await reader.OpenAsync(Id, current.Officer, ct);
        Villages = Choices.Villages((await handOvers.CountyAsync(current.Officer, ct)).Where(area => area.AreaCode != Picture.Person.AreaCode));
    }

    /// <summary>Hands over.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        var id = await give.ExecuteAsync(Id, new GiveHandOver.Request(Village!, Place.Value, On!.Value, Words), Version, current.Officer, ct);
        this.Done(texts["已移交，接收村的台账从该日起有此人"]);
        return RedirectToPage("Details", new { id });
    }
}
