using FamilyPlanning.Application.Jobs;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>
/// The officer confirms villages that the guide sheet of a workbook names and the area tree lacks. Entering areas is the system
/// administrator's duty; who imports the ledger of a township may enter the villages of that township, under the code of the guide and no other.
/// </summary>
public sealed class EnterVillages(FamilyPlanningDb db, JobQueue queue, TimeProvider clock)
{
    /// <summary>Enters the villages and has the workbook read anew.</summary>
    /// <param name="importId">The import that was read.</param>
    /// <param name="codes">Codes of the villages, as the guide sheet gives them.</param>
    /// <param name="validFrom">First day the villages count, today at the latest.</param>
    /// <param name="officer">Who confirms.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="RuleBrokenException">None chosen, not on the guide sheet, outside the township, a day to come, or entered by somebody else meanwhile.</exception>
    public async Task ExecuteAsync(Guid importId, IReadOnlyCollection<string> codes, DateOnly validFrom, Officer officer, CancellationToken ct)
    {
        var run = await db.ImportRuns.Within(officer).SingleOrDefaultAsync(r => r.Id == importId, ct) ?? throw new RecordNotFoundException("import", importId);
        RuleBrokenException.Unless(codes.Count > 0, "import.no-village-chosen");
        RuleBrokenException.Unless(codes.All(code => officer.Covers(code) && code.StartsWith(run.AreaCode[..9], StringComparison.Ordinal)), "import.village-not-yours");
        RuleBrokenException.Unless(validFrom <= clock.Today(), "import.village-valid-from");

        var kept = await db.ImportLayouts.AsNoTracking().Where(layout => layout.ImportRunId == importId).Select(layout => layout.Sheets).SingleOrDefaultAsync(ct);
        var chosen = (kept is null ? WorkbookLayout.None : WorkbookLayout.FromJson(kept)).Unlisted.Where(village => codes.Contains(village.Code)).ToList();
        RuleBrokenException.Unless(chosen.Count == codes.Distinct().Count(), "import.village-not-in-guide");

        db.Areas.AddRange(chosen.Select(village => Area.Establish(village.Code, village.Name, village.Groups, validFrom)));
        run.ReadAnew();
        await db.SaveUniqueAsync("ux_areas_code_valid", "area.code-taken", ct);
        await LedgerImportJob.QueueAsync(queue, run, LedgerImportStep.Read, officer, ct);
    }
}
