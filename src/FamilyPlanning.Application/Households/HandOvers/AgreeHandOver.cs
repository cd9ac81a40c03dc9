using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Households.HandOvers;

/// <summary>The giving office agrees to a request of another office of the county; effective at once (同意移交).</summary>
public sealed class AgreeHandOver(FamilyPlanningDb db, TransferPeople transfer, TimeProvider clock)
{
    /// <summary>Agrees; the people stand in the asking village's ledger from today on.</summary>
    /// <exception cref="RuleBrokenException">Answered already, or the person has meanwhile died, moved, or come to the asking village.</exception>
    /// <exception cref="RecordChangedException">Somebody else answered meanwhile.</exception>
    public async Task ExecuteAsync(Guid id, uint version, Officer officer, CancellationToken ct)
    {
        var today = clock.Today();
        var handOver = await db.HandOverAsync(id, officer, ct);
        RuleBrokenException.Unless(handOver is { Kind: HandOverKind.Asked, Status: HandOverStatus.Open }, "hand-over.not-open");
        var person = await db.StillHereAsync(handOver, officer, ct);

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var people = await transfer.LeavingAsync(person, handOver.WholeHousehold, ct);
        var household = await transfer.HouseholdAsync(handOver, today, ct);
        handOver.Complete(household.Id, people.Count, today, officer.Id, today);
        db.Expect(handOver, version);
        await transfer.IntoAsync(handOver, people, household, officer, ct);
        await transaction.CommitAsync(ct);
    }
}
