using System.Text;
using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Payouts;

/// <summary>Writes the file for the bank (导出银行文件): the only place with full account numbers. Each export stands in the trail; the page asks for the password anew.</summary>
public sealed class ExportBankFile(FamilyPlanningDb db, FieldProtection protection, TimeProvider clock)
{
    static ExportBankFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The file. The first export sends the payments; later ones give the same file again.</summary>
    /// <exception cref="RuleBrokenException">The batch is not approved, or its lines do not add up to what was approved.</exception>
    public async Task<Paper> ExecuteAsync(Guid batchId, uint version, Officer officer, CancellationToken ct)
    {
        var by = officer.Acting(Duty.PreparePayouts, clock);
        var batch = await db.PaymentBatches.Within(officer).SingleOrDefaultAsync(b => b.Id == batchId, ct) ?? throw new RecordNotFoundException("batch", batchId);
        var lines = await db.Payments.Where(p => p.BatchId == batchId).OrderBy(p => p.Line)
            .Join(db.PayeeAccounts, p => p.AccountId, a => a.Id, (payment, account) => new { payment, account.Cipher }).ToListAsync(ct);
        if (batch.Status is not (BatchStatus.Exported or BatchStatus.Reconciled))
        {
            batch.Export([.. lines.Select(l => l.payment)], by.Today);
            db.LedgerEntries.AddRange(lines.Select(l => LedgerEntry.Sent(batch, l.payment, by)));
            db.Expect(batch, version);
        }

        var text = BankFile.Write(lines.Select(l => new BankRow(
            l.payment.Line, l.payment.Payee, protection.Decrypt(l.Cipher, FieldProtection.AccountNumber), l.payment.Amount, batch.Title)));
        db.Trail("Exported", nameof(PaymentBatch), batchId, batch.AreaCode, by.At, new { batch.Lines, batch.Total });
        await db.SaveMoneyAsync(ct);
        return new Paper(Encoding.GetEncoding(BankFile.EncodingName).GetBytes(text), $"{batch.Number}.csv");
    }
}
