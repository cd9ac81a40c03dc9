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

/// <summary>Enters the identity number of somebody filed without one, and goes back to the list of those who wait (补登号码).</summary>
public sealed class NumberModel(CompleteNumber complete, PersonReader reader, CurrentOfficer current, TimeProvider clock, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "身份证号码"), Required(ErrorMessage = "请填写身份证号码"), StringLength(40, ErrorMessage = "号码最多 {1} 个字符")] public string? IdentityNumber { get; set; }

    public PersonReader.Picture Picture { get; private set; } = null!;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Picture = await reader.OpenAsync(Id, current.Officer, ct);

    /// <summary>Enters the number, once nothing about it is to be explained.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await LoadAsync(ct);
        foreach (var wrong in NumberExplanation.Of(IdentityNumber!, Picture.Person.BirthDate, Picture.Person.Sex, clock.Today(), texts)) ModelState.AddModelError(nameof(IdentityNumber), wrong.ErrorMessage!);
        if (!ModelState.IsValid) return Page();
        await complete.ExecuteAsync(Id, IdentityNumber, Version, current.Officer, ct);
        this.Done(texts["已补登号码：{0}", Picture.Person.Name]);
        return RedirectToPage("WithoutNumber");
    }
}
