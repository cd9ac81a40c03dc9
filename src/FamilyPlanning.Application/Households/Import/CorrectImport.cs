using FamilyPlanning.Application.Jobs;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>The officer says what the columns of a sheet hold, or which village it is; the workbook is read anew.</summary>
public sealed class CorrectImport(FamilyPlanningDb db, JobQueue queue)
{
    /// <summary>Keeps the correction of one sheet beside those of the others and queues the reading.</summary>
    /// <exception cref="RuleBrokenException">No name or number column, a field chosen twice, or the import has ended.</exception>
    public async Task ExecuteAsync(Guid importId, string sheet, IReadOnlyDictionary<int, LedgerField?> columns, string? villageCode, Officer officer, CancellationToken ct)
    {
        var run = await db.ImportRuns.Within(officer).SingleOrDefaultAsync(r => r.Id == importId, ct) ?? throw new RecordNotFoundException("import", importId);
        var fields = columns.Values.OfType<LedgerField>().ToList();
        RuleBrokenException.Unless(fields.Contains(LedgerField.Name) && fields.Contains(LedgerField.IdentityNumber), "import.columns-required");
        RuleBrokenException.Unless(fields.Count == fields.Distinct().Count(), "import.column-twice");
        RuleBrokenException.Unless(villageCode is null || villageCode.StartsWith(run.AreaCode[..9], StringComparison.Ordinal), "import.village-elsewhere");

        var earlier = LedgerCorrections.FromJson(run.Corrections);
        var villages = earlier.Villages.Where(village => village.Key != sheet).ToDictionary();
        if (villageCode is not null) villages[sheet] = villageCode;
        run.Correct(new LedgerCorrections(new Dictionary<string, IReadOnlyDictionary<int, LedgerField?>>(earlier.Columns) { [sheet] = columns }, villages).ToJson());
        await db.SaveChangesAsync(ct);
        await LedgerImportJob.QueueAsync(queue, run, LedgerImportStep.Read, officer, ct);
    }
}
