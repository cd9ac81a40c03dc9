using FamilyPlanning.Application;
using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Payouts;

/// <summary>A batch: lines, sums, the next step, and what the bank sent back.</summary>
public sealed class BatchModel(
    BatchReader reader, SubmitBatch submit, SendBackBatch sendBack, DiscardBatch discard, RecordReturnFile record, CurrentOfficer current,
    IStringLocalizer<SharedResources> texts, IStringLocalizer<RuleSentences> rules) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public PaymentStatus? Status { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    [BindProperty] public uint Version { get; set; }

    [BindProperty] public string? Remark { get; set; }

    public BatchReader.Picture Picture { get; private set; } = null!;

    public Page<BatchReader.Line> List { get; private set; } = new([], 0, null);

    public RecordReturnFile.Outcome? Outcome { get; private set; }

    public Officer Officer => current.Officer;

    /// <summary>Sentence of a rule a line of the bank's answer broke.</summary>
    public string Sentence(string rule) => rules[rule];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Size = Size is 20 or 50 or 100 ? Size : 50;
        Picture = await reader.ReadAsync(Id, current.Officer, ct);
        List = await reader.LinesAsync(Id, Status, After, Size, current.Officer, ct);
    }

    public async Task<IActionResult> OnPostSubmitAsync(CancellationToken ct)
    {
        await submit.ExecuteAsync(Id, Version, current.Officer, ct);
        return Told(texts["已提交审批"]);
    }

    public async Task<IActionResult> OnPostSendBackAsync(CancellationToken ct)
    {
        await sendBack.ExecuteAsync(Id, Remark, Version, current.Officer, ct);
        return Told(texts["已退回拟制人"]);
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        await discard.ExecuteAsync(Id, Remark, Version, current.Officer, ct);
        return Told(texts["已作废，申请可列入其他批次"]);
    }

    /// <summary>Records a file of the bank and shows what came of each line.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null or { Length: 0 })
        {
            ModelState.AddModelError("file", texts["请选择银行回盘文件"]);
            return Page();
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        Outcome = await record.ExecuteAsync(Id, content.ToArray(), current.Officer, ct);
        if (Outcome.Refused.Count > 0) return Page();
        return Told(texts["已登记：成功 {0} 笔，退回 {1} 笔，重复 {2} 笔", Outcome.Paid, Outcome.Failed, Outcome.Repeated]);
    }

    private RedirectToPageResult Told(string sentence)
    {
        this.Done(sentence);
        return RedirectToPage(new { Id });
    }
}
