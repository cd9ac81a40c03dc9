using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Payouts;

/// <summary>Gives a batch up before it is approved (作废); its applications wait for another batch.</summary>
public sealed class DiscardBatch(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Discards it; the planned lines go, the trail keeps them.</summary>
    public async Task ExecuteAsync(Guid batchId, string? remark, uint version, Officer officer, CancellationToken ct)
    {
        var by = officer.Acting(Duty.PreparePayouts, clock);
        var batch = await db.PaymentBatches.Within(officer).SingleOrDefaultAsync(b => b.Id == batchId, ct) ?? throw new RecordNotFoundException("batch", batchId);
        batch.Discard(remark ?? "");
        db.Expect(batch, version);
        var lines = await db.Payments.Where(p => p.BatchId == batchId)
            .Join(db.IncentiveApplications, p => p.ApplicationId, a => a.Id, (payment, application) => new { payment, application }).ToListAsync(ct);
        foreach (var line in lines)
        {
            line.application.LeaveBatch(batch.Number, by);
            db.Payments.Remove(line.payment);
        }

        await db.SaveMoneyAsync(ct);
    }
}
