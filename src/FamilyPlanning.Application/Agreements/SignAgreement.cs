using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Agreements;

/// <summary>Records that both parties signed on paper.</summary>
public sealed class SignAgreement(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Signs.</summary>
    public async Task ExecuteAsync(Guid id, DateOnly on, string forA, string forB, uint version, Officer officer, CancellationToken ct)
    {
        var agreement = await db.ServiceAgreements.Within(officer).SingleOrDefaultAsync(a => a.Id == id, ct) ?? throw new RecordNotFoundException("agreement", id);
        agreement.Sign(on, forA, forB, clock.Today());
        await db.SaveAsync(agreement, version, ct);
    }
}
