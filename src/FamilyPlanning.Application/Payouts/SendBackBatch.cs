using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Payouts;

/// <summary>The approver sends a batch back to its preparer with a remark (退回修改).</summary>
public sealed class SendBackBatch(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Sends it back.</summary>
    public async Task ExecuteAsync(Guid batchId, string? remark, uint version, Officer officer, CancellationToken ct)
    {
        var by = officer.Acting(Duty.ApprovePayouts, clock);
        var batch = await db.PaymentBatches.Within(officer).SingleOrDefaultAsync(b => b.Id == batchId, ct) ?? throw new RecordNotFoundException("batch", batchId);
        batch.SendBack(remark ?? "", by.Id);
        db.Expect(batch, version);
        await db.SaveMoneyAsync(ct);
    }
}
