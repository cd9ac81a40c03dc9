using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Administration.Areas.Changes;

/// <summary>Enters an administrative change (行政区划调整): first what it would do, then the change itself.</summary>
public sealed class EnterModel(EnterAreaChange enter, AreaChangePreview preview, SealedForm seal, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel
{
    private static readonly char[] _between = [' ', ',', '，', '、', ';', '；', '\r', '\n', '\t'];

    [BindProperty, Display(Name = "调整类型"), Required(ErrorMessage = "请选择调整类型")] public AreaChangeKind? Kind { get; set; }

    [BindProperty, Display(Name = "原代码"), Required, StringLength(400)] public string From { get; set; } = "";

    [BindProperty, Display(Name = "划出的村民小组"), StringLength(200), RegularExpression(@"[\d\s,，、;；]*", ErrorMessage = "请填写组号，多个用空格隔开")] public string? Groups { get; set; }

    [BindProperty, Display(Name = "调整后代码"), StringLength(20)] public string? ToCode { get; set; }

    [BindProperty, Display(Name = "调整后名称"), StringLength(60)] public string? ToName { get; set; }

    [BindProperty, Display(Name = "生效日期"), Required(ErrorMessage = "请填写生效日期")] public DateOnly? On { get; set; }

    [BindProperty, Display(Name = "文号"), Required, StringLength(AreaChange.MaxDocument)] public string Document { get; set; } = "";

    [BindProperty, Display(Name = "说明"), StringLength(AreaChange.MaxBasis)] public string? Basis { get; set; }

    /// <summary>Seal of the answers whose effects were shown.</summary>
    [BindProperty] public string? Seen { get; set; }

    public AreaChangePreview.Picture? Preview { get; private set; }

    /// <summary>Shows what the change would do.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        var entry = Entry();
        Preview = await preview.ReadAsync(entry, current.Officer, ct);
        ModelState.Remove(nameof(Seen));
        Seen = seal.Close(Told(entry));
        return Page();
    }

    /// <summary>Carries it out, if it is the one that was shown.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        var entry = Entry();
        if (seal.Open<string>(Seen) != Told(entry)) return await OnPostAsync(ct);
        var id = await enter.ExecuteAsync(entry, current.Officer, ct);
        this.Done(texts["已完成区划调整"]);
        return RedirectToPage("Details", new { id });
    }

    private AreaChangeEntry Entry()
    {
        var from = Parts(From).Select(Full).ToList();
        var groups = Parts(Groups).Select(g => int.TryParse(g, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).ToList();
        var to = string.IsNullOrWhiteSpace(ToCode) ? Kind == AreaChangeKind.Rename && from.Count > 0 ? from[0] : "" : Full(ToCode.Trim());
        return new AreaChangeEntry(Kind!.Value, from, groups, to, ToName, On!.Value, Document, Basis);
    }

    private static string Told(AreaChangeEntry entry) => string.Join('|', entry.Kind, string.Join(' ', entry.From), string.Join(' ', entry.Groups), entry.ToCode, entry.ToName, entry.EffectiveOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture), entry.Document, entry.Basis);

    private static string Full(string code) => AreaCode.Read(code).Code12 ?? code;

    private static string[] Parts(string? text) => (text ?? "").Split(_between, StringSplitOptions.RemoveEmptyEntries);
}
