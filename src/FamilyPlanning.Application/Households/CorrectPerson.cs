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
        await IdentifyAsync(person, entry, ct);
        db.PopulationEvents.AddRange(facts.Of(entry.MaritalStatus ?? Person.MaritalUnstated, entry.MaritalChangedOn));

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Expect(person, version);
        await db.FollowFactsAsync(person, clock.Today(), ct);
        await LedgerSaving.SaveAsync(db, ct);
        await transaction.CommitAsync(ct);
    }

    private async Task IdentifyAsync(Person person, MemberEntry entry, CancellationToken ct)
    {
        if (entry.ReadNumber(clock.Today()) is ({ } reading, var confirmation))
        {
            RuleBrokenException.Unless(reading.Valid, "person.identity-invalid");
            var number = protection.ProtectIdentity(reading);
            var shares = entry.NumberConfirmation is not null && await db.Persons.AnyAsync(p => p.IdentityIndex == number.Index && !p.SharesNumber && p.Id != person.Id, ct);
            person.Identify(number, reading, shares ? entry.NumberConfirmation : confirmation, shares);
        }

        if (entry is { BirthDate: { } born, Sex: { } sex }) person.CorrectBirth(born, sex, entry.NumberConfirmation, clock.Today());
    }
}
