using FamilyPlanning.Application.Households;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>Corrects a person (更正). Whoever saves second sees mine, theirs and base, and loses nothing typed.</summary>
public sealed class CorrectPersonModel(
    CorrectPerson correct, PersonReader reader, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, IEditsRecord
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public MemberInput Member { get; set; } = new();

    [BindProperty] public CorrectionInput Why { get; set; } = new();

    [BindProperty] public uint Version { get; set; }

    [BindProperty] public string? Base { get; set; }

    public PersonReader.Picture Picture { get; private set; } = null!;

    public IReadOnlyList<ConflictLine> Conflict { get; set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Picture = await reader.OpenAsync(Id, current.Officer, ct);
        if (HttpMethods.IsGet(Request.Method)) Member = MemberInput.Of(Picture.Person);
    }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, string> Typed() => ConflictLine.FieldsOf(Member);

    /// <inheritdoc />
    public (uint Version, IReadOnlyDictionary<string, string> Fields) Filed() => (Picture.Person.Version, ConflictLine.FieldsOf(MemberInput.Of(Picture.Person)));

    /// <summary>Saves the correction.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        await correct.ExecuteAsync(Id, Member.ToEntry(), Why.ToCorrection(), Version, current.Officer, ct);
        this.Done(texts["已更正"]);
        return RedirectToPage("Person", new { Id });
    }
}
