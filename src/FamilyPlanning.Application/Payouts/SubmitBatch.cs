using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Payouts;

/// <summary>Hands a batch to its approver (提交审批).</summary>
public sealed class SubmitBatch(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Submits it.</summary>
    public async Task ExecuteAsync(Guid batchId, uint version, Officer officer, CancellationToken ct)
    {
        var by = officer.Acting(Duty.PreparePayouts, clock);
        var batch = await db.PaymentBatches.Within(officer).SingleOrDefaultAsync(b => b.Id == batchId, ct) ?? throw new RecordNotFoundException("batch", batchId);
        batch.Submit(by.Today);
        db.Expect(batch, version);
        await db.SaveMoneyAsync(ct);
    }
}
