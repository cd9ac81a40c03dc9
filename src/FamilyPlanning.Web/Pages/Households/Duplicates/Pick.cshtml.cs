using FamilyPlanning.Application.Households;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Households.Duplicates;

/// <summary>Finds the other record of a person where the ledger saw no likeness by itself. By POST, because names never stand in an address.</summary>
[ChangesNothing]
public sealed class PickModel(PersonReader reader, PersonSearch search, CurrentOfficer current) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public string? Words { get; set; }

    public PersonReader.Picture Picture { get; private set; } = null!;

    public IReadOnlyList<PersonSearch.Row> Found { get; private set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Picture = await reader.OpenAsync(Id, current.Officer, ct);

    public async Task OnPostAsync(CancellationToken ct) => Found = [.. (await search.FindAsync(Words, current.Officer, ct)).Where(row => row.Id != Id)];
}
