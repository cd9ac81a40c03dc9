using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Web.Filters;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Pages.Account.Mine;

/// <summary>What an officer can see about their own account: post, duties, areas.</summary>
public sealed class IndexModel(AreaReader areas, SetUpSecondFactor factor, CurrentOfficer current) : PageModel, ILoads
{
    public Officer Officer => current.Officer;

    public string Area { get; private set; } = "";

    public IReadOnlyCollection<Duty> Duties => PostDuties.Of(current.Officer.Post);

    public bool SecondFactor { get; private set; }

    public int RecoveryLeft { get; private set; }

    /// <inheritdoc />
    public async Task LoadAsync(CancellationToken ct)
    {
        Area = await areas.FullNameAsync(Officer.AreaCode, ct);
        (SecondFactor, RecoveryLeft) = await factor.StateAsync(Officer, ct);
    }
}
