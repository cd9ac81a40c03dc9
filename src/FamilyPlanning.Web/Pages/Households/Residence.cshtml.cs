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

/// <summary>Records that somebody lives elsewhere, or in the village again (流出、流入居住).</summary>
public sealed class ResidenceModel(RecordResidence record, PersonReader reader, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty, Display(Name = "居住在外地（地址）"), StringLength(120, ErrorMessage = "地址最多 {1} 个字")] public string? Elsewhere { get; set; }

    [BindProperty, Display(Name = "日期"), Required(ErrorMessage = "请填写日期")] public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "依据"), Required(ErrorMessage = "请选择依据")] public FactSource? Source { get; set; }

    [BindProperty] public uint Version { get; set; }

    public PersonReader.Picture Picture { get; private set; } = null!;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Picture = await reader.OpenAsync(Id, current.Officer, ct);

    /// <summary>Saves.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await record.ExecuteAsync(Id, Elsewhere, On!.Value, Source!.Value, Version, current.Officer, ct);
        this.Done(texts["已登记居住变动"]);
        return RedirectToPage("Person", new { Id });
    }
}
