using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Payouts;

/// <summary>Approves a batch another officer prepared (审批); from here on its money is owed in the ledger.</summary>
public sealed class ApproveBatch(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Approves the version the officer saw.</summary>
    /// <exception cref="RecordChangedException">The batch changed after it was opened.</exception>
    public async Task ExecuteAsync(Guid batchId, uint version, Officer officer, CancellationToken ct)
    {
        var by = officer.Acting(Duty.ApprovePayouts, clock);
        var batch = await db.PaymentBatches.Within(officer).SingleOrDefaultAsync(b => b.Id == batchId, ct) ?? throw new RecordNotFoundException("batch", batchId);
        var payments = await db.Payments.AsNoTracking().Where(p => p.BatchId == batchId).OrderBy(p => p.Line).ToListAsync(ct);
        batch.Approve(payments.Count, payments.Sum(p => p.Amount), by);
        // What the bank sent back is owed already; its new line adds nothing to what was granted.
        db.LedgerEntries.AddRange(payments.Where(p => p.ReissueOf is null).Select(p => LedgerEntry.Granted(batch, p, by)));
        db.Expect(batch, version);
        await db.SaveMoneyAsync(ct);
    }
}
