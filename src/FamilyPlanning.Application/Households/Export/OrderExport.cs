using FamilyPlanning.Application.Jobs;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;

namespace FamilyPlanning.Application.Households.Export;

/// <summary>The officer orders a list of people or households; the job centre makes it.</summary>
public sealed class OrderExport(JobQueue queue)
{
    /// <summary>Queues the list.</summary>
    /// <returns>The job.</returns>
    /// <exception cref="RuleBrokenException">The officer may not have it, or says no purpose.</exception>
    public Task<Guid> ExecuteAsync(ListExport order, Officer officer, CancellationToken ct)
    {
        order.Check(officer);
        return queue.EnqueueAsync(ListExportJob.KindName, order.List == ExportedList.People ? "导出人员名单" : "导出家庭名单", order with { Purpose = order.Purpose.Trim() }, order.AreaCode, officer, ct);
    }
}
