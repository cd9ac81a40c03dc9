using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Checkups;

/// <summary>Records delivery and discharge in a maternity file; the offers after birth follow.</summary>
public sealed class RecordDelivery(FamilyPlanningDb db, PlanOffers plan, TimeProvider clock)
{
    /// <summary>Records them.</summary>
    public async Task ExecuteAsync(Guid clientId, DateOnly on, DateOnly? dischargedOn, uint version, Officer officer, CancellationToken ct)
    {
        var client = await db.MaternityClients.Within(officer).SingleOrDefaultAsync(c => c.Id == clientId, ct) ?? throw new RecordNotFoundException("maternity client", clientId);
        client.Deliver(on, dischargedOn, clock.Today());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SaveAsync(client, version, ct);
        await plan.ExecuteAsync(client.AreaCode, officer, ct);
        await transaction.CommitAsync(ct);
    }
}
