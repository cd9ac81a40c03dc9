using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Payouts;

/// <summary>What became of a payment, as figures and lists tell it.</summary>
public enum PaymentOutcome
{
    /// <summary>发放成功.</summary>
    Paid,
    /// <summary>银行退回.</summary>
    Returned,
    /// <summary>待到账: in a batch, and the bank has not answered yet.</summary>
    Awaited,
}

/// <summary>A payment with the day it counts in: the day of the bank's answer, and while there is none the day its batch was prepared.</summary>
internal sealed record DatedPayment
{
    public required Payment Payment { get; init; }

    public required DateOnly On { get; init; }
}

/// <summary>One definition of outcome and day, for the figures and for the lists behind them.</summary>
internal static class PaymentOutcomes
{
    public static PaymentOutcome Of(PaymentStatus status) => status switch
    {
        PaymentStatus.Paid => PaymentOutcome.Paid,
        PaymentStatus.Failed => PaymentOutcome.Returned,
        PaymentStatus.Planned or PaymentStatus.Sent => PaymentOutcome.Awaited,
    };

    public static PaymentStatus[] Statuses(this PaymentOutcome outcome) => [.. Enum.GetValues<PaymentStatus>().Where(status => Of(status) == outcome)];

    public static IQueryable<DatedPayment> PaymentsDated(this FamilyPlanningDb db, string areaCode, Officer officer) =>
        db.Payments.AsNoTracking().Within(officer, areaCode)
            .Join(db.PaymentBatches, p => p.BatchId, b => b.Id, (p, b) => new DatedPayment { Payment = p, On = p.SettledOn ?? b.PreparedOn });
}
