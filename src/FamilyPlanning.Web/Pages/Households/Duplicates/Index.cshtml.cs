using FamilyPlanning.Application;
using FamilyPlanning.Application.Households.Duplicates;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households.Duplicates;

/// <summary>Pairs that look like one person, the most alike first (查重).</summary>
public sealed class IndexModel(DuplicateSearch search, TellApart tellApart, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    /// <summary>Shows the pairs a clerk has told apart instead of those that wait.</summary>
    [BindProperty(SupportsGet = true)] public bool Answered { get; set; }

    [BindProperty(SupportsGet = true)] public string? After { get; set; }

    [BindProperty(SupportsGet = true)] public int Size { get; set; } = 50;

    public Page<DuplicateSearch.Row> List { get; private set; } = new([], 0, null);

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Size = Size is 20 or 50 or 100 ? Size : 50;
        List = await search.PageAsync(Answered ? DuplicateState.Different : DuplicateState.Open, After, Size, current.Officer, ct);
    }

    /// <summary>Lets a pair be asked about again.</summary>
    public async Task<IActionResult> OnPostReopenAsync(Guid pair, CancellationToken ct)
    {
        await tellApart.ReopenAsync(pair, current.Officer, ct);
        this.Done(texts["已放回待核对"]);
        return RedirectToPage(new { Answered });
    }
}
