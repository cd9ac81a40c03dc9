using System.Text.Json;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Jobs;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>Imports of the officer's townships: the list, one import with its sheets, and what was found in it.</summary>
public sealed class ImportSearch(FamilyPlanningDb db)
{
    private const int Latest = 50;

    /// <summary>One import as the list shows it.</summary>
    public sealed record Row(ImportRun Run, string Township, string Officer);

    /// <summary>One import with everything its page shows.</summary>
    /// <param name="Run">The import.</param>
    /// <param name="Township">Name of the township.</param>
    /// <param name="Officer">Who sent it.</param>
    /// <param name="Layout">How the workbook was understood.</param>
    /// <param name="Kinds">How often each kind was found, errors first.</param>
    /// <param name="Job">The latest work on it.</param>
    public sealed record Picture(ImportRun Run, string Township, string Officer, WorkbookLayout Layout, IReadOnlyList<KindCount> Kinds, JobRun? Job);

    /// <summary>How often a kind was found.</summary>
    public sealed record KindCount(FindingKind Kind, int Count);

    /// <summary>The latest imports.</summary>
    public async Task<IReadOnlyList<Row>> LatestAsync(Officer officer, CancellationToken ct) =>
        await Rows(db.ImportRuns.AsNoTracking().Within(officer).OrderByDescending(run => run.ReceivedAt).ThenByDescending(run => run.Id).Take(Latest)).ToListAsync(ct);

    /// <summary>One import.</summary>
    /// <exception cref="RecordNotFoundException">None, or of another township.</exception>
    public async Task<Picture> OpenAsync(Guid importId, Officer officer, CancellationToken ct)
    {
        var row = await Rows(db.ImportRuns.AsNoTracking().Within(officer).Where(run => run.Id == importId)).SingleOrDefaultAsync(ct) ?? throw new RecordNotFoundException("import", importId);
        var sheets = await db.ImportLayouts.AsNoTracking().Where(layout => layout.ImportRunId == importId).Select(layout => layout.Sheets).SingleOrDefaultAsync(ct);
        var kinds = await db.ImportFindings.AsNoTracking().Where(finding => finding.ImportRunId == importId)
            .GroupBy(finding => new { finding.Kind, finding.IsError }).OrderByDescending(kind => kind.Key.IsError).ThenByDescending(kind => kind.Count())
            .Select(kind => new { kind.Key.Kind, Count = kind.Count() }).ToListAsync(ct);
        var import = JsonSerializer.Serialize(new { Import = importId });
        var job = await db.JobRuns.AsNoTracking().Within(officer).Where(job => job.Kind == LedgerImportJob.KindName && EF.Functions.JsonContains(job.Arguments, import))
            .OrderByDescending(job => job.QueuedAt).ThenByDescending(job => job.Id).FirstOrDefaultAsync(ct);
        return new Picture(row.Run, row.Township, row.Officer, sheets is null ? WorkbookLayout.None : WorkbookLayout.FromJson(sheets), [.. kinds.Select(kind => new KindCount(Enum.Parse<FindingKind>(kind.Kind), kind.Count))], job);
    }

    /// <summary>A page of what was found, in the order of the file.</summary>
    public async Task<Page<ImportFinding>> FindingsAsync(Guid importId, FindingKind? kind, bool? errors, string? after, int size, Officer officer, CancellationToken ct)
    {
        var findings = db.ImportFindings.AsNoTracking().Within(officer).Where(finding => finding.ImportRunId == importId);
        if (kind is { } chosen) findings = findings.Where(finding => finding.Kind == chosen.ToString());
        if (errors is { } only) findings = findings.Where(finding => finding.IsError == only);
        var total = await findings.CountAsync(ct);
        if (int.TryParse(after, out var seen)) findings = findings.Where(finding => finding.Sequence > seen);

        var rows = await findings.OrderBy(finding => finding.Sequence).Take(size + 1).ToListAsync(ct);
        return Page<ImportFinding>.Of(rows, size, total, finding => finding.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private IQueryable<Row> Rows(IQueryable<ImportRun> runs) =>
        runs.Select(run => new Row(
            run,
            db.NamedAreas().Where(area => area.AreaCode == run.AreaCode).Select(area => area.Name).FirstOrDefault() ?? run.AreaCode,
            db.Officers.Where(sender => sender.Id == run.OfficerId).Select(sender => sender.Name).FirstOrDefault() ?? ""));
}
