using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>Takes a wrong fact back or puts it on its right day (撤销).</summary>
public sealed class RetractFactModel(RetractFact retract, PersonReader reader, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public Guid Fact { get; set; }

    [BindProperty, Display(Name = "正确日期")] public DateOnly? RightDay { get; set; }

    [BindProperty] public CorrectionInput Why { get; set; } = new();

    [BindProperty] public uint Version { get; set; }

    public PersonReader.Picture Picture { get; private set; } = null!;

    public PersonReader.Line Line { get; private set; } = null!;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Picture = await reader.OpenAsync(Id, current.Officer, ct);
        Line = Picture.Timeline.SingleOrDefault(line => line.Id == Fact) ?? throw new RecordNotFoundException("fact", Fact);
    }

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await retract.ExecuteAsync(Fact, Why.ToCorrection(), RightDay, Version, current.Officer, ct);
        this.Done(texts[RightDay is null ? "已撤销这条记录" : "已改正日期"]);
        return RedirectToPage("Person", new { Id });
    }
}
