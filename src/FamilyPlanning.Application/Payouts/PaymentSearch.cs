using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Payouts;

/// <summary>The list of payments of an area over all batches: the same rows <see cref="PayoutFigures"/> counts.</summary>
public sealed class PaymentSearch(FamilyPlanningDb db)
{
    /// <summary>One payment as the list shows it.</summary>
    public sealed record Row(
        Guid Id, Guid ApplicationId, string ChildName, string Payee, string Village, string Batch, decimal Amount, PaymentStatus Status, DateOnly On, string? BankReason);

    /// <summary>What the officer filters by.</summary>
    /// <param name="AreaCode">Area in view.</param>
    /// <param name="Outcome">What became of it.</param>
    /// <param name="From">First day.</param>
    /// <param name="To">Last day.</param>
    public sealed record Filter(string AreaCode, PaymentOutcome? Outcome, DateOnly? From, DateOnly? To);

    /// <summary>A page of the list, the newest first.</summary>
    public async Task<Page<Row>> PageAsync(Filter filter, string? after, int size, Officer officer, CancellationToken ct)
    {
        var payments = Matching(filter, officer);
        var total = await payments.CountAsync(ct);
        if (Keyset.Read(after) is [var text] && Guid.TryParseExact(text, "N", out var last)) payments = payments.Where(d => d.Payment.Id < last);
        var rows = await payments.OrderByDescending(d => d.Payment.Id).Take(size + 1)
            .Select(d => new Row(
                d.Payment.Id, d.Payment.ApplicationId, db.IncentiveApplications.Where(a => a.Id == d.Payment.ApplicationId).Select(a => a.PersonName).First(), d.Payment.Payee,
                db.NamedAreas().Where(a => a.AreaCode == d.Payment.AreaCode).Select(a => a.Name).FirstOrDefault() ?? d.Payment.AreaCode,
                db.PaymentBatches.Where(b => b.Id == d.Payment.BatchId).Select(b => b.Number).First(), d.Payment.Amount, d.Payment.Status, d.On, d.Payment.BankReason))
            .ToListAsync(ct);
        return Page<Row>.Of(rows, size, total, row => Keyset.Write(row.Id.ToString("N")));
    }

    /// <summary>Yuan of all payments the filter finds.</summary>
    public Task<decimal> SumAsync(Filter filter, Officer officer, CancellationToken ct) => Matching(filter, officer).SumAsync(d => d.Payment.Amount, ct);

    private IQueryable<DatedPayment> Matching(Filter filter, Officer officer)
    {
        var payments = db.PaymentsDated(filter.AreaCode, officer);
        if (filter.Outcome?.Statuses() is { } statuses) payments = payments.Where(d => statuses.Contains(d.Payment.Status));
        if (filter.From is { } from) payments = payments.Where(d => d.On >= from);
        if (filter.To is { } to) payments = payments.Where(d => d.On <= to);
        return payments;
    }
}
