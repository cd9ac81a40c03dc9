using System.Text.Json;
using FamilyPlanning.Application.Jobs;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Jobs;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>What is done with a workbook in the background.</summary>
public enum LedgerImportStep
{
    /// <summary>Read and judge, file nothing.</summary>
    Read,

    /// <summary>File what can go in.</summary>
    File,
}

/// <summary>Which import, and what to do with it.</summary>
public sealed record LedgerImportOrder(Guid Import, LedgerImportStep Step);

/// <summary>Reads or imports a ledger in the background.</summary>
public sealed class LedgerImportJob(FamilyPlanningDb db, UnderstandLedger understand, ImportLedger import, JobFiles files) : IJob
{
    /// <summary>Name of this kind of work.</summary>
    public const string KindName = "households.ledger";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public async Task<JobResult> RunAsync(JobRun run, JobProgress progress, CancellationToken ct)
    {
        var order = JsonSerializer.Deserialize<LedgerImportOrder>(run.Arguments)!;
        var page = $"/Households/Import/{order.Import}";
        if (order.Step == LedgerImportStep.Read)
        {
            await understand.ExecuteAsync(order.Import, db.Act.Officer!, ct);
            return new JobResult("台账已读取，请核对后确认", Url: page);
        }

        var reading = await import.ExecuteAsync(order.Import, db.Act.Officer!, progress.Report, ct);
        if (reading is null || reading.Totals.ErrorRows == 0) return new JobResult("台账已导入", Url: page);

        var name = JobFiles.New("xlsx");
        await using (var file = File.Create(files.PathOf(name))) LedgerErrorWorkbook.Write(reading, file);
        return new JobResult("台账已导入，未入库的行见问题清单", name, LedgerErrorWorkbook.NameOn(reading.AsOf), page);
    }

    /// <summary>Queues a step of an import.</summary>
    internal static Task<Guid> QueueAsync(JobQueue queue, ImportRun run, LedgerImportStep step, Officer officer, CancellationToken ct) =>
        queue.EnqueueAsync(KindName, step == LedgerImportStep.Read ? "读取台账" : "导入台账", new LedgerImportOrder(run.Id, step), run.AreaCode, officer, ct);
}
