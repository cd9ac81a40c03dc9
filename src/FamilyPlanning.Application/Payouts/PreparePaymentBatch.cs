using System.Globalization;
using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Payouts;

/// <summary>Gathers the confirmed applications of an area into a batch (拟制发放批次); each line freezes its sum, months, rate and source.</summary>
public sealed class PreparePaymentBatch(FamilyPlanningDb db, ApplicationNumbers numbers, PaymentCandidates candidates, TimeProvider clock)
{
    /// <summary>Prepares the batch as a draft.</summary>
    /// <param name="areaCode">County or township that is paid.</param>
    /// <param name="claimYear">Only this year; none for all.</param>
    /// <param name="title">What it is called on paper.</param>
    /// <param name="officer">Preparer.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>The batch's id.</returns>
    /// <exception cref="RuleBrokenException">Nobody waits for payment, or another officer was faster.</exception>
    public async Task<Guid> ExecuteAsync(string areaCode, int? claimYear, string title, Officer officer, CancellationToken ct)
    {
        var by = officer.Acting(Duty.PreparePayouts, clock);
        RuleBrokenException.Unless(officer.Covers(areaCode), "payouts.area-outside-scope");
        var waiting = await candidates.WaitingAsync(areaCode, claimYear, officer, ct);
        RuleBrokenException.Unless(waiting.Count > 0, "payouts.nobody-waits");

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var (county, year) = (areaCode[..6], by.Today.Year);
        var serial = await numbers.TakeAsync($"batch/{county}/{year}", 1, ct);
        var batch = PaymentBatch.Prepare(
            areaCode, string.Create(CultureInfo.InvariantCulture, $"F{county}{year}{serial:D5}"), Programme.ChildcareSubsidy, title, by);
        db.PaymentBatches.Add(batch);
        foreach (var (application, account, decision, failed) in waiting)
            db.Payments.Add(batch.Add(application, account, decision, failed, by));
        await db.SaveMoneyAsync(ct);
        await transaction.CommitAsync(ct);
        return batch.Id;
    }
}
