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

    /// <summary>Somebody who could be the second parent.</summary>
    public sealed record Candidate(Guid Id, string Name, DateOnly BirthDate);

    /// <summary>Applicant, second parent, who else of the household could be that, and the children of either.</summary>
    public sealed record Picture(Known Applicant, Known? SecondParent, IReadOnlyList<Candidate> Candidates, IReadOnlyList<KnownChild> Children);

    // GB/T 4761: 养子或继子, 养女或继女.
    private static readonly string[] _adopted = ["27", "37"], _head = ["01", "02"], _spouse = ["10", "11", "12"];

    /// <summary>The applicant from the ledger with the spouse known there.</summary>
    /// <exception cref="RecordNotFoundException">Not in the officer's ledger.</exception>
    public async Task<Picture> ReadAsync(Guid personId, Officer officer, CancellationToken ct)
    {
        var applicant = await PersonAsync(personId, officer, ct) ?? throw new RecordNotFoundException("person", personId);
        var household = await db.Persons.AsNoTracking().Within(officer).Where(p => p.HouseholdId == applicant.HouseholdId && p.Id != personId && p.DeathDate == null).ToListAsync(ct);
        return await PictureAsync(applicant, applicant.SpouseId ?? household.Find(p => AreCouple(applicant, p))?.Id, household, officer, ct);
    }

    /// <summary>The applicant from the ledger with the second parent that was chosen, or without one.</summary>
    /// <exception cref="RecordNotFoundException">Not in the officer's ledger.</exception>
    public async Task<Picture> ReadAsync(Guid personId, Guid? secondParentId, Officer officer, CancellationToken ct)
    {
        var applicant = await PersonAsync(personId, officer, ct) ?? throw new RecordNotFoundException("person", personId);
        var household = await db.Persons.AsNoTracking().Within(officer).Where(p => p.HouseholdId == applicant.HouseholdId && p.Id != personId && p.DeathDate == null).ToListAsync(ct);
        return await PictureAsync(applicant, secondParentId, household, officer, ct);
    }

    private async Task<Picture> PictureAsync(Person applicant, Guid? secondId, List<Person> household, Officer officer, CancellationToken ct)
    {
        var second = secondId is null ? null : await PersonAsync(secondId.Value, officer, ct);
        if (second is { DeathDate: not null }) second = null;
        var others = second is null ? household : household.Prepend(second).DistinctBy(p => p.Id);
        return new Picture(
            await KnownAsync(applicant, ct), second is null ? null : await KnownAsync(second, ct),
            [.. others.Where(p => p.MotherId != applicant.Id && p.FatherId != applicant.Id).Select(p => new Candidate(p.Id, p.Name, p.BirthDate))],
            await ChildrenAsync(applicant.Id, second?.Id, officer, ct));
    }

    // Head and spouse of one household, where no marriage links them (GB/T 4761: 01, 02 head, 10-12 spouse).
    private static bool AreCouple(Person one, Person other) =>
        (_head.Contains(one.Kinship) && _spouse.Contains(other.Kinship)) || (_spouse.Contains(one.Kinship) && _head.Contains(other.Kinship));

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
