using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;

namespace FamilyPlanning.Application.Dashboard;

/// <summary>The queues of the workbench that concern money: decisions and payments the office owes, by the officer's duties.</summary>
public sealed class MoneyQueues(ApplicationSearch applications, BatchSearch batches)
{
    /// <summary>The officer's queues; empty ones are kept.</summary>
    public async Task<IReadOnlyList<Workbench.Queue>> ReadAsync(string areaCode, Officer officer, CancellationToken ct)
    {
        (Duty Duty, string Name, ApplicationStatus Status)[] stages =
        [
            (Duty.ReviewIncentives, "待初审的申请", ApplicationStatus.Received), (Duty.ConfirmIncentives, "待确认的申请", ApplicationStatus.FirstReviewed),
            (Duty.PreparePayouts, "待发放的申请", ApplicationStatus.Confirmed),
        ];
        List<Workbench.Queue> queues = [];
        var mine = stages.Where(s => officer.May(s.Duty)).ToList();
        if (mine.Count > 0)
        {
            var waiting = (await applications.QueuesAsync(areaCode, officer, ct)).ToDictionary(q => q.Status);
            queues.AddRange(mine.Select(s => new Workbench.Queue(
                s.Name, waiting.GetValueOrDefault(s.Status)?.Count ?? 0, waiting.GetValueOrDefault(s.Status)?.NextDue, "/Incentives/Index",
                new Dictionary<string, string> { ["Status"] = s.Status.ToString(), ["Area"] = areaCode })));
        }

        if (officer.May(Duty.ApprovePayouts))
        {
            var counts = await batches.CountsAsync(areaCode, officer, ct);
            queues.Add(new Workbench.Queue(
                "待审批的批次", counts.GetValueOrDefault(BatchStatus.Submitted), null, "/Payouts/Index", new Dictionary<string, string> { ["Status"] = nameof(BatchStatus.Submitted) }));
        }

        return queues;
    }
}
