using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Checkups;

/// <summary>Records the answer to an offer. It may change either way at any time, needs no reason and has no consequence (the-line.md 2).</summary>
public sealed class RecordAnswer(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Records it.</summary>
    public async Task ExecuteAsync(Guid id, OfferAnswer answer, uint version, Officer officer, CancellationToken ct)
    {
        var offer = await db.ServiceInvitations.Within(officer).SingleOrDefaultAsync(i => i.Id == id, ct) ?? throw new RecordNotFoundException("invitation", id);
        offer.RecordAnswer(answer, officer.Id, clock.Today());
        await db.SaveAsync(offer, version, ct);
    }
}
