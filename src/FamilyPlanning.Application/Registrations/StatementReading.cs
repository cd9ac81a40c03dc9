using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Registrations;

/// <summary>Joins what the applicant states with what the ledger knows, so that nothing known is asked for again (国卫办人口发〔2021〕21号).</summary>
public sealed class StatementReading(FamilyPlanningDb db, AreaReader areas, FieldProtection protection, TimeProvider clock)
{
    /// <summary>The whole statement.</summary>
    /// <exception cref="RecordNotFoundException">A person is not in the officer's ledger.</exception>
    public async Task<RegistrationStatement> ReadAsync(RegistrationEntry entry, Officer officer, CancellationToken ct) => new(
        await PartyAsync(entry.Applicant, officer, ct), entry.SecondParent is null ? null : await PartyAsync(entry.SecondParent, officer, ct),
        await ChildrenAsync(entry.Children, officer, ct), entry.State, entry.Pregnancy, entry.Delivery, Text(entry.ProvincialNumber));

    private async Task<PartyStatement> PartyAsync(PartyEntry entry, Officer officer, CancellationToken ct)
    {
        var phone = Text(entry.Phone) is { } typed ? PhoneNumber.Normalize(typed) : null;
        RuleBrokenException.Unless(phone is null || PhoneNumber.IsMobile(phone), "person.phone-invalid");
        return entry.PersonId is { } id ? await KnownAsync(id, entry, phone, officer, ct) : FromElsewhere(entry, phone);
    }

    private async Task<PartyStatement> KnownAsync(Guid id, PartyEntry entry, string? phone, Officer officer, CancellationToken ct)
    {
        var person = await db.Persons.AsNoTracking().Within(officer).SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new RecordNotFoundException("person", id);
        RuleBrokenException.Unless(person.DeathDate is null, "person.already-dead");
        var village = await areas.FullNameAsync(person.AreaCode, ct);
        return new PartyStatement(
            id, person.Name, person.Sex, person.BirthDate, person.DocumentKind, null, person.IdentityMasked, person.EthnicGroup ?? Text(entry.EthnicGroup),
            Text(entry.Nationality), Text(entry.MaritalStatus) ?? person.MaritalStatus, entry.MaritalChangedOn ?? person.MaritalChangedOn,
            Text(entry.RegisteredPlace) ?? person.RegisteredPlace ?? village, Text(entry.ResidencePlace) ?? person.ResidencePlace ?? village,
            Text(entry.Employer), phone ?? person.Phone);
    }

    private PartyStatement FromElsewhere(PartyEntry entry, string? phone)
    {
        var reading = Text(entry.IdentityNumber) is null ? null : IdentityNumber.Read(entry.IdentityNumber, clock.Today());
        RuleBrokenException.Unless(reading is null or { Valid: true }, "person.identity-invalid");
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(entry.Name), "registration.party-name-required");
        return new PartyStatement(
            null, entry.Name!.Trim(), reading?.Sex ?? entry.Sex ?? Sex.Unspecified, reading?.BirthDate ?? entry.BirthDate, reading?.Kind,
            reading is null ? null : protection.ProtectIdentity(reading), null, Text(entry.EthnicGroup), Text(entry.Nationality),
            Text(entry.MaritalStatus) ?? Person.MaritalUnstated, entry.MaritalChangedOn, Text(entry.RegisteredPlace), Text(entry.ResidencePlace),
            Text(entry.Employer), phone);
    }

    private async Task<IReadOnlyList<ChildStatement>> ChildrenAsync(IReadOnlyList<ChildStatement> stated, Officer officer, CancellationToken ct)
    {
        var ids = stated.Where(c => c.PersonId is not null).Select(c => c.PersonId!.Value).Distinct().ToArray();
        var known = await db.Persons.AsNoTracking().Within(officer).Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return [.. stated.Select(child => child.PersonId is not { } id ? child
            : known.TryGetValue(id, out var person)
                ? child with { BornOn = person.BirthDate, Sex = person.Sex, BirthCertificate = person.BirthCertificate ?? Text(child.BirthCertificate), Living = person.DeathDate is null }
                : throw new RecordNotFoundException("person", id))];
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
