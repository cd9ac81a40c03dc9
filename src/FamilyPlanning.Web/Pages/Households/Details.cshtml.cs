using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Households;

/// <summary>A household and its members.</summary>
public sealed class DetailsModel(HouseholdReader reader, CurrentOfficer current) : PageModel, ILoads
{
    [BindProperty(SupportsGet = true)] public Guid Id { get; set; }

    public HouseholdReader.Picture Picture { get; private set; } = null!;

    public bool MayKeep => current.Officer.May(Duty.KeepLedger);

    /// <summary>How many ties the relations tell that are not on file yet.</summary>
    public int Told { get; private set; }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Picture = await reader.ReadAsync(Id, current.Officer, ct);
        Told = FamilyTies.Of(Picture.Household, Picture.Members).Told.Count;
    }
}
