using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Payouts;

/// <summary>Shows who waits for payment and makes them a batch (拟制批次).</summary>
public sealed class PrepareModel(
    PreparePaymentBatch prepare, PaymentCandidates candidates, AreaReader areas, CurrentOfficer current, TimeProvider clock, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public int? Year { get; set; }

    [BindProperty, Display(Name = "批次名称"), Required(ErrorMessage = "请填写批次名称"), StringLength(80, ErrorMessage = "名称最多 {1} 个字")] public string? Title { get; set; }

    public PaymentCandidates.Preview Preview { get; private set; } = new([], 0, 0);

    public string AreaName { get; private set; } = "";

    /// <summary>The county or township whose confirmed applications are paid: the area in view, or the township of a village in view.</summary>
    public string AreaCode => current.AreaInView.EndsWith("000", StringComparison.Ordinal) ? current.AreaInView : current.AreaInView[..9] + "000";

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        AreaName = await areas.NameAsync(AreaCode, ct);
        Preview = await candidates.PreviewAsync(AreaCode, Year, current.Officer, ct);
        var today = clock.Today();
        Title ??= texts["{0}{1}年第{2}季度育儿补贴", AreaName, today.Year, ((today.Month - 1) / 3) + 1];
    }

    /// <summary>Prepares the batch.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        var id = await prepare.ExecuteAsync(AreaCode, Year, Title!, current.Officer, ct);
        this.Done(texts["已拟制批次，请核对后提交审批"]);
        return RedirectToPage("Batch", new { id });
    }
}
