using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Households.HandOvers;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.HandOvers;

/// <summary>Takes in the person a letter of another county is about.</summary>
public sealed class AcceptModel(AcceptHandOverLetter accept, HandOverReader reader, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "接收日期"), Required(ErrorMessage = "请填写接收日期")] public DateOnly? On { get; set; }

    [BindProperty] public PlaceInput Place { get; set; } = new();

    public HandOverReader.Picture Picture { get; private set; } = null!;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Picture = await reader.OpenAsync(Id, current.Officer, ct);

    /// <summary>Takes the person in.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await accept.ExecuteAsync(Id, Place.Value, On!.Value, Version, current.Officer, ct);
        this.Done(texts["已接收，此人在本村台账上"]);
        return RedirectToPage("Details", new { Id });
    }
}
