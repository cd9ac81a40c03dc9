using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Checkups.Maternity;

/// <summary>Opens a maternity file with the woman's consent; antenatal offers follow from its dates.</summary>
public sealed class OpenModel(OpenMaternityClient open, PersonReader reader, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid PersonId { get; set; }

    [BindProperty, Display(Name = "末次月经")] public DateOnly? LastPeriod { get; set; }

    [BindProperty, Display(Name = "预产期")] public DateOnly? DueDate { get; set; }

    [BindProperty, Display(Name = "本人已知情并同意接受健康服务邀约")] public bool Consent { get; set; }

    public PersonReader.Picture Picture { get; private set; } = null!;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Picture = await reader.OpenAsync(PersonId, current.Officer, ct);

    /// <summary>Opens the file.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Consent) ModelState.AddModelError(nameof(Consent), texts["没有本人同意不能建立服务档案"]);
        if (LastPeriod is null && DueDate is null) ModelState.AddModelError(nameof(LastPeriod), texts["请填写末次月经或预产期之一"]);
        if (!ModelState.IsValid) return Page();
        var id = await open.ExecuteAsync(PersonId, LastPeriod, DueDate, current.Officer, ct);
        this.Done(texts["已建立服务档案，邀约已排好"]);
        return RedirectToPage("Details", new { id });
    }
}
