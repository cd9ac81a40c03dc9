using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.Duplicates;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>Registers a household with all its members in one form; the first member is the head (建户).</summary>
public sealed class RegisterModel(
    RegisterHousehold register, LikelyPeople likely, HouseholdReader reader, AreaReader areas, CurrentOfficer current, TimeProvider clock, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty] public NewHouseholdInput Input { get; set; } = new();

    [BindProperty] public List<MemberInput> Members { get; set; } = [];

    public List<SelectListItem> Villages { get; private set; } = [];

    /// <summary>Opens with the head to be entered and the village in view.</summary>
    public void OnGet()
    {
        Members = [new() { Kinship = Domain.Households.Person.KinshipHead, EthnicGroup = "01" }];
        Input.Village = current.AreaInView;
        Input.From = clock.Today();
    }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Villages = Choices.Villages(await areas.TreeAsync(current.Officer, ct));

    /// <summary>One more member, with what households share copied from the one before; nothing is saved yet.</summary>
    public IActionResult OnPostNext()
    {
        ModelState.Clear();
        Members.Add(Members.Count > 0 ? Members[^1].Next() : new());
        return Page();
    }

    /// <summary>Takes the last member out of the form again.</summary>
    public IActionResult OnPostDrop()
    {
        ModelState.Clear();
        if (Members.Count > 1) Members.RemoveAt(Members.Count - 1);
        return Page();
    }

    /// <summary>Saves the household.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        var ask = false;
        foreach (var member in Members) ask |= await member.AskAsync(likely, Input.Village!, null, current.Officer, ct);
        if (ask) return Page();
        var id = await register.ExecuteAsync(
            Input.Village!, Input.Number, Input.Group, Input.Address, Input.AlwaysHere, Input.From ?? clock.Today(), [.. Members.Select(m => m.ToEntry())],
            current.Officer, ct);
        this.Done(texts["已建户，共 {0} 人", Members.Count]);
        return RedirectToPage(await reader.TellsTiesAsync(id, current.Officer, ct) ? "Ties" : "Details", new { id });
    }

    /// <summary>A household that is opened: where and since when, besides its description.</summary>
    public sealed class NewHouseholdInput : HouseholdInput
    {
        [Display(Name = "村（社区）"), Required(ErrorMessage = "请选择村（社区）")]
        public string? Village { get; set; }

        [Display(Name = "原住户（不计迁入）")]
        public bool AlwaysHere { get; set; }

        [Display(Name = "迁入日期")]
        public DateOnly? From { get; set; }
    }
}
