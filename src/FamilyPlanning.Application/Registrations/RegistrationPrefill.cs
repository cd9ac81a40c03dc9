using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Registrations;

/// <summary>What the ledger already knows when somebody comes to register: nobody is asked for it again (国卫办人口发〔2021〕21号).</summary>
public sealed class RegistrationPrefill(FamilyPlanningDb db, AreaReader areas)
{
    /// <summary>A person as the form shows them.</summary>
    public sealed record Known(
        Guid Id, string Name, Sex Sex, DateOnly BirthDate, string? IdentityMasked, string? EthnicGroup, string MaritalStatus, DateOnly? MaritalChangedOn,
        string RegisteredPlace, string ResidencePlace, string? Phone, string AreaCode);

    /// <summary>A child of either.</summary>
    public sealed record KnownChild(Guid Id, string Name, Sex Sex, DateOnly BirthDate, string? BirthCertificate, bool Living, bool InCommon, bool Adopted);

    /// <summary>Applicant, spouse and children.</summary>
    public sealed record Picture(Known Applicant, Known? Spouse, IReadOnlyList<KnownChild> Children);

    // GB/T 4761: 养子或继子, 养女或继女.
    private static readonly string[] _adopted = ["27", "37"];

    /// <summary>The applicant from the ledger with the spouse named there, or with <paramref name="secondParentId"/> when another second parent was chosen.</summary>
    /// <exception cref="RecordNotFoundException">Not in the officer's ledger.</exception>
    public async Task<Picture> ReadAsync(Guid personId, Guid? secondParentId, Officer officer, CancellationToken ct)
    {
        var applicant = await PersonAsync(personId, officer, ct) ?? throw new RecordNotFoundException("person", personId);
        var spouseId = secondParentId ?? applicant.SpouseId;
        var spouse = spouseId is null ? null : await PersonAsync(spouseId.Value, officer, ct);
        return new Picture(
            await KnownAsync(applicant, ct), spouse is null || spouse.DeathDate is not null ? null : await KnownAsync(spouse, ct),
            await ChildrenAsync(personId, spouse?.Id, officer, ct));
    }

    private Task<Person?> PersonAsync(Guid id, Officer officer, CancellationToken ct) =>
        db.Persons.AsNoTracking().Within(officer).SingleOrDefaultAsync(p => p.Id == id, ct);

    private async Task<Known> KnownAsync(Person person, CancellationToken ct)
    {
        var village = await areas.FullNameAsync(person.AreaCode, ct);
        return new Known(
            person.Id, person.Name, person.Sex, person.BirthDate, person.IdentityMasked, person.EthnicGroup, person.MaritalStatus, person.MaritalChangedOn,
            person.RegisteredPlace ?? village, person.ResidencePlace ?? village, person.Phone, person.AreaCode);
    }

    private async Task<IReadOnlyList<KnownChild>> ChildrenAsync(Guid one, Guid? other, Officer officer, CancellationToken ct)
    {
        var children = await db.Persons.AsNoTracking().Within(officer)
            .Where(p => p.MotherId == one || p.FatherId == one || (other != null && (p.MotherId == other || p.FatherId == other)))
            .OrderBy(p => p.BirthDate).ThenBy(p => p.BirthOrder).ToListAsync(ct);
        return [.. children.Select(c => new KnownChild(
            c.Id, c.Name, c.Sex, c.BirthDate, c.BirthCertificate, c.DeathDate is null,
            (c.MotherId == one || c.FatherId == one) && (other is null || c.MotherId == other || c.FatherId == other), _adopted.Contains(c.Kinship)))];
    }
}
