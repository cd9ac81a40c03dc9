using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Households.Export;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>Orders a list of people or households as a file (导出名单).</summary>
[EnableRateLimiting(RateLimits.Export)]
public sealed class ExportModel(OrderExport order, AreaReader areas, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty] public ExportInput Input { get; set; } = new();

    public IReadOnlyList<AreaReader.Row> Tree { get; private set; } = [];

    public string AreaName { get; private set; } = "";

    public bool MayUnmask => current.Officer.May(Duty.UnmaskNumbers);

    public List<SelectListItem> Lists => [new(texts["人员名单"], nameof(ExportedList.People)), new(texts["家庭名单"], nameof(ExportedList.Households))];

    public List<SelectListItem> Formats => [new(texts["Excel 工作簿（.xlsx）"], nameof(ExportFormat.Xlsx)), new(texts["文本表格（.csv）"], nameof(ExportFormat.Csv))];

    public void OnGet([FromQuery] string? area) => Input.Area = area is { Length: 12 } && current.Officer.Covers(area) ? area : current.AreaInView;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Tree = await areas.TreeAsync(current.Officer, ct);
        AreaName = await areas.NameAsync(Input.Area ?? current.AreaInView, ct);
    }

    /// <summary>Queues the list.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        var job = await order.ExecuteAsync(new ListExport(Input.List, Input.Format, Input.Area!, Input.FullNumbers, Input.Purpose), current.Officer, ct);
        return RedirectToPage("/Jobs/Run", new { id = job });
    }

    /// <summary>What is wanted.</summary>
    public sealed class ExportInput
    {
        [Display(Name = "区域"), Required] public string? Area { get; set; }

        [Display(Name = "名单")] public ExportedList List { get; set; }

        [Display(Name = "格式")] public ExportFormat Format { get; set; }

        [Display(Name = "用途"), Required, StringLength(100)] public string Purpose { get; set; } = "";

        [Display(Name = "身份证号码和电话不遮盖")] public bool FullNumbers { get; set; }
    }
}
