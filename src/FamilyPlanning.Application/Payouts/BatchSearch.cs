using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Payouts;

/// <summary>The list of payment batches.</summary>
public sealed class BatchSearch(FamilyPlanningDb db)
{
    /// <summary>One batch as the list shows it.</summary>
    public sealed record Row(Guid Id, string Number, string Title, string AreaCode, BatchStatus Status, int Lines, decimal Total, DateOnly PreparedOn, string PreparedBy, string? ApprovedBy);

    /// <summary>A page of the list, the latest first.</summary>
    public async Task<Page<Row>> PageAsync(string areaCode, BatchStatus? status, string? after, int size, Officer officer, CancellationToken ct)
    {
        var batches = db.PaymentBatches.AsNoTracking().Within(officer, areaCode);
        if (status is not null) batches = batches.Where(b => b.Status == status);
        var total = await batches.CountAsync(ct);
        if (Keyset.Read(after) is [var number]) batches = batches.Where(b => b.Number.CompareTo(number) < 0);
        var rows = await batches.OrderByDescending(b => b.Number).Take(size + 1)
            .Select(b => new Row(
                b.Id, b.Number, b.Title, b.AreaCode, b.Status, b.Lines, b.Total, b.PreparedOn, db.Officers.Where(o => o.Id == b.PreparedBy).Select(o => o.Name).First(),
                db.Officers.Where(o => o.Id == b.ApprovedBy).Select(o => o.Name).FirstOrDefault()))
            .ToListAsync(ct);
        return Page<Row>.Of(rows, size, total, row => Keyset.Write(row.Number));
    }

    /// <summary>How many batches stand in each state.</summary>
    public async Task<IReadOnlyDictionary<BatchStatus, int>> CountsAsync(string areaCode, Officer officer, CancellationToken ct) =>
        await db.PaymentBatches.AsNoTracking().Within(officer, areaCode).GroupBy(b => b.Status).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, ct);
}
