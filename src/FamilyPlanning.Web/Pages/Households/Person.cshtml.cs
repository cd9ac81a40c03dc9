using FamilyPlanning.Application;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.Duplicates;
using FamilyPlanning.Application.Households.HandOvers;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>A person: facts, family, timeline. Opening it stands in the trail; the one form shows the full number and asks for a fresh password (ASVS 5.0 7.5.3).</summary>
[FreshSignIn, EnableRateLimiting(RateLimits.Unmask)]
public sealed class PersonModel(
    PersonReader reader, DuplicateSearch duplicates, MergeReader merges, HandOverSearch handOvers, UnmaskIdentityNumber unmask, CurrentOfficer current, TimeProvider clock) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public PersonReader.Picture Picture { get; private set; } = null!;

    public string? FullNumber { get; private set; }

    public Officer Officer => current.Officer;

    /// <summary>A childbearing registration is a matter of grown people; nothing else is asked (the-line.md 1).</summary>
    public bool OffersRegistration => Picture.Person.IsPresent && Picture.Person.BirthDate.AddYears(15) <= clock.Today();

    /// <summary>Records that look like the same person.</summary>
    public IReadOnlyList<DuplicateSearch.Row> Alike { get; private set; } = [];

    /// <summary>Records that went into this one.</summary>
    public IReadOnlyList<PersonMerge> Merges { get; private set; } = [];

    /// <summary>A hand-over of this person that waits for an answer.</summary>
    public Guid? HandOver { get; private set; }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Picture = await reader.OpenAsync(Id, current.Officer, ct);
        Id = Picture.Person.Id;
        if (current.Officer.May(Duty.KeepLedger))
        {
            Alike = await duplicates.OfAsync(Id, current.Officer, ct);
            HandOver = await handOvers.OpenOfAsync(Id, current.Officer, ct);
        }

        Merges = await merges.IntoAsync(Id, ct);
    }

    /// <summary>Shows the full number once.</summary>
    public async Task<IActionResult> OnPostUnmaskAsync(CancellationToken ct)
    {
        FullNumber = await unmask.ExecuteAsync(Id, Reason, current.Officer, ct);
        return Page();
    }
}
