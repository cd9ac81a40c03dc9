using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>An administrator as named in the set-up: three different people, each with an own login and password.</summary>
public sealed record AdministratorEntry(Post Post, string Name, string Login, string Password);

/// <summary>Names the missing administrators with the link from the console, and at the first start enters the county (首次设置).</summary>
public sealed class NameAdministrators(FamilyPlanningDb db, OneTimeLinks links, IssueSetUpLink setUp, NewAccount accounts, TimeProvider clock)
{
    /// <summary>Enters county and administrators, all or none.</summary>
    /// <param name="code">Random part of the link.</param>
    /// <param name="countyCode">Six-digit code of the county; ignored once a county is on file.</param>
    /// <param name="countyName">Name of the county.</param>
    /// <param name="entries">One for each vacant post.</param>
    /// <param name="ct">Cancellation.</param>
    public async Task ExecuteAsync(string? code, string? countyCode, string? countyName, IReadOnlyList<AdministratorEntry> entries, CancellationToken ct)
    {
        await using var whole = await db.Database.BeginTransactionAsync(ct);
        // Two links used at the same moment by two nodes: the second waits here and finds no vacancy.
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(7301)", ct);
        var link = await links.UseAsync(code, LinkPurpose.FirstStart, ct);
        var vacant = await setUp.VacantAsync(ct);
        RuleBrokenException.Unless(entries.Select(e => e.Post).Order().SequenceEqual(vacant.Order()), "account.set-up-posts");
        RuleBrokenException.Unless(entries.Select(e => e.Name.Trim()).Distinct().Count() == entries.Count, "account.set-up-three-people");
        RuleBrokenException.Unless(entries.Select(e => e.Password).Distinct().Count() == entries.Count, "account.set-up-three-passwords");

        var county = await CountyAsync(countyCode, countyName, ct);
        foreach (var entry in entries)
            await accounts.OpenAsync(Officer.Appoint(entry.Name, entry.Post, county), entry.Login, entry.Password, ct);
        await db.SaveAsync(link, link.Version, ct);
        await whole.CommitAsync(ct);
    }

    private async Task<string> CountyAsync(string? code, string? name, CancellationToken ct)
    {
        if (await db.Areas.Where(a => a.Level == AreaLevel.County && a.ValidUntil == null).Select(a => a.AreaCode).FirstOrDefaultAsync(ct) is { } known) return known;
        var county = Area.Establish(code ?? "", name ?? "", 0, clock.Today());
        RuleBrokenException.Unless(county.Level == AreaLevel.County, "area.county-code", code ?? "");
        db.Areas.Add(county);
        await db.SaveChangesAsync(ct);
        return county.AreaCode;
    }
}
