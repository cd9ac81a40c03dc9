using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Checkups.Maternity;

/// <summary>A maternity file: its dates and the offers that follow from them.</summary>
public sealed class DetailsModel(MaternityReader reader, RecordDelivery deliver, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "分娩日期"), Required(ErrorMessage = "请填写分娩日期")] public DateOnly? DeliveredOn { get; set; }

    [BindProperty, Display(Name = "出院日期")] public DateOnly? DischargedOn { get; set; }

    public MaternityReader.Picture Picture { get; private set; } = null!;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Picture = await reader.ReadAsync(Id, current.Officer, ct);

    /// <summary>Records delivery and discharge.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await deliver.ExecuteAsync(Id, DeliveredOn!.Value, DischargedOn, Version, current.Officer, ct);
        this.Done(texts["已记录分娩，产后邀约已排好"]);
        return RedirectToPage(new { Id });
    }
}
