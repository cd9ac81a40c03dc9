using System.ComponentModel.DataAnnotations;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Administration.Areas;

/// <summary>Townships and villages with their codes (机构区划).</summary>
public sealed class IndexModel(AreaBook book, AreaChangeReader changes, CurrentOfficer current) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true), StringLength(60)] public string? Text { get; set; }

    public IReadOnlyList<Area> Rows { get; private set; } = [];

    /// <summary>Codes and names that ended, where the text finds some: where they went.</summary>
    public IReadOnlyList<AreaChangeReader.Ended> Ended { get; private set; } = [];

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Rows = await book.ListAsync(current.Officer, ct);
        if (Text?.Trim() is not { Length: > 0 } text || !ModelState.IsValid) return;
        Rows = [.. Rows.Where(a => a.AreaCode.Contains(text, StringComparison.Ordinal) || a.Name.Contains(text, StringComparison.Ordinal))];
        Ended = await changes.EndedAsync(text, current.Officer, ct);
    }
}
