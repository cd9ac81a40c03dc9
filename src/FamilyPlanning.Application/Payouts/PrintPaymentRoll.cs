using FamilyPlanning.Application.Offices;
using FamilyPlanning.Documents.Payouts;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Payouts;

/// <summary>Prints the payment roll of a batch (发放花名册), numbers masked; who printed it stands in the trail.</summary>
public sealed class PrintPaymentRoll(FamilyPlanningDb db, PaymentRollDocument document, TimeProvider clock)
{
    /// <summary>The roll as PDF.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    public async Task<Paper> ExecuteAsync(Guid batchId, Officer officer, CancellationToken ct)
    {
        var batch = await db.PaymentBatches.AsNoTracking().Within(officer).SingleOrDefaultAsync(b => b.Id == batchId, ct) ?? throw new RecordNotFoundException("batch", batchId);
        var unit = await db.AreaNameAsync(batch.AreaCode, ct);
        var content = await document.RenderAsync(
            new PaymentRollData
            {
                Title = batch.Title + "发放花名册",
                BatchNumber = batch.Number,
                Unit = unit,
                Rows = await RowsAsync(batchId, ct),
                PreparedBy = await db.Officers.Where(o => o.Id == batch.PreparedBy).Select(o => o.Name).SingleAsync(ct),
                PreparedOn = batch.PreparedOn,
            }, ct);
        db.Trail("Printed", nameof(PaymentBatch), batchId, batch.AreaCode, clock.GetUtcNow(), new { PaymentRollDocument.TemplateVersion });
        await db.SaveChangesAsync(ct);
        return new Paper(content, $"{batch.Number}.pdf");
    }

    private async Task<List<PaymentRollRow>> RowsAsync(Guid batchId, CancellationToken ct)
    {
        var rows = await db.Payments.AsNoTracking().Where(p => p.BatchId == batchId)
            .Join(db.IncentiveApplications, p => p.ApplicationId, a => a.Id, (payment, application) => new { payment, application })
            .Join(db.PayeeAccounts, x => x.payment.AccountId, a => a.Id, (x, account) => new { x.payment, x.application, account }).OrderBy(x => x.payment.Line)
            .Select(x => new
            {
                x.payment.Payee,
                x.application.ApplicantMasked,
                x.account.Masked,
                x.payment.Amount,
                x.payment.Months,
                x.application.PersonName,
                x.application.ClaimYear,
                Village = db.NamedAreas().Where(v => v.AreaCode == x.payment.AreaCode).Select(v => v.Name).FirstOrDefault() ?? x.payment.AreaCode,
            })
            .ToListAsync(ct);
        return [.. rows.Select(r => new PaymentRollRow(
            r.Payee, r.ApplicantMasked, r.Village, r.Masked, r.Amount, $"{r.PersonName} {r.ClaimYear}年{(r.Months is { } months ? $" {months}个月" : "")}"))];
    }
}
