using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Payouts;

/// <summary>One batch with its sums, its lines and what the bank answered.</summary>
public sealed class BatchReader(FamilyPlanningDb db)
{
    /// <summary>One line.</summary>
    public sealed record Line(
        Guid PaymentId, int Number, Guid ApplicationId, string Village, string ChildName, string Payee, string? Bank, string AccountMasked, int ClaimYear, decimal Amount,
        int? Months, decimal Rate, PaymentStatus Status, DateOnly? SettledOn, string? BankReason, bool Reissue);

    /// <summary>Lines and sum of one state.</summary>
    public sealed record Sum(PaymentStatus Status, int Lines, decimal Total);

    /// <summary>Everything the page shows beside the lines.</summary>
    /// <param name="Batch">Batch.</param>
    /// <param name="Area">Name of the area.</param>
    /// <param name="PreparedBy">Preparer.</param>
    /// <param name="ApprovedBy">Approver.</param>
    /// <param name="Sums">Sums by state of the lines.</param>
    /// <param name="InLedger">Sum of the ledger's entries from owed to the bank; equal to the total once exported.</param>
    /// <param name="Files">Files the bank sent back, latest first.</param>
    public sealed record Picture(
        PaymentBatch Batch, string Area, string PreparedBy, string? ApprovedBy, IReadOnlyList<Sum> Sums, decimal InLedger, IReadOnlyList<ReturnFile> Files);

    /// <summary>Reads the batch.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    public async Task<Picture> ReadAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var batch = await db.PaymentBatches.AsNoTracking().Within(officer).SingleOrDefaultAsync(b => b.Id == id, ct) ?? throw new RecordNotFoundException("batch", id);
        var names = await db.Officers.AsNoTracking().Where(o => o.Id == batch.PreparedBy || o.Id == batch.ApprovedBy).ToDictionaryAsync(o => o.Id, o => o.Name, ct);
        var sums = await db.Payments.Where(p => p.BatchId == id).GroupBy(p => p.Status).Select(g => new Sum(g.Key, g.Count(), g.Sum(p => p.Amount))).ToListAsync(ct);
        var sent = await db.LedgerEntries.Where(e => e.BatchId == id && e.Debit == LedgerAccount.Owed && e.Credit == LedgerAccount.InTransit).SumAsync(e => e.Amount, ct);
        var files = await db.ReturnFiles.AsNoTracking().Where(f => f.BatchId == id).OrderByDescending(f => f.RecordedAt).ToListAsync(ct);
        var area = await db.AreaNameAsync(batch.AreaCode, ct);
        return new Picture(
            batch, area, names[batch.PreparedBy], batch.ApprovedBy is { } approver ? names[approver] : null, sums, sent, files);
    }

    /// <summary>A page of the lines in their order; the batch must have been read within the scope before.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    public async Task<Page<Line>> LinesAsync(Guid id, PaymentStatus? status, string? after, int size, Officer officer, CancellationToken ct)
    {
        if (!await db.PaymentBatches.Within(officer).AnyAsync(b => b.Id == id, ct)) throw new RecordNotFoundException("batch", id);
        var payments = db.Payments.AsNoTracking().Where(p => p.BatchId == id && (status == null || p.Status == status));
        var total = await payments.CountAsync(ct);
        if (Keyset.Read(after) is [var last] && int.TryParse(last, out var line)) payments = payments.Where(p => p.Line > line);
        var rows = await payments.OrderBy(p => p.Line).Take(size + 1)
            .Join(db.IncentiveApplications, p => p.ApplicationId, a => a.Id, (p, a) => new { p, a })
            .Join(db.PayeeAccounts, x => x.p.AccountId, c => c.Id, (x, c) => new { x.p, x.a, c })
            .OrderBy(x => x.p.Line)
            .Select(x => new Line(
                x.p.Id, x.p.Line, x.a.Id, db.NamedAreas().Where(v => v.AreaCode == x.p.AreaCode).Select(v => v.Name).FirstOrDefault() ?? x.p.AreaCode,
                x.a.PersonName, x.p.Payee, x.c.Bank, x.c.Masked, x.a.ClaimYear, x.p.Amount, x.p.Months, x.p.Rate, x.p.Status, x.p.SettledOn, x.p.BankReason,
                x.p.ReissueOf != null))
            .ToListAsync(ct);
        return Page<Line>.Of(rows, size, total, row => Keyset.Write(row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }
}
