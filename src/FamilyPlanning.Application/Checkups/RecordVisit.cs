using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Checkups;

/// <summary>Records that a service was given: day and place, no findings.</summary>
public sealed class RecordVisit(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Records it; coming is accepting.</summary>
    public async Task ExecuteAsync(Guid id, DateOnly on, VisitPlace place, uint version, Officer officer, CancellationToken ct)
    {
        var offer = await db.ServiceInvitations.Within(officer).SingleOrDefaultAsync(i => i.Id == id, ct) ?? throw new RecordNotFoundException("invitation", id);
        offer.RecordVisit(on, place, officer.Id, clock.Today());
        await db.SaveAsync(offer, version, ct);
    }
}
