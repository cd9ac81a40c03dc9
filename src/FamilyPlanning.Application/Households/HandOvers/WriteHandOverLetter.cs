using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;

namespace FamilyPlanning.Application.Households.HandOvers;

/// <summary>Records our letter to another county about somebody who goes there (发函移交). The person stays in our ledger until the answer.</summary>
public sealed class WriteHandOverLetter(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>To whom, under which number, and the person's consent.</summary>
    public sealed record Request(bool WholeHousehold, string? OtherPlace, string? LetterNumber, HandOverConsent Consent, string? Words);

    /// <summary>Records it.</summary>
    /// <returns>The hand-over.</returns>
    /// <exception cref="Domain.RuleBrokenException">Not present, no consent, no place, or another request is open.</exception>
    public async Task<Guid> ExecuteAsync(Guid personId, Request request, uint version, Officer officer, CancellationToken ct)
    {
        var person = await db.LeavingAsync(personId, officer, ct);
        var letter = HandOver.Write(person, request.WholeHousehold, request.OtherPlace, request.LetterNumber, request.Consent, request.Words, officer.Id, clock.Today());
        db.HandOvers.Add(letter);
        db.Expect(person, version);
        await LedgerSaving.SaveAsync(db, ct);
        return letter.Id;
    }
}
