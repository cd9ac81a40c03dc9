using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.Duplicates;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>Adds somebody who moved into the household.</summary>
public sealed class AddMemberModel(AddMember add, LikelyPeople likely, HouseholdReader reader, CurrentOfficer current, TimeProvider clock, IStringLocalizer<SharedResources> texts)
    : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public MemberInput Member { get; set; } = new();

    [BindProperty, Display(Name = "迁入日期"), Required(ErrorMessage = "请填写迁入日期")]
    public DateOnly? MovedInOn { get; set; }

    public HouseholdReader.Picture Picture { get; private set; } = null!;

    public void OnGet() => MovedInOn = clock.Today();

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Picture = await reader.ReadAsync(Id, current.Officer, ct);

    /// <summary>Saves, and opens the form again for the next member where asked.</summary>
    public async Task<IActionResult> OnPostAsync(bool next, CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        Picture = await reader.ReadAsync(Id, current.Officer, ct);
        if (await Member.AskAsync(likely, Picture.Household.AreaCode, null, current.Officer, ct)) return Page();
        await add.ExecuteAsync(Id, Member.ToEntry(), MovedInOn!.Value, current.Officer, ct);
        this.Done(texts["已登记迁入：{0}", Member.Name]);
        return next ? RedirectToPage(new { Id }) : RedirectToPage(await reader.TellsTiesAsync(Id, current.Officer, ct) ? "Ties" : "Details", new { Id });
    }
}
