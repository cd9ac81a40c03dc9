using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Reports;

/// <summary>The issues of a form.</summary>
public sealed class ReportIssues(FamilyPlanningDb db)
{
    /// <summary>One issue as the page lists it.</summary>
    public sealed record Row(Guid Id, int Number, string? Reason, string IssuedBy, DateTimeOffset IssuedAt);

    /// <summary>Issues of one form, the latest first.</summary>
    public async Task<IReadOnlyList<Row>> ReadAsync(string areaCode, DateOnly from, DateOnly to, Officer officer, CancellationToken ct) =>
        await db.ReportIssues.AsNoTracking().Within(officer).Where(i => i.AreaCode == areaCode && i.From == from && i.To == to).OrderByDescending(i => i.Number)
            .Select(i => new Row(i.Id, i.Number, i.Reason, i.IssuedByName, i.IssuedAt)).ToListAsync(ct);

    /// <summary>One issue, as it stood.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    public async Task<ReportIssue> ReadAsync(Guid id, Officer officer, CancellationToken ct) =>
        await db.ReportIssues.AsNoTracking().Within(officer).SingleOrDefaultAsync(i => i.Id == id, ct) ?? throw new RecordNotFoundException("report", id);
}
