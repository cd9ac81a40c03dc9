using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Households.HandOvers;

/// <summary>The office that asked takes its unanswered request or letter back (撤回).</summary>
public sealed class WithdrawHandOver(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Takes it back.</summary>
    /// <exception cref="RecordNotFoundException">Absent, or not this office's to take back.</exception>
    /// <exception cref="RecordChangedException">Answered meanwhile.</exception>
    public async Task ExecuteAsync(Guid id, uint version, Officer officer, CancellationToken ct)
    {
        var handOver = await db.EitherSideAsync(id, officer, ct);
        if (!officer.Covers(handOver.Kind == HandOverKind.Asked ? handOver.ReceivingCode! : handOver.AreaCode)) throw new RecordNotFoundException("hand-over", id);
        handOver.Withdraw(officer.Id, clock.Today());
        await db.SaveAsync(handOver, version, ct);
    }
}
