using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Checkups;

/// <summary>Notes that the office tried and reached nobody, or could not hold the service, and when it tries again.</summary>
public sealed class NoteTry(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Notes it.</summary>
    public async Task ExecuteAsync(Guid id, OfficeTry ended, DateOnly nextTryOn, uint version, Officer officer, CancellationToken ct)
    {
        var offer = await db.ServiceInvitations.Within(officer).SingleOrDefaultAsync(i => i.Id == id, ct) ?? throw new RecordNotFoundException("invitation", id);
        offer.NoteTry(ended, nextTryOn, clock.Today());
        await db.SaveAsync(offer, version, ct);
    }
}
