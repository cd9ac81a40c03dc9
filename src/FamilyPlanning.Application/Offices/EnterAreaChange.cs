using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FamilyPlanning.Application.Offices;

/// <summary>The system administrator enters an administrative change (区划调整); the codes of people follow it, the figures of earlier days stay as they were.</summary>
public sealed class EnterAreaChange(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>What one line of a change takes along.</summary>
    public sealed record Line(AreaChangeLine Change, int Households, int Renumbered, int People, int Offers, int Maternity, int Registrations, int Applications);

    /// <summary>What a change would do.</summary>
    public sealed record Preview(AreaChange Change, IReadOnlyList<Line> Lines, IReadOnlyList<string> Officers);

    /// <summary>Counts what the change concerns and changes nothing.</summary>
    public async Task<Preview> TryAsync(AreaChangeEntry entry, Officer administrator, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var change = await DrawAsync(entry, administrator, ct);
        var (_, counts) = await MarkAsync(change, ct);
        var officers = (await OfficersAsync(change, ct)).Select(o => o.Name).ToList();
        db.ChangeTracker.Clear();
        return new Preview(change, [.. change.Lines.Zip(counts, (l, c) => new Line(l, c.Households, c.Renumbered, c.People, c.Offers, c.Maternity, c.Registrations, c.Applications))], officers);
    }

    /// <summary>Carries the change out as a whole or not at all.</summary>
    /// <exception cref="RuleBrokenException">The notice does not fit the areas on file, or work in hand stands in the way.</exception>
    public async Task<Guid> ExecuteAsync(AreaChangeEntry entry, Officer administrator, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await new AreaChangeTables(Connection).HoldAsync(ct);
        var change = await DrawAsync(entry, administrator, ct);
        var (tables, counts) = await MarkAsync(change, ct);
        foreach (var (line, count) in change.Lines.Zip(counts)) line.Carry(count.Households, count.People);
        if (change.Kind != AreaChangeKind.Rename) await tables.CarryAsync(change, ct);
        await OfficersAsync(change, ct);
        await EndCodesAsync(change, ct);
        db.AreaChanges.Add(change);
        if (change.Kind == AreaChangeKind.Rename || !await db.Areas.AnyAsync(a => a.AreaCode == change.ToCode && a.ValidUntil == null, ct)) db.Areas.Add(Area.Of(change));
        else (await db.Areas.SingleAsync(a => a.AreaCode == change.ToCode && a.ValidUntil == null, ct)).SetGroups(change.ToGroups);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return change.Id;
    }

    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    private async Task<AreaChange> DrawAsync(AreaChangeEntry entry, Officer administrator, CancellationToken ct)
    {
        var codes = entry.From.Append(entry.ToCode).ToList();
        var areas = await db.Areas.Within(administrator).Where(a => codes.Contains(a.AreaCode) && a.ValidUntil == null).ToListAsync(ct);
        var from = entry.From.Distinct().Select(code => areas.Find(a => a.AreaCode == code)).OfType<Area>().ToList();
        RuleBrokenException.Unless(from.Count == entry.From.Distinct().Count(), "area-change.area-missing");
        RuleBrokenException.Unless(AreaCode.Read(entry.ToCode).Valid, "area.code-invalid", entry.ToCode);
        RuleBrokenException.Unless(administrator.Covers(entry.ToCode), "area.outside-scope");
        var change = AreaChange.Enter(entry, from, areas.Find(a => a.AreaCode == entry.ToCode), administrator, clock.GetUtcNow(), clock.Today());
        var above = AreaCode.Read(change.ToCode).Ancestors;
        RuleBrokenException.Unless(change.Kind == AreaChangeKind.Rename || await db.Areas.AnyAsync(a => a.AreaCode == above[above.Count - 1] && a.ValidUntil == null, ct), "area.above-missing");
        await AllowAsync(change, codes, ct);
        return change;
    }

    // What was reported stays true, and the days of a code are entered in their order.
    private async Task AllowAsync(AreaChange change, List<string> codes, CancellationToken ct)
    {
        var units = codes.SelectMany(c => new[] { c[..9] + "000", c[..6] + "000000" }).Distinct().ToList();
        RuleBrokenException.Unless(!await db.ReportIssues.AnyAsync(r => units.Contains(r.AreaCode) && r.To >= change.EffectiveOn, ct), "area-change.period-issued");
        RuleBrokenException.Unless(!await db.AreaChanges.AnyAsync(c => c.EffectiveOn > change.EffectiveOn && (codes.Contains(c.ToCode) || c.Lines.Any(l => codes.Contains(l.FromCode))), ct), "area-change.later-change");
        if (change.Kind == AreaChangeKind.Rename) return;
        RuleBrokenException.Unless(!await db.ImportRuns.AnyAsync(r => units.Contains(r.AreaCode) && (r.State == ImportState.Received || r.State == ImportState.Read), ct), "area-change.import-open");
    }

    private async Task<(AreaChangeTables Tables, IReadOnlyList<AreaChangeTables.Count> Counts)> MarkAsync(AreaChange change, CancellationToken ct)
    {
        var tables = new AreaChangeTables(Connection);
        if (change.Kind == AreaChangeKind.Rename) return (tables, [.. change.Lines.Select(l => new AreaChangeTables.Count(l.Line, 0, 0, 0, 0, 0, 0, 0))]);
        await tables.MarkAsync(change, ct);
        var (clash, between) = (await tables.ClashAsync(ct), await tables.BetweenAsync(ct));
        RuleBrokenException.Unless(clash is null, "area-change.number-clash", clash ?? "");
        RuleBrokenException.Unless(between is null, "area-change.between", between ?? "");
        return (tables, await tables.CountAsync(ct));
    }

    private async Task<IReadOnlyList<Officer>> OfficersAsync(AreaChange change, CancellationToken ct)
    {
        if (change.Kind == AreaChangeKind.Rename) return [];
        var officers = await db.Officers.Where(o => o.AreaCode.StartsWith(change.AreaCode.Substring(0, 6)) && o.Active).OrderBy(o => o.Name).ToListAsync(ct);
        var known = await db.Areas.AnyAsync(a => a.AreaCode == change.ToCode && a.ValidUntil == null, ct);
        // A specialist of the village that is split does not come into a village that has its own.
        if (change.Kind == AreaChangeKind.Split && known) return [];
        return [.. officers.Where(o => change.Lines.Select(l => l.FromCode).Distinct().Aggregate(false, (moved, code) => o.Follow(code, change.ToCode, change.EndsOldCodes) || moved))];
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
