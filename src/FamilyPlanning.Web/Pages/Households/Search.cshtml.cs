using FamilyPlanning.Application.Households;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>Finds people. By POST, because names and numbers never stand in an address (ASVS 5.0 14.2.1).</summary>
[ChangesNothing]
public sealed class SearchModel(PersonSearch search, CurrentOfficer current) : PageModel
{
    [BindProperty(Name = "q")] public string? Words { get; set; }

    public IReadOnlyList<PersonSearch.Row> Found { get; private set; } = [];

    public async Task OnPostAsync(CancellationToken ct) => Found = await search.FindAsync(Words, current.Officer, ct);
}
