using System.Security.Cryptography;
using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Payouts;

/// <summary>Records what the bank sent back for a batch (回盘登记): each answer once, however often, in whatever order and in however many parts it comes (security check 19).</summary>
public sealed class RecordReturnFile(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>What came of a file.</summary>
    /// <param name="Paid">Lines newly known as paid.</param>
    /// <param name="Failed">Lines newly known as sent back.</param>
    /// <param name="Repeated">Lines whose answer was known.</param>
    /// <param name="Refused">Rows of the file that were not recorded, in their order, each with the code of its reason.</param>
    public sealed record Outcome(int Paid, int Failed, int Repeated, IReadOnlyList<(int Row, string Rule)> Refused);

    /// <summary>Records the file.</summary>
    /// <exception cref="Domain.RuleBrokenException">The batch is not at the bank, the file is empty, too large or names no columns, or it was recorded before.</exception>
    public async Task<Outcome> ExecuteAsync(Guid batchId, byte[] content, Officer officer, CancellationToken ct)
    {
        var by = officer.Acting(Duty.PreparePayouts, clock);
        var batch = await db.PaymentBatches.Within(officer).SingleOrDefaultAsync(b => b.Id == batchId, ct) ?? throw new RecordNotFoundException("batch", batchId);
        Domain.RuleBrokenException.Unless(batch.Status is BatchStatus.Exported or BatchStatus.Reconciled, "payouts.not-exported");
        var hash = SHA256.HashData(content);
        Domain.RuleBrokenException.Unless(!await db.ReturnFiles.AnyAsync(f => f.BatchId == batchId && f.Hash == hash, ct), "payouts.return-file-known");

        var (answers, faults) = BankAnswerFile.Read(ReturnFileText.Rows(content));
        var lines = await LinesAsync(batchId, ct);
        var posting = new AnswerPosting(batch, by);
        foreach (var answer in answers) posting.Take(answer, lines.GetValueOrDefault(answer.Line));
        var outcome = new Outcome(posting.Paid, posting.Failed, posting.Repeated, [.. faults.Select(f => (f.Row, f.Rule)).Concat(posting.Refused).OrderBy(r => r.Row)]);
        db.LedgerEntries.AddRange(posting.Entries);
        db.ReturnFiles.Add(ReturnFile.Record(batch, hash, outcome.Paid, outcome.Failed, outcome.Repeated, outcome.Refused.Count, by));
        var settled = lines.Values.Count(l => l.Payment.SettledOn is not null);
        if (settled == batch.Lines && batch.Status == BatchStatus.Exported) batch.Reconcile(settled, by.Today);
        await db.SaveMoneyAsync(ct);
        return outcome;
    }

    private async Task<Dictionary<int, AnswerPosting.Line>> LinesAsync(Guid batchId, CancellationToken ct)
    {
        var lines = await db.Payments.Where(p => p.BatchId == batchId)
            .Join(db.IncentiveApplications, p => p.ApplicationId, a => a.Id, (payment, application) => new { payment, application })
            .Join(db.PayeeAccounts, x => x.payment.AccountId, a => a.Id, (x, account) => new { x.payment, x.application, account }).ToListAsync(ct);
        return lines.ToDictionary(l => l.payment.Line, l => new AnswerPosting.Line(l.payment, l.application, l.account));
    }
}
