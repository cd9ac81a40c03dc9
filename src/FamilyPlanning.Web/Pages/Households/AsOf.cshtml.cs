using FamilyPlanning.Application;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>A household as of a past day (按日期回看).</summary>
public sealed class AsOfModel(LedgerAsOf ledger, CurrentOfficer current, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    [BindProperty(SupportsGet = true)] public DateOnly Day { get; set; }

    [BindProperty(SupportsGet = true)] public AsOfReading Reading { get; set; }

    public LedgerAsOf.HouseholdPicture Picture { get; private set; } = null!;

    /// <summary>Shows the day; without one, or with a day to come, today.</summary>
    public async Task OnGetAsync(CancellationToken ct)
    {
        if (Day == default || Day > clock.Today()) Day = clock.Today();
        Picture = await ledger.HouseholdAsync(Id, Day, Reading, current.Officer, ct);
    }
}
