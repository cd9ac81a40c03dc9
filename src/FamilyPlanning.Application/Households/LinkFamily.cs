using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Links parents and spouses of a household as the relations to the head tell them and the clerk has confirmed (核对亲属关系).</summary>
public sealed class LinkFamily(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Links the confirmed ties.</summary>
    /// <exception cref="RuleBrokenException">A tie the relations no longer tell, because something was changed meanwhile.</exception>
    public async Task ExecuteAsync(Guid householdId, IReadOnlyCollection<Tie> confirmed, Officer officer, CancellationToken ct)
    {
        var household = await db.Households.Within(officer).SingleOrDefaultAsync(h => h.Id == householdId, ct) ?? throw new RecordNotFoundException("household", householdId);
        var members = await db.Persons.Where(p => p.HouseholdId == householdId).ToDictionaryAsync(p => p.Id, ct);
        RuleBrokenException.Unless(!confirmed.Except(FamilyTies.Of(household, [.. members.Values]).Told).Any(), "household.members-changed");
        var entry = new FactEntry(clock.GetUtcNow(), officer.Id, FactSource.HouseholdBook, household.Number);
        foreach (var tie in confirmed.Where(t => t.Kind == TieKind.Spouse)) Marry(members[tie.PersonId], members[tie.OtherId], entry);
        foreach (var born in confirmed.Where(t => t.Kind != TieKind.Spouse).GroupBy(t => t.PersonId)) await BornAsync(members[born.Key], born, ct);
        await LedgerSaving.SaveAsync(db, ct);
    }

    private void Marry(Person one, Person other, FactEntry entry)
    {
        foreach (var (person, spouse) in ((Person, Person)[])[(one, other), (other, one)])
        {
            person.Marry(person.MaritalStatus, person.MaritalChangedOn, spouse.Id);
            db.PopulationEvents.Add(PopulationEvent.Corrected(person, person.MaritalChangedOn ?? clock.Today(), entry, marital: true));
        }
    }

    private async Task BornAsync(Person child, IEnumerable<Tie> ties, CancellationToken ct)
    {
        var (mother, father) = (child.MotherId, child.FatherId);
        foreach (var tie in ties)
        {
            if (tie.Kind == TieKind.Mother) mother = tie.OtherId;
            else father = tie.OtherId;
        }

        child.BornTo(await ParentAsync(mother, ct), await ParentAsync(father, ct), child.BirthOrder, child.BirthCertificate);
    }

    private async Task<Person?> ParentAsync(Guid? id, CancellationToken ct) => id is null ? null : await db.Persons.SingleAsync(p => p.Id == id, ct);
}
