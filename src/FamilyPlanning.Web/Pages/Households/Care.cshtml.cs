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

/// <summary>Records an adoption or a guardianship (收养、监护).</summary>
public sealed class CareModel(
    RecordCare record, PersonReader reader, HouseholdReader households, PersonSearch search, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
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
    [
        .. new[] { PopulationEventKind.Adoption, PopulationEventKind.GuardianshipBegin, PopulationEventKind.GuardianshipEnd }
            .Select(k => new SelectListItem(texts[Choices.Name(k)], k.ToString())),
    ];

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
        if (other is null && ModelState.IsValid) ModelState.AddModelError("Other.MemberId", texts["请选择养父母或监护人，或填写其身份证号码"]);
        if (Kind is { } kind && Kinds.TrueForAll(k => k.Value != kind.ToString())) ModelState.AddModelError(nameof(Kind), texts["请选择变动"]);
        if (!ModelState.IsValid) return Page();
        await record.ExecuteAsync(Id, Kind!.Value, other!.Value, On!.Value, Source!.Value, Detail, Version, current.Officer, ct);
        this.Done(texts["已登记"]);
        return RedirectToPage("Person", new { Id });
    }
}
