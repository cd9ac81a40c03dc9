using System.ComponentModel.DataAnnotations;
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
public sealed class BirthModel(RecordBirth record, LikelyPeople likely, HouseholdReader reader, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public MemberInput Child { get; set; } = new();

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
        var adults = Picture.Members.Where(m => m.IsPresent && m.MaritalStatus is not "10").ToList();
        MotherId = adults.Where(m => m.Sex == Sex.Female).OrderByDescending(m => m.BirthDate).FirstOrDefault()?.Id;
        FatherId = adults.Where(m => m.Sex == Sex.Male).OrderByDescending(m => m.BirthDate).FirstOrDefault()?.Id;
        BirthOrder = Picture.Members.Count(m => MotherId is not null && m.MotherId == MotherId) + 1;
    }

    /// <summary>Saves the birth.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        Picture = await reader.ReadAsync(Id, current.Officer, ct);
        if (await Child.AskAsync(likely, Picture.Household.AreaCode, MotherId, current.Officer, ct)) return Page();
        var id = await record.ExecuteAsync(Child.ToEntry(), Id, MotherId, FatherId, BirthOrder, BirthCertificate, current.Officer, ct);
        this.Done(texts["已登记出生：{0}", Child.Name]);
        return RedirectToPage("Person", new { id });
    }

    private List<SelectListItem> Parents(Sex not) =>
        [.. Picture.Members.Where(m => m.Sex != not).Select(m => new SelectListItem($"{m.Name} · {m.BirthDate:yyyy-MM-dd}", m.Id.ToString()))];
}
