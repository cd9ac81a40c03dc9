using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Some members open a household book of their own in the same village (分户). Nobody moves.</summary>
public sealed class SplitHousehold(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Who goes, each with the relation to the new head, and the new household.</summary>
    public sealed record Request(IReadOnlyDictionary<Guid, string> Relations, string Number, int? Group, string? Address, DateOnly On);

    /// <summary>Splits.</summary>
    /// <returns>The new household.</returns>
    /// <exception cref="RuleBrokenException">Nobody or everybody goes, not one head, a number in use, a day to come.</exception>
    /// <exception cref="RecordChangedException">Somebody else changed the household meanwhile.</exception>
    public async Task<Guid> ExecuteAsync(Guid id, Request request, uint version, Officer officer, CancellationToken ct)
    {
        var household = await db.Households.Within(officer).SingleOrDefaultAsync(h => h.Id == id, ct) ?? throw new RecordNotFoundException("household", id);
        RuleBrokenException.Unless(request.On <= clock.Today(), "person.date-in-future");
        RuleBrokenException.Unless(request.Relations.Values.Count(k => k == KinshipCode.Head) == 1, "household.one-head");
        var present = await db.Persons.Where(p => p.HouseholdId == id && p.DeathDate == null && p.LeftOn == null).ToListAsync(ct);
        var going = present.Where(p => request.Relations.ContainsKey(p.Id)).ToDictionary(p => p, p => request.Relations[p.Id]);
        RuleBrokenException.Unless(going.Count == request.Relations.Count, "household.members-changed");
        RuleBrokenException.Unless(going.Count < present.Count, "household.split-all");

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var opened = Household.Open(household.AreaCode, request.Number, request.Group, request.Address, request.On);
        db.Households.Add(opened);
        db.Expect(household, version);
        await db.CarryAsync(going, opened, PopulationEventKind.HouseholdSplit, request.On, new FactEntry(clock.GetUtcNow(), officer.Id, FactSource.HouseholdBook, opened.Number), ct);
        opened.NameHead(going.Single(p => p.Value == KinshipCode.Head).Key);
        await LedgerSaving.SaveAsync(db, ct);
        await transaction.CommitAsync(ct);
        return opened.Id;
    }
}
