using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Households.HandOvers;

/// <summary>Enters the other county's yes to our letter: the people move out on the day they were taken in there (来函接收).</summary>
public sealed class CompleteHandOverLetter(FamilyPlanningDb db, TransferPeople transfer, TimeProvider clock)
{
    /// <summary>Moves them out.</summary>
    /// <exception cref="RuleBrokenException">Answered already, not present any more, or a day to come.</exception>
    /// <exception cref="RecordChangedException">Somebody else entered the answer meanwhile.</exception>
    public async Task ExecuteAsync(Guid id, DateOnly on, uint version, Officer officer, CancellationToken ct)
    {
        var letter = await db.HandOverAsync(id, officer, ct);
        RuleBrokenException.Unless(letter is { Kind: HandOverKind.LetterSent, Status: HandOverStatus.Open }, "hand-over.not-open");
        var person = await db.StillHereAsync(letter, officer, ct);

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var people = await transfer.LeavingAsync(person, letter.WholeHousehold, ct);
        letter.Complete(null, people.Count, on, officer.Id, clock.Today());
        db.Expect(letter, version);
        await transfer.OutAsync(letter, people, officer, ct);
        await transaction.CommitAsync(ct);
    }
}
