using System.Text.Json;
using FamilyPlanning.Application.Jobs;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Jobs;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Households.Export;

/// <summary>Writes a list into a file to be fetched once it is complete. The trail says who took which list, how many rows, and what for.</summary>
public sealed class ListExportJob(FamilyPlanningDb db, ListRows rows, AreaReader areas, JobFiles files, TimeProvider clock) : IJob
{
    /// <summary>Name of this kind of work.</summary>
    public const string KindName = "households.export";

    /// <inheritdoc/>
    public string Kind => KindName;

    /// <inheritdoc/>
    public async Task<JobResult> RunAsync(JobRun run, JobProgress progress, CancellationToken ct)
    {
        var (order, officer) = (JsonSerializer.Deserialize<ListExport>(run.Arguments)!, db.Act.Officer!);
        order.Check(officer);
        var total = await rows.CountAsync(order, officer, ct);
        var (title, now) = (await TitleAsync(order, ct), clock.GetLocalNow());
        var name = JobFiles.New(order.Format == ExportFormat.Xlsx ? "xlsx" : "csv");
        var count = 0;
        await using (var file = File.Create(files.PathOf(name)))
        using (ITableWriter table = order.Format == ExportFormat.Xlsx ? new XlsxTable(file) : new CsvTable(file))
        {
            table.Begin([title, $"导出人：{officer.Name}", $"导出时间：{now:yyyy-MM-dd HH:mm}", $"用途：{order.Purpose}"], ListRows.HeadersOf(order.List));
            await foreach (var cells in rows.ReadAsync(order, officer, ct))
            {
                table.Row(cells);
                progress.Report(++count, total);
            }
        }

        db.Act.Reason = order.Purpose;
        db.Trail("Exported", order.List.ToString(), run.Id, order.AreaCode, clock.GetUtcNow(), new { order.Format, order.FullNumbers, Rows = count });
        await db.SaveChangesAsync(ct);
        return new JobResult("名单已导出", name, $"{title}-{now:yyyyMMdd}.{(order.Format == ExportFormat.Xlsx ? "xlsx" : "csv")}");
    }

    private async Task<string> TitleAsync(ListExport order, CancellationToken ct) =>
        await areas.NameAsync(order.AreaCode, ct) + (order.List == ExportedList.People ? "人员名单" : "家庭名单");
}
