using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Administration;

/// <summary>Makes the link printed at the start while one of the three administrators is missing: at the first start all three, later one whose holder has left. Only whoever sees the server's console can use it.</summary>
public sealed class IssueSetUpLink(FamilyPlanningDb db, OneTimeLinks links)
{
    /// <summary>The random part of the link, or nothing while the three posts are held.</summary>
    public async Task<string?> ExecuteAsync(CancellationToken ct)
    {
        if ((await VacantAsync(ct)).Count == 0) return null;
        var code = await links.IssueAsync(LinkPurpose.FirstStart, null, ct);
        await db.SaveChangesAsync(ct);
        return code;
    }

    /// <summary>The administrators' posts nobody holds.</summary>
    public async Task<IReadOnlyList<Post>> VacantAsync(CancellationToken ct)
    {
        var held = await db.Officers.Where(o => o.Active && PostDuties.Administrators.Contains(o.Post)).Select(o => o.Post).Distinct().ToListAsync(ct);
        return [.. PostDuties.Administrators.Except(held)];
    }
}
