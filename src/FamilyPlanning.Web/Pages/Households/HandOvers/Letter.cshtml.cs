using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.HandOvers;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.HandOvers;

/// <summary>Records our letter to another county about somebody who goes there, with the person's consent (发函移交).</summary>
public sealed class LetterModel(WriteHandOverLetter write, PersonReader reader, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public uint Version { get; set; }

    [BindProperty, Display(Name = "去往地"), Required(ErrorMessage = "请填写去往地"), StringLength(HandOver.MaxPlace, ErrorMessage = "地址最多 {1} 个字")] public string? OtherPlace { get; set; }

    [BindProperty, Display(Name = "函件编号"), StringLength(HandOver.MaxLetterNumber, ErrorMessage = "函件编号最多 {1} 个字符")] public string? LetterNumber { get; set; }

    [BindProperty, Display(Name = "全户一起移交")] public bool WholeHousehold { get; set; }

    [BindProperty] public ConsentInput Consent { get; set; } = new();

    [BindProperty, Display(Name = "说明"), StringLength(HandOver.MaxWords, ErrorMessage = "说明最多 {1} 个字")] public string? Words { get; set; }

    public PersonReader.Picture Picture { get; private set; } = null!;

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Picture = await reader.OpenAsync(Id, current.Officer, ct);

    /// <summary>Records the letter.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        var id = await write.ExecuteAsync(Id, new WriteHandOverLetter.Request(WholeHousehold, OtherPlace, LetterNumber, Consent.Value, Words), Version, current.Officer, ct);
        this.Done(texts["已登记发函，收到答复后在这里登记"]);
        return RedirectToPage("Details", new { id });
    }
}
