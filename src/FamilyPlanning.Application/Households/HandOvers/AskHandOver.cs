using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.HandOvers;

/// <summary>Asks for somebody who lives or is registered with us now and stands in another village's ledger (请求移交). The office that asks sees nothing of that ledger.</summary>
public sealed class AskHandOver(FamilyPlanningDb db, FieldProtection protection, PolicyParameters parameters, WorkCalendarReader calendar, TimeProvider clock)
{
    /// <summary>What the officer knows from the person in front of them.</summary>
    public sealed record Request(string ReceivingCode, string? Name, string? IdentityNumber, HandOverPlace Place, HandOverConsent Consent, string? Words);

    /// <summary>Puts the request into the other office's inbox. Every asking stands in the trail.</summary>
    /// <returns>The hand-over.</returns>
    /// <exception cref="RuleBrokenException">A wrong number, no consent, or nobody of this number and name to ask for: why, is not said.</exception>
    public async Task<Guid> ExecuteAsync(Request request, Officer officer, CancellationToken ct)
    {
        var today = clock.Today();
        RuleBrokenException.Unless(officer.Covers(request.ReceivingCode), "household.village-outside-scope");
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(request.Name), "person.name-required");
        var reading = IdentityNumber.Read(request.IdentityNumber, today);
        RuleBrokenException.Unless(reading.Valid, "person.identity-invalid");
        if (await FindAsync(reading, request, ct) is not { } person) throw await NobodyAsync(reading, request, ct);

        var due = (await calendar.ReadAsync(ct)).AddWorkdays(today, await parameters.HandOverDaysAsync(person.AreaCode, today, ct));
        var handOver = HandOver.Ask(person, request.ReceivingCode, request.Place, request.Consent, request.Words, due, officer.Id, today);
        await RefuseNumberAsync(handOver, ct);
        db.HandOvers.Add(handOver);
        await LedgerSaving.SaveAsync(db, ct);
        return handOver.Id;
    }

    // The one read across areas: exact number and exact name, and only whether there is somebody to ask for.
    private async Task<Person?> FindAsync(IdentityNumberReading reading, Request request, CancellationToken ct)
    {
        var (index, county) = (protection.ProtectIdentity(reading).Index, request.ReceivingCode[..6]);
        // Two people may share a number; the name tells them apart.
        var people = await db.Persons.Where(p => p.IdentityIndex == index && p.AreaCode.StartsWith(county)).ToListAsync(ct);
        return people.Find(p => p.IsPresent && TypedText.Compact(p.Name) == TypedText.Compact(request.Name));
    }

    private async Task<RuleBrokenException> NobodyAsync(IdentityNumberReading reading, Request request, CancellationToken ct)
    {
        db.Act.Form = null;
        db.Trail("AskedForNobody", nameof(HandOver), null, request.ReceivingCode, clock.GetUtcNow(), new { Masked = IdentityNumber.Mask(reading.Upgraded ?? reading.Normalized) });
        await db.SaveChangesAsync(ct);
        return new RuleBrokenException("hand-over.nobody");
    }

    // The giving office cannot correct a number of our household book: it is looked at before the request leaves.
    private async Task RefuseNumberAsync(HandOver asked, CancellationToken ct)
    {
        var taken = await db.Households.AnyAsync(h => h.AreaCode == asked.ReceivingCode && h.Number == asked.HouseholdNumber && h.ValidUntil == null, ct);
        RuleBrokenException.Unless(taken != asked.OwnHousehold, asked.OwnHousehold ? "household.number-in-use" : "hand-over.household-not-found");
    }
}
