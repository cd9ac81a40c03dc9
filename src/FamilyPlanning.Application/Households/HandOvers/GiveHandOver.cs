using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.HandOvers;

/// <summary>Hands people over to another village of the county, effective at once (移交).</summary>
public sealed class GiveHandOver(FamilyPlanningDb db, TransferPeople transfer, TimeProvider clock)
{
    /// <summary>Where to, from which day, and what the receiving office should know.</summary>
    public sealed record Request(string ReceivingCode, HandOverPlace Place, DateOnly On, string? Words);

    /// <summary>Hands over the person, or everybody present in the household, as a whole or not at all.</summary>
    /// <param name="personId">The person.</param>
    /// <param name="request">Where to and from when.</param>
    /// <param name="version">Version of the person the officer saw.</param>
    /// <param name="officer">Officer of the giving office.</param>
    /// <param name="ct">Cancellation.</param>
    /// <returns>The hand-over.</returns>
    /// <exception cref="RuleBrokenException">Not present, no place there, or an answer is owed to another office first.</exception>
    /// <exception cref="RecordChangedException">Somebody else changed one of them meanwhile.</exception>
    public async Task<Guid> ExecuteAsync(Guid personId, Request request, uint version, Officer officer, CancellationToken ct)
    {
        var today = clock.Today();
        var person = await db.LeavingAsync(personId, officer, ct);
        var handOver = HandOver.Give(person, request.ReceivingCode, request.Place, request.Words, officer.Id, today);
        RuleBrokenException.Unless(request.On >= person.BirthDate, "person.date-before-birth");

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var people = await transfer.LeavingAsync(person, handOver.WholeHousehold, ct);
        var ids = people.Select(p => p.Id).ToList();
        RuleBrokenException.Unless(!await db.HandOvers.AnyAsync(h => h.Status == HandOverStatus.Open && ids.Contains(h.PersonId!.Value), ct), "hand-over.request-open");
        var household = await transfer.HouseholdAsync(handOver, request.On, ct);
        handOver.Complete(household.Id, people.Count, request.On, officer.Id, today);
        db.HandOvers.Add(handOver);
        db.Expect(person, version);
        await transfer.IntoAsync(handOver, people, household, officer, ct);
        await transaction.CommitAsync(ct);
        return handOver.Id;
    }
}
