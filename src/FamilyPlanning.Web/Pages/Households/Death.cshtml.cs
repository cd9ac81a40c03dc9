using System.ComponentModel.DataAnnotations;
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

/// <summary>Records a death (死亡).</summary>
public sealed class DeathModel(RecordDeath record, PersonReader reader, HouseholdReader households, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "死亡日期"), Required(ErrorMessage = "请填写死亡日期")] public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "依据"), Required(ErrorMessage = "请选择依据")] public FactSource? Source { get; set; }

    [BindProperty, Display(Name = "同时把配偶登记为丧偶")] public bool SpouseWidowed { get; set; }

    public PersonReader.Picture Picture { get; private set; } = null!;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Picture = await reader.OpenAsync(Id, current.Officer, ct);

    /// <summary>Saves the death.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await record.ExecuteAsync(Id, On!.Value, Source!.Value, SpouseWidowed, Version, current.Officer, ct);
        this.Done(texts["已登记死亡"]);
        return await households.AwaitingHeadAsync(Id, current.Officer, ct) is { } headless ? RedirectToPage("Head", new { id = headless }) : RedirectToPage("Person", new { Id });
    }
}
