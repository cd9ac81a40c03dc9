using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Households.HandOvers;

/// <summary>Answers no with the reason in words: ours to a request or a letter, or the other county's to ours (不移交). The person stays where they are, with every service.</summary>
public sealed class DeclineHandOver(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Answers no.</summary>
    /// <exception cref="Domain.RuleBrokenException">Answered already, or no reason.</exception>
    /// <exception cref="RecordChangedException">Somebody else answered meanwhile.</exception>
    public async Task ExecuteAsync(Guid id, string? reason, uint version, Officer officer, CancellationToken ct)
    {
        var handOver = await db.HandOverAsync(id, officer, ct);
        handOver.Decline(reason, officer.Id, clock.Today());
        await db.SaveAsync(handOver, version, ct);
    }
}
