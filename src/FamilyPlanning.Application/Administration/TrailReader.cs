using System.Globalization;
using System.Text.Json;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>The trail for the audit administrator: who did what, when, to which record; newest first.</summary>
public sealed class TrailReader(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>One change of one field, as text.</summary>
    public sealed record Change(string Field, string From, string To);

    /// <summary>What the trail is searched by.</summary>
    /// <param name="From">First day in the office's zone.</param>
    /// <param name="Until">Last day.</param>
    /// <param name="OfficerId">Officer.</param>
    /// <param name="RecordType">Kind of record.</param>
    /// <param name="Action">Verb.</param>
    /// <param name="RecordId">One record.</param>
    public sealed record Filter(DateOnly? From, DateOnly? Until, Guid? OfficerId, string? RecordType, string? Action, Guid? RecordId);

    /// <summary>A page of the trail. Reading it is itself told in the trail.</summary>
    public async Task<Page<AuditEntry>> PageAsync(Filter filter, string? after, int size, Officer auditor, CancellationToken ct)
    {
        var entries = Matching(filter, auditor);
        var total = await entries.CountAsync(ct);
        if (Keyset.Read(after) is [var token] && long.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)) entries = entries.Where(e => e.Seq < seq);
        else
        {
            db.Trail("Searched", nameof(AuditEntry), null, null, clock.GetUtcNow(), filter);
            await db.SaveChangesAsync(ct);
        }

        var rows = await entries.OrderByDescending(e => e.Seq).Take(size + 1).ToListAsync(ct);
        return Page<AuditEntry>.Of(rows, size, total, row => Keyset.Write(row.Seq.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>The names of the areas on a page, by code; also of those that ended.</summary>
    public Task<IReadOnlyDictionary<string, string>> AreasAsync(Page<AuditEntry> page, CancellationToken ct) => db.AreaNamesAsync(page.Rows.Select(e => e.AreaCode).OfType<string>(), ct);

    /// <summary>Kinds of record and verbs that occur, to choose from.</summary>
    public async Task<(IReadOnlyList<string> RecordTypes, IReadOnlyList<string> Actions)> ChoicesAsync(CancellationToken ct) =>
        (await db.AuditEntries.Select(e => e.RecordType).Distinct().OrderBy(t => t).ToListAsync(ct), await db.AuditEntries.Select(e => e.Action).Distinct().OrderBy(a => a).ToListAsync(ct));

    /// <summary>Officers who can stand in the trail, former ones too.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> OfficersAsync(Officer auditor, CancellationToken ct) =>
        [.. (await db.Officers.AsNoTracking().Within(auditor).OrderBy(o => o.Name).Select(o => new { o.Id, o.Name }).ToListAsync(ct)).Select(o => (o.Id, o.Name))];

    /// <summary>The changes of an entry, field by field.</summary>
    public static IReadOnlyList<Change> ChangesOf(AuditEntry entry)
    {
        using var json = JsonDocument.Parse(entry.Changes);
        return [.. json.RootElement.EnumerateObject().Select(field => field.Value is { ValueKind: JsonValueKind.Array } pair && pair.GetArrayLength() == 2
            ? new Change(field.Name, Text(pair[0]), Text(pair[1]))
            : new Change(field.Name, "—", Text(field.Value)))];
    }

    private static string Text(JsonElement value) => value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? "—" : value.ToString();

    // Entries without an area are acts of the whole county: signing in, settings.
    private IQueryable<AuditEntry> Matching(Filter filter, Officer auditor)
    {
        if (!auditor.May(Duty.ReadAudit)) return db.AuditEntries.Where(_ => false);
        var entries = db.AuditEntries.AsNoTracking();
        if (filter.From is { } from) entries = entries.Where(e => e.At >= OfficeClock.StartOf(from));
        if (filter.Until is { } until) entries = entries.Where(e => e.At < OfficeClock.StartOf(until.AddDays(1)));
        if (filter.OfficerId is { } officer) entries = entries.Where(e => e.OfficerId == officer);
        if (!string.IsNullOrEmpty(filter.RecordType)) entries = entries.Where(e => e.RecordType == filter.RecordType);
        if (!string.IsNullOrEmpty(filter.Action)) entries = entries.Where(e => e.Action == filter.Action);
        if (filter.RecordId is { } record) entries = entries.Where(e => e.RecordId == record);
        return entries;
    }
}
