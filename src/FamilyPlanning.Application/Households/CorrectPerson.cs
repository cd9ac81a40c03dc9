using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Corrects what is on file about a person (更正). The old values stay in the trail.</summary>
public sealed class CorrectPerson(FamilyPlanningDb db, FieldProtection protection, TimeProvider clock)
{
    /// <summary>Saves the corrected entry; an empty identity number leaves the one on file.</summary>
    /// <exception cref="RecordChangedException">Somebody else corrected the person meanwhile.</exception>
    public async Task ExecuteAsync(Guid personId, MemberEntry entry, uint version, Officer officer, CancellationToken ct)
    {
        var person = await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == personId, ct) ?? throw new RecordNotFoundException("person", personId);
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(entry.Name), "person.name-required");
        person.Rename(Pinyin.Read(entry.Name));
        person.Describe(entry.Kinship, entry.EthnicGroup, entry.Phone, entry.Note);
        person.Reside(entry.RegisteredElsewhere, entry.LivesElsewhere);
        Marry(person, entry, officer);
        if (!string.IsNullOrWhiteSpace(entry.IdentityNumber))
        {
            var reading = IdentityNumber.Read(entry.IdentityNumber, clock.Today());
            RuleBrokenException.Unless(reading.Valid, "person.identity-invalid");
            person.Identify(protection.ProtectIdentity(reading), reading);
        }

        db.PopulationEvents.Add(PopulationEvent.Of(person, PopulationEventKind.Correction, clock.Today(), clock.GetUtcNow(), officer.Id, null));
        db.Expect(person, version);
        await LedgerSaving.SaveAsync(db, ct);
    }

    private void Marry(Person person, MemberEntry entry, Officer officer)
    {
        var status = entry.MaritalStatus ?? Person.MaritalUnstated;
        if (status == person.MaritalStatus && entry.MaritalChangedOn == person.MaritalChangedOn) return;
        person.Marry(status, entry.MaritalChangedOn, person.SpouseId);
        db.PopulationEvents.Add(PopulationEvent.Of(
            person, PopulationEventKind.Marriage, entry.MaritalChangedOn ?? clock.Today(), clock.GetUtcNow(), officer.Id, status));
    }
}
