using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>The officers of an area as their administrators see them; nothing about the people they serve.</summary>
public sealed class OfficerSearch(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>One officer.</summary>
    /// <param name="Id">Identity.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Login">Login name.</param>
    /// <param name="Post">Post.</param>
    /// <param name="AreaCode">Area of the office.</param>
    /// <param name="Area">Its name.</param>
    /// <param name="Scopes">Prefixes of the areas the officer reaches.</param>
    /// <param name="Active">False once the officer has left.</param>
    /// <param name="HasPassword">Whether a password was ever chosen.</param>
    /// <param name="LockedUntil">End of a lock, while it lasts.</param>
    /// <param name="SecondFactor">Whether an authenticator is asked for.</param>
    /// <param name="Sessions">Sessions that have not ended.</param>
    /// <param name="Version">Version, for forms.</param>
    public sealed record Row(
        Guid Id, string Name, string Login, Post Post, string AreaCode, string Area, IReadOnlyList<string> Scopes, bool Active, bool HasPassword,
        DateTimeOffset? LockedUntil, bool SecondFactor, int Sessions, uint Version);

    /// <summary>What the administrator filters by.</summary>
    public sealed record Filter(string? AreaCode, Post? Post, bool Former, bool Locked);

    /// <summary>A page of officers in the order of areas, posts and names.</summary>
    public async Task<Page<Row>> PageAsync(Filter filter, string? after, int size, Officer administrator, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var officers = filter.AreaCode is { Length: 12 } area ? db.Officers.Within(administrator, area) : db.Officers.Within(administrator);
        officers = officers.Where(o => o.Active == !filter.Former);
        if (filter.Post is { } post) officers = officers.Where(o => o.Post == post);
        if (filter.Locked) officers = officers.Where(o => db.Users.Any(a => a.Id == o.Id && a.LockoutEnd > now));
        var total = await officers.CountAsync(ct);
        if (Keyset.Read(after) is [var code, var id] && Guid.TryParse(id, out var last))
            officers = officers.Where(o => o.AreaCode.CompareTo(code) > 0 || (o.AreaCode == code && o.Id.CompareTo(last) > 0));
        var rows = await Rows(officers.OrderBy(o => o.AreaCode).ThenBy(o => o.Id).Take(size + 1)).ToListAsync(ct);
        return Page<Row>.Of(rows, size, total, row => Keyset.Write(row.AreaCode, row.Id.ToString()));
    }

    /// <summary>One officer.</summary>
    public async Task<Row> OpenAsync(Guid officerId, Officer administrator, CancellationToken ct) =>
        await Rows(db.Officers.Within(administrator).Where(o => o.Id == officerId)).SingleOrDefaultAsync(ct) ?? throw new RecordNotFoundException("officer", officerId);

    private IQueryable<Row> Rows(IQueryable<Officer> officers)
    {
        var now = clock.GetUtcNow();
        var (seen, begun) = (now - SessionReader.Idle, now - SessionReader.Absolute);
        return officers.AsNoTracking().Select(o => new Row(
            o.Id, o.Name, db.Users.Where(a => a.Id == o.Id).Select(a => a.UserName!).FirstOrDefault() ?? "", o.Post, o.AreaCode,
            db.NamedAreas().Where(a => a.AreaCode == o.AreaCode).Select(a => a.Name).FirstOrDefault() ?? o.AreaCode,
            EF.Property<List<string>>(o, "_scopes"), o.Active, db.Users.Any(a => a.Id == o.Id && a.PasswordHash != null),
            db.Users.Where(a => a.Id == o.Id && a.LockoutEnd > now).Select(a => a.LockoutEnd).FirstOrDefault(),
            db.SecondFactors.Any(f => f.OfficerId == o.Id && f.ConfirmedAt != null),
            db.OfficerSessions.Count(s => s.OfficerId == o.Id && s.EndedAt == null && s.LastSeenAt >= seen && s.StartedAt >= begun), o.Version));
    }
}
