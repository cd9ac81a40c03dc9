using FamilyPlanning.Application;
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
    CorrectPerson correct, PersonReader reader, SealedForm seal, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public MemberInput Member { get; set; } = new();

    [BindProperty] public CorrectionInput Why { get; set; } = new();

    [BindProperty] public uint Version { get; set; }

    [BindProperty] public string? Base { get; set; }

    public PersonReader.Picture Picture { get; private set; } = null!;

    public IReadOnlyList<ConflictLine> Conflict { get; private set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Picture = await reader.OpenAsync(Id, current.Officer, ct);
        if (!HttpMethods.IsGet(Request.Method)) return;
        Member = MemberInput.Of(Picture.Person);
        Version = Picture.Person.Version;
        Base = seal.Close(Member);
    }

    /// <summary>Saves the correction, or shows what a colleague saved meanwhile.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid) return Page();
        try
        {
            await correct.ExecuteAsync(Id, Member.ToEntry(), Why.ToCorrection(), Version, current.Officer, ct);
        }
        catch (RecordChangedException)
        {
            await LoadAsync(ct);
            var theirs = MemberInput.Of(Picture.Person);
            Conflict = ConflictLine.Between(seal.Open<MemberInput>(Base), Member, theirs, texts);
            ModelState.Remove(nameof(Version));
            ModelState.Remove(nameof(Base));
            (Version, Base) = (Picture.Person.Version, seal.Close(theirs));
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        this.Done(texts["已更正"]);
        return RedirectToPage("Person", new { Id });
    }
}
