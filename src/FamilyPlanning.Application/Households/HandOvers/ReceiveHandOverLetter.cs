using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;

namespace FamilyPlanning.Application.Households.HandOvers;

/// <summary>Records a letter of another county about somebody who has come to a village of ours (登记来函). From here on our office owes the answer.</summary>
public sealed class ReceiveHandOverLetter(FamilyPlanningDb db, FieldProtection protection, PolicyParameters parameters, WorkCalendarReader calendar, TimeProvider clock)
{
    /// <summary>What the letter says.</summary>
    public sealed record Letter(
        string VillageCode, string? Name, string? IdentityNumber, string? OtherPlace, string? LetterNumber, HandOverConsent Consent, DateOnly ReceivedOn, string? Words);

    /// <summary>Records it; the days for the answer count from the day it came.</summary>
    /// <returns>The hand-over.</returns>
    /// <exception cref="RuleBrokenException">A village outside the scope, a wrong number, no consent told of.</exception>
    public async Task<Guid> ExecuteAsync(Letter letter, Officer officer, CancellationToken ct)
    {
        var today = clock.Today();
        RuleBrokenException.Unless(officer.Covers(letter.VillageCode), "household.village-outside-scope");
        var reading = IdentityNumber.Read(letter.IdentityNumber, today);
        RuleBrokenException.Unless(reading.Valid, "person.identity-invalid");
        var due = (await calendar.ReadAsync(ct)).AddWorkdays(letter.ReceivedOn, await parameters.HandOverDaysAsync(letter.VillageCode, today, ct));
        var handOver = HandOver.Receive(
            letter.VillageCode, letter.Name, protection.ProtectIdentity(reading), letter.OtherPlace, letter.LetterNumber, letter.Consent, letter.ReceivedOn, due, letter.Words, officer.Id, today);
        db.HandOvers.Add(handOver);
        await LedgerSaving.SaveAsync(db, ct);
        return handOver.Id;
    }
}
