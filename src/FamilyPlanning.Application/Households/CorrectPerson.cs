using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Corrects what is on file about a person (更正). The earlier description is kept with the reason.</summary>
public sealed class CorrectPerson(FamilyPlanningDb db, FieldProtection protection, TimeProvider clock)
{
    /// <summary>Saves the corrected entry; an empty identity number leaves the one on file.</summary>
    /// <exception cref="RecordChangedException">Somebody else corrected the person meanwhile.</exception>
    public async Task ExecuteAsync(Guid personId, MemberEntry entry, Correction why, uint version, Officer officer, CancellationToken ct)
    {
        var person = await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == personId, ct) ?? throw new RecordNotFoundException("person", personId);
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(entry.Name), "person.name-required");
        why.Check();
        db.Act.Correction = why;
        var facts = new CorrectedFacts(person, new LifeCourse(person.BirthDate, await db.FactsOfAsync(person.Id, ct)), why, new FactEntry(clock.GetUtcNow(), officer.Id, why.Source), clock.Today());
        person.Rename(Pinyin.Read(entry.Name));
        person.Describe(entry.Kinship, entry.EthnicGroup, entry.Phone, entry.Note);
        person.Reside(entry.RegisteredElsewhere, entry.LivesElsewhere);
        Identify(person, entry);
        db.PopulationEvents.AddRange(facts.Of(entry.MaritalStatus ?? Person.MaritalUnstated, entry.MaritalChangedOn));

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Expect(person, version);
        await db.FollowFactsAsync(person, clock.Today(), ct);
        await LedgerSaving.SaveAsync(db, ct);
        await transaction.CommitAsync(ct);
    }

    private void Identify(Person person, MemberEntry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.IdentityNumber)) return;
        var reading = IdentityNumber.Read(entry.IdentityNumber, clock.Today());
        RuleBrokenException.Unless(reading.Valid, "person.identity-invalid");
        person.Identify(protection.ProtectIdentity(reading), reading);
    }
}
