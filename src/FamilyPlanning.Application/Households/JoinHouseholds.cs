using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Everybody present in one household goes into another of the same village; the emptied one is closed (并户). Nobody moves.</summary>
public sealed class JoinHouseholds(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Joins.</summary>
    /// <param name="fromId">The household that ends.</param>
    /// <param name="intoId">The household that stays, with its head.</param>
    /// <param name="relations">What each member is to the head there.</param>
    /// <param name="on">The day.</param>
    /// <param name="version">Version of the household that ends, as the officer saw it.</param>
    /// <param name="officer">Who joins them.</param>
    /// <param name="ct">Cancellation.</param>
    /// <exception cref="RuleBrokenException">Another village, a second head, members who came or went meanwhile, a day to come.</exception>
    public async Task ExecuteAsync(Guid fromId, Guid intoId, IReadOnlyDictionary<Guid, string> relations, DateOnly on, uint version, Officer officer, CancellationToken ct)
    {
        var from = await db.Households.Within(officer).SingleOrDefaultAsync(h => h.Id == fromId, ct) ?? throw new RecordNotFoundException("household", fromId);
        var into = await db.Households.Within(officer).SingleOrDefaultAsync(h => h.Id == intoId && h.ValidUntil == null, ct) ?? throw new RecordNotFoundException("household", intoId);
        RuleBrokenException.Unless(on <= clock.Today(), "person.date-in-future");
        RuleBrokenException.Unless(relations.Count > 0, "household.nobody-present");
        RuleBrokenException.Unless(into.HeadId is null || relations.Values.All(k => k is not ("01" or KinshipCode.Head)), "household.one-head");

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Expect(from, version);
        await db.CarryAsync(
            await db.PresentAsync(fromId, relations, ct), into, PopulationEventKind.HouseholdJoin, on, new FactEntry(clock.GetUtcNow(), officer.Id, FactSource.HouseholdBook, $"{from.Number} → {into.Number}"), ct);
        await LedgerSaving.SaveAsync(db, ct);
        await transaction.CommitAsync(ct);
    }
}
