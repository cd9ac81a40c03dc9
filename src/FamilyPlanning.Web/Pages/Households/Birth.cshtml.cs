using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.Duplicates;
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

/// <summary>Records a birth into a household (出生). Parents are picked from its members.</summary>
public sealed class BirthModel(RecordBirth record, LikelyPeople likely, HouseholdReader reader, CurrentOfficer current, TimeProvider clock, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public MemberInput Child { get; set; } = new();

    /// <summary>The child born with this one: same day, same parents, and never taken for the same child.</summary>
    [BindProperty(SupportsGet = true)] public Guid? TwinOf { get; set; }

    [BindProperty, Display(Name = "母亲")] public Guid? MotherId { get; set; }

    [BindProperty, Display(Name = "父亲")] public Guid? FatherId { get; set; }

    [BindProperty, Display(Name = "孩次"), Range(1, 20, ErrorMessage = "孩次应为 1 至 20")] public int? BirthOrder { get; set; }

    [BindProperty, Display(Name = "出生医学证明编号"), StringLength(20, ErrorMessage = "编号最多 {1} 个字符")] public string? BirthCertificate { get; set; }

    public HouseholdReader.Picture Picture { get; private set; } = null!;

    public List<SelectListItem> Mothers => Parents(Sex.Male);

    public List<SelectListItem> Fathers => Parents(Sex.Female);

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Picture = await reader.ReadAsync(Id, current.Officer, ct);
        if (!HttpMethods.IsGet(Request.Method)) return;
        if (Picture.Members.FirstOrDefault(m => m.Id == TwinOf) is { } twin)
        {
            (MotherId, FatherId, BirthOrder) = (twin.MotherId, twin.FatherId, twin.BirthOrder + 1);
            (Child.BirthDate, Child.EthnicGroup) = (twin.BirthDate, twin.EthnicGroup);
            return;
        }

        var adults = Picture.Members.Where(m => m.IsPresent && m.MaritalStatus is not "10").ToList();
        MotherId = adults.Where(m => m.Sex == Sex.Female).OrderByDescending(m => m.BirthDate).FirstOrDefault()?.Id;
        FatherId = adults.Where(m => m.Sex == Sex.Male).OrderByDescending(m => m.BirthDate).FirstOrDefault()?.Id;
        BirthOrder = Picture.Members.Count(m => MotherId is not null && m.MotherId == MotherId) + 1;
    }

    /// <summary>Saves the birth, and opens the form again for a twin where asked.</summary>
    public async Task<IActionResult> OnPostAsync(bool next, CancellationToken ct)
    {
        Picture = await reader.ReadAsync(Id, current.Officer, ct);
        RelateToHead();
        if (!ModelState.IsValid) return Page();
        if (TwinOf is { } twin) Child.NotTheSame = $"{Child.NotTheSame},{twin}";
        if (await Child.AskAsync(likely, Picture.Household.AreaCode, MotherId, current.Officer, ct)) return Page();
        var id = await record.ExecuteAsync(Child.ToEntry(), Id, MotherId, FatherId, BirthOrder, BirthCertificate, current.Officer, ct);
        this.Done(texts["已登记出生：{0}", Child.Name]);
        return next ? RedirectToPage(new { Id, twinOf = id }) : RedirectToPage("Person", new { id });
    }

    // What the parent is to the head tells what the child is; the clerk may say otherwise.
    private void RelateToHead()
    {
        var sex = string.IsNullOrWhiteSpace(Child.IdentityNumber) ? Child.Sex : IdentityNumber.Read(Child.IdentityNumber, clock.Today()).Sex;
        if (!string.IsNullOrEmpty(Child.Kinship) || sex is not { } known) return;
        var parent = Picture.Members.FirstOrDefault(m => m.Id == FatherId) ?? Picture.Members.FirstOrDefault(m => m.Id == MotherId);
        if (parent is null || KinshipCode.OfChild(parent.Kinship, known) is not { } kinship) return;
        Child.Kinship = kinship;
        ModelState.Remove("Child.Kinship");
    }

    private List<SelectListItem> Parents(Sex not) =>
        [.. Picture.Members.Where(m => m.Sex != not).Select(m => new SelectListItem($"{m.Name} · {m.BirthDate:yyyy-MM-dd}", m.Id.ToString()))];
}
