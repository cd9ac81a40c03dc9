using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Offices;

/// <summary>The administrative changes on file, and where the codes that ended went.</summary>
public sealed class AreaChangeReader(FamilyPlanningDb db)
{
    /// <summary>A code or name that ended.</summary>
    /// <param name="AreaCode">The code.</param>
    /// <param name="Name">Its name until then.</param>
    /// <param name="LastDay">Last day it was valid.</param>
    /// <param name="ChangeId">The change that ended it.</param>
    /// <param name="Kind">Kind of that change.</param>
    /// <param name="ToCode">Code afterwards.</param>
    /// <param name="ToName">Name afterwards.</param>
    public sealed record Ended(string AreaCode, string Name, DateOnly LastDay, Guid ChangeId, AreaChangeKind Kind, string ToCode, string ToName);

    /// <summary>The changes, the one entered last first.</summary>
    public async Task<Page<AreaChange>> PageAsync(string? after, int size, Officer administrator, CancellationToken ct)
    {
        var changes = db.AreaChanges.AsNoTracking().Within(administrator);
        var total = await changes.CountAsync(ct);
        if (Keyset.Read(after) is [var last] && Guid.TryParse(last, out var id)) changes = changes.Where(c => c.Id < id);
        var rows = await changes.Include(c => c.Lines).OrderByDescending(c => c.Id).Take(size + 1).ToListAsync(ct);
        return Page<AreaChange>.Of(rows, size, total, row => Keyset.Write(row.Id.ToString()));
    }

    /// <summary>One change with its lines.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another county.</exception>
    public async Task<AreaChange> OpenAsync(Guid id, Officer administrator, CancellationToken ct) =>
        await db.AreaChanges.AsNoTracking().Include(c => c.Lines).Within(administrator).SingleOrDefaultAsync(c => c.Id == id, ct) ?? throw new RecordNotFoundException("area change", id);

    /// <summary>The codes and names that ended and what became of them, the latest first; at most fifty.</summary>
    /// <param name="text">Part of the old code or name.</param>
    /// <param name="administrator">Who asks.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<IReadOnlyList<Ended>> EndedAsync(string text, Officer administrator, CancellationToken ct) =>
        await (from area in db.Areas.AsNoTracking().Within(administrator)
               where area.ValidUntil != null && (area.AreaCode.Contains(text) || area.Name.Contains(text))
               from change in db.AreaChanges
               where change.EffectiveOn == area.ValidUntil!.Value.AddDays(1) && change.Kind != AreaChangeKind.Split && change.Lines.Any(l => l.FromCode == area.AreaCode)
               orderby area.ValidUntil descending, area.AreaCode
               select new Ended(area.AreaCode, area.Name, area.ValidUntil!.Value, change.Id, change.Kind, change.ToCode, change.ToName)).Take(50).ToListAsync(ct);
}
