using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FamilyPlanning.Application.Offices;

/// <summary>The system administrator enters an administrative change (区划调整); the codes of people follow it, the figures of earlier days stay as they were.</summary>
public sealed class EnterAreaChange(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Carries the change out as a whole or not at all.</summary>
    /// <exception cref="RuleBrokenException">The notice does not fit the areas on file, or work in hand stands in the way.</exception>
    public async Task<Guid> ExecuteAsync(AreaChangeEntry entry, Officer administrator, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await new AreaChangeTables((NpgsqlConnection)db.Database.GetDbConnection()).HoldAsync(ct);
        var plan = new AreaChangePlan(db, clock);
        var change = await plan.DrawAsync(entry, administrator, ct);
        var (tables, counts) = await plan.MarkAsync(change, ct);
        foreach (var (line, count) in change.Lines.Zip(counts)) line.Carry(count.Households, count.People);
        if (change.Kind != AreaChangeKind.Rename) await tables.CarryAsync(change, ct);
        await plan.OfficersAsync(change, ct);
        await EndCodesAsync(change, ct);
        await BeginCodeAsync(change, ct);
        db.AreaChanges.Add(change);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return change.Id;
    }

    private async Task BeginCodeAsync(AreaChange change, CancellationToken ct)
    {
        var standing = change.Kind == AreaChangeKind.Rename ? null : await db.Areas.SingleOrDefaultAsync(a => a.AreaCode == change.ToCode && a.ValidUntil == null, ct);
        if (standing is null) db.Areas.Add(Area.Of(change));
        else standing.SetGroups(change.ToGroups);
    }

    private async Task EndCodesAsync(AreaChange change, CancellationToken ct)
    {
        if (change.Kind == AreaChangeKind.Split) return;
        var ending = change.Lines.Select(l => l.FromCode).ToList();
        foreach (var area in await db.Areas.Where(a => ending.Contains(a.AreaCode) && a.ValidUntil == null).ToListAsync(ct)) area.Abolish(change.EffectiveOn.AddDays(-1));
        // The code must be free in the database before the new name takes it.
        await db.SaveChangesAsync(ct);
    }
}
