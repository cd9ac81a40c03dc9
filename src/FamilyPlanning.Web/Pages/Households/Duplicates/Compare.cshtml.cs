using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Households.Duplicates;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.Duplicates;

/// <summary>Two records side by side: one person or two (核对).</summary>
public sealed class CompareModel(MergePersons merge, TellApart tellApart, MergeComparison comparison, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    /// <summary>What hangs on a record.</summary>
    public static readonly IReadOnlyList<(string Label, Func<MergeComparison.Attached, int> Count)> Counts =
        [("生育登记", a => a.Registrations), ("健康服务", a => a.Offers), ("奖励扶助申请", a => a.Applications), ("发放记录", a => a.Payments), ("子女", a => a.Children)];

    [BindProperty(SupportsGet = true)] public Guid Kept { get; set; }

    [BindProperty(SupportsGet = true)] public Guid Absorbed { get; set; }

    [BindProperty] public uint KeptVersion { get; set; }

    [BindProperty] public uint AbsorbedVersion { get; set; }

    [BindProperty] public Dictionary<MergeField, bool> Take { get; set; } = [];

    [BindProperty, Display(Name = "依据"), Required(ErrorMessage = "请选择依据")] public FactSource? Source { get; set; }

    [BindProperty, Display(Name = "说明"), StringLength(DuplicatePair.MaxWords, ErrorMessage = "说明最多 {1} 个字")] public string? Words { get; set; }

    public MergeComparison.Picture Picture { get; private set; } = null!;

    /// <summary>One field of both records, and whether there is something to choose.</summary>
    public sealed record Line(MergeField Field, string Kept, string Absorbed, bool Differs, bool Take);

    public IReadOnlyList<Line> Lines => [.. Enum.GetValues<MergeField>().Select(LineOf)];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Picture = await comparison.OpenAsync(Kept, Absorbed, current.Officer, ct);

    /// <summary>One person: merges.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        var fields = Take.Where(choice => choice.Value).Select(choice => choice.Key).ToList();
        var id = await merge.ExecuteAsync((Kept, KeptVersion), (Absorbed, AbsorbedVersion), fields, Source!.Value, current.Officer, ct);
        this.Done(texts["已合并为一条记录"]);
        return RedirectToPage("Merge", new { id });
    }

    /// <summary>Two people: not asked again.</summary>
    public async Task<IActionResult> OnPostApartAsync(CancellationToken ct)
    {
        await tellApart.ExecuteAsync(Kept, Absorbed, Words, current.Officer, ct);
        this.Done(texts["已注明不是同一人，以后不再提示"]);
        return RedirectToPage("Index");
    }

    private Line LineOf(MergeField field) => new(
        field, Said(field, Picture.Kept), Said(field, Picture.Absorbed), Picture.Kept.Person.DiffersFrom(Picture.Absorbed.Person, field), Take.GetValueOrDefault(field, Picture.Missing.Contains(field)));

    private string Said(MergeField field, MergeComparison.Side side) => string.Join(" · ", Parts(field, side).Where(part => !string.IsNullOrEmpty(part))) is { Length: > 0 } said ? said : "—";

    private IEnumerable<string?> Parts(MergeField field, MergeComparison.Side side) => side.Person is var person ? field switch
    {
        MergeField.Name => [person.Name],
        MergeField.IdentityNumber => [person.IdentityMasked],
        MergeField.Birth => [Formats.Text(person.BirthDate), texts[Choices.Name(person.Sex)].Value],
        MergeField.EthnicGroup => [person.EthnicGroup is { } group ? texts[Choices.Ethnic(group)].Value : null],
        MergeField.Phone => [Choices.MaskPhone(person.Phone)],
        MergeField.Residence => [person.RegisteredPlace ?? texts["户籍在本村"].Value, person.ResidencePlace ?? texts["居住在本村"].Value],
        MergeField.Marriage => [texts[Choices.Marital(person.MaritalStatus)].Value, person.MaritalChangedOn is { } since ? Formats.Text(since) : null, side.Spouse],
        MergeField.Parents => [side.Mother, side.Father],
        MergeField.BirthRecord => [person.BirthOrder is { } order ? texts["第 {0} 孩", order].Value : null, person.BirthCertificate],
        MergeField.OneChildCertificate => [person.HoldsOneChildCertificate ? texts["持有"].Value : null],
        MergeField.Note => [person.Note],
    } : [];
}
