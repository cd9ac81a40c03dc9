using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Enters the identity number of somebody filed without one (补登号码).</summary>
public sealed class CompleteNumber(FamilyPlanningDb db, FieldProtection protection, TimeProvider clock)
{
    /// <summary>Enters it. A number that says another birth date or sex than the record is no completion: the record is corrected, with its reason.</summary>
    /// <exception cref="RuleBrokenException">A wrong number, one that does not fit the record, one on file, or the person has one already.</exception>
    /// <exception cref="RecordChangedException">Somebody else changed the person meanwhile.</exception>
    public async Task ExecuteAsync(Guid personId, string? number, uint version, Officer officer, CancellationToken ct)
    {
        var person = await db.Persons.Within(officer).SingleOrDefaultAsync(p => p.Id == personId, ct) ?? throw new RecordNotFoundException("person", personId);
        RuleBrokenException.Unless(person.IdentityIndex is null, "person.number-on-record");
        var reading = IdentityNumber.Read(number, clock.Today());
        RuleBrokenException.Unless(reading.Valid, "person.identity-invalid");
        RuleBrokenException.Unless(reading.Fits(person.BirthDate, person.Sex), "person.number-does-not-fit");
        person.Identify(protection.ProtectIdentity(reading), reading);
        db.Expect(person, version);
        await LedgerSaving.SaveAsync(db, ct);
    }
}
