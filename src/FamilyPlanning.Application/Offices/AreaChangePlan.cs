using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FamilyPlanning.Application.Offices;

/// <summary>What an administrative change means for the county as it stands: the change drawn from the notice, the rows it concerns, the officers who follow.</summary>
internal sealed class AreaChangePlan(FamilyPlanningDb db, TimeProvider clock)
{
    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    /// <summary>The change as the notice has it.</summary>
    /// <exception cref="RuleBrokenException">The notice does not fit the areas on file, or work in hand stands in the way.</exception>
    public async Task<AreaChange> DrawAsync(AreaChangeEntry entry, Officer administrator, CancellationToken ct)
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

    /// <summary>Marks and counts what goes, line by line.</summary>
    public async Task<(AreaChangeTables Tables, IReadOnlyList<AreaChangeTables.Count> Counts)> MarkAsync(AreaChange change, CancellationToken ct)
    {
        var tables = new AreaChangeTables(Connection);
        if (change.Kind == AreaChangeKind.Rename) return (tables, [.. change.Lines.Select(l => new AreaChangeTables.Count(l.Line, 0, 0, 0, 0, 0, 0, 0))]);
        await tables.MarkAsync(change, ct);
        var (clash, between) = (await tables.ClashAsync(ct), await tables.BetweenAsync(ct));
        RuleBrokenException.Unless(clash is null, "area-change.number-clash", clash ?? "");
        RuleBrokenException.Unless(between is null, "area-change.between", between ?? "");
        return (tables, await tables.CountAsync(ct));
    }

    /// <summary>The officers whose area follows.</summary>
    public async Task<IReadOnlyList<Officer>> OfficersAsync(AreaChange change, CancellationToken ct)
    {
        if (change.Kind == AreaChangeKind.Rename) return [];
        var officers = await db.Officers.Where(o => o.AreaCode.StartsWith(change.AreaCode.Substring(0, 6)) && o.Active).OrderBy(o => o.Name).ToListAsync(ct);
        var known = await db.Areas.AnyAsync(a => a.AreaCode == change.ToCode && a.ValidUntil == null, ct);
        // A specialist of the village that is split does not come into a village that has its own.
        if (change.Kind == AreaChangeKind.Split && known) return [];
        return [.. officers.Where(o => change.Lines.Select(l => l.FromCode).Distinct().Aggregate(false, (moved, code) => o.Follow(code, change.ToCode, change.EndsOldCodes) || moved))];
    }
}
