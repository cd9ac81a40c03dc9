using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using FamilyPlanning.Web.Shell;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>A household and its members.</summary>
public sealed class DetailsModel(HouseholdReader reader, NameHead nameHead, CurrentOfficer current, IStringLocalizer<SharedResources> texts) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty] public Guid HeadId { get; set; }

    [BindProperty] public uint Version { get; set; }

    public HouseholdReader.Picture Picture { get; private set; } = null!;

    public bool MayKeep => current.Officer.May(Duty.KeepLedger);

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct) => Picture = await reader.ReadAsync(Id, current.Officer, ct);

    /// <summary>Names the head.</summary>
    public async Task<IActionResult> OnPostHeadAsync(CancellationToken ct)
    {
        if (!current.Officer.May(Duty.KeepLedger)) return Forbid();
        await nameHead.ExecuteAsync(Id, HeadId, Version, current.Officer, ct);
        this.Done(texts["户主已变更"]);
        return RedirectToPage(new { Id });
    }
}
