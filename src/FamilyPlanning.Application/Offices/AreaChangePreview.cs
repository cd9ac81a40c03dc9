using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Offices;

/// <summary>Counts what an administrative change would take along, and changes nothing.</summary>
public sealed class AreaChangePreview(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>What one line of a change takes along.</summary>
    public sealed record Line(AreaChangeLine Change, int Households, int Renumbered, int People, int Offers, int Maternity, int Registrations, int Applications);

    /// <summary>What a change would do.</summary>
    public sealed record Picture(AreaChange Change, IReadOnlyList<Line> Lines, IReadOnlyList<string> Officers);

    /// <summary>Draws and counts it; the transaction is never committed.</summary>
    /// <exception cref="Domain.RuleBrokenException">The notice does not fit the areas on file, or work in hand stands in the way.</exception>
    public async Task<Picture> ReadAsync(AreaChangeEntry entry, Officer administrator, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var plan = new AreaChangePlan(db, clock);
        var change = await plan.DrawAsync(entry, administrator, ct);
        var (_, counts) = await plan.MarkAsync(change, ct);
        var officers = (await plan.OfficersAsync(change, ct)).Select(o => o.Name).ToList();
        db.ChangeTracker.Clear();
        return new Picture(change, [.. change.Lines.Zip(counts, (l, c) => new Line(l, c.Households, c.Renumbered, c.People, c.Offers, c.Maternity, c.Registrations, c.Applications))], officers);
    }
}
