using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>Records a marriage, a divorce or the death of a spouse (婚姻变动).</summary>
public sealed class MarriageModel(
    RecordMarriage marry, RecordDivorce divorce, RecordWidowhood widow, PersonReader reader, HouseholdReader households, PersonSearch search, CurrentOfficer current,
    IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty, Display(Name = "变动"), Required(ErrorMessage = "请选择变动")] public PopulationEventKind? Kind { get; set; }

    [BindProperty, Display(Name = "日期"), Required(ErrorMessage = "请填写日期")] public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "依据"), Required(ErrorMessage = "请选择依据")] public FactSource? Source { get; set; }

    [BindProperty, Display(Name = "说明"), StringLength(PopulationEvent.MaxDetail, ErrorMessage = "说明最多 {1} 个字")] public string? Detail { get; set; }

    [BindProperty] public OtherInput Other { get; set; } = new();

    [BindProperty] public uint Version { get; set; }

    public PersonReader.Picture Picture { get; private set; } = null!;

    public List<SelectListItem> Members { get; private set; } = [];

    public List<SelectListItem> Kinds =>
        [.. new[] { PopulationEventKind.Marriage, PopulationEventKind.Divorce, PopulationEventKind.Widowed }.Select(k => new SelectListItem(texts[Choices.Name(k)], k.ToString()))];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Picture = await reader.OpenAsync(Id, current.Officer, ct);
        Members = OtherInput.Among((await households.ReadAsync(Picture.Household.Id, current.Officer, ct)).Members, Id);
    }

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var other = await Other.FindAsync(search, current.Officer, ModelState, texts, ct);
        if (!ModelState.IsValid) return Page();
        if (Kind == PopulationEventKind.Marriage) await marry.ExecuteAsync(Id, other, On!.Value, Source!.Value, Detail, Version, current.Officer, ct);
        else if (Kind == PopulationEventKind.Divorce) await divorce.ExecuteAsync(Id, On!.Value, Source!.Value, Detail, Version, current.Officer, ct);
        else await widow.ExecuteAsync(Id, On!.Value, Source!.Value, Detail, Version, current.Officer, ct);
        this.Done(texts["已登记婚姻变动"]);
        return RedirectToPage("Person", new { Id });
    }
}
