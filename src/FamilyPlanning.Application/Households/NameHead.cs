using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Names the head of a household that has none, or another one, and says what everybody is to the new head (变更户主).</summary>
public sealed class NameHead(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Names the one whose relation is "head"; the others are related to them from that day on.</summary>
    /// <exception cref="RuleBrokenException">Not one head, members who came or went meanwhile, a day to come or before the birth of the head.</exception>
    /// <exception cref="RecordChangedException">Somebody else changed the household meanwhile.</exception>
    public async Task ExecuteAsync(Guid householdId, IReadOnlyDictionary<Guid, string> relations, DateOnly on, uint version, Officer officer, CancellationToken ct)
    {
        var household = await db.Households.Within(officer).SingleOrDefaultAsync(h => h.Id == householdId, ct) ?? throw new RecordNotFoundException("household", householdId);
        RuleBrokenException.Unless(on <= clock.Today(), "person.date-in-future");
        RuleBrokenException.Unless(relations.Values.Count(k => k == KinshipCode.Head) == 1, "household.one-head");
        var entry = new FactEntry(clock.GetUtcNow(), officer.Id, FactSource.HouseholdBook, household.Number);
        foreach (var (person, kinship) in await db.PresentAsync(householdId, relations, ct))
        {
            var before = person.Kinship;
            person.Relate(kinship);
            if (kinship == KinshipCode.Head)
            {
                RuleBrokenException.Unless(on >= person.BirthDate, "person.date-before-birth");
                household.NameHead(person);
                db.PopulationEvents.Add(PopulationEvent.Of(person, PopulationEventKind.HeadChange, on, entry));
            }
            else if (kinship != before)
            {
                db.PopulationEvents.Add(PopulationEvent.Corrected(person, on < person.BirthDate ? person.BirthDate : on, entry, kinship: true));
            }
        }

        await db.SaveAsync(household, version, ct);
    }
}
