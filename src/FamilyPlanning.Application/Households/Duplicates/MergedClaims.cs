using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Duplicates;

/// <summary>Applications for one person who stood in the ledger twice: one claim per programme and year. Money already paid stays where it was paid.</summary>
internal sealed class MergedClaims(FamilyPlanningDb db, Person kept, Person absorbed)
{
    /// <summary>Lets the applications follow.</summary>
    /// <exception cref="RuleBrokenException">Both records have a claim for the same year and one of them is still under way.</exception>
    public async Task FollowAsync(CancellationToken ct)
    {
        var claims = await db.IncentiveApplications.Where(a => a.PersonId == kept.Id || a.PersonId == absorbed.Id).ToListAsync(ct);
        foreach (var claim in claims.Where(c => c.PersonId == absorbed.Id).ToList())
        {
            var twin = claims.Find(c => c.PersonId == kept.Id && Holds(c) && Holds(claim) && (c.Programme, c.ClaimYear) == (claim.Programme, claim.ClaimYear));
            RuleBrokenException.Unless(twin is null || (twin.Status, claim.Status) == (ApplicationStatus.Paid, ApplicationStatus.Paid), "merge.two-claims", claim.ClaimYear);
            if (twin is null) db.Entry(claim).Property(c => c.PersonId).CurrentValue = kept.Id;
        }
    }

    private static bool Holds(IncentiveApplication claim) => claim.Status is not (ApplicationStatus.Returned or ApplicationStatus.Withdrawn);
}
