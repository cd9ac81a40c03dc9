using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Duplicates;

/// <summary>Two records side by side, with what hangs on each, for the clerk who decides whether it is one person.</summary>
public sealed class MergeComparison(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>What hangs on a record and goes along.</summary>
    public sealed record Attached(int Registrations, int Offers, int Applications, int Payments, int Children);

    /// <summary>One record.</summary>
    public sealed record Side(Person Person, string Village, string Household, string? Spouse, string? Mother, string? Father, Attached Attached);

    /// <summary>The two.</summary>
    /// <param name="Kept">The record that would stay.</param>
    /// <param name="Absorbed">The record that would go into it.</param>
    /// <param name="Likeness">By what they look alike.</param>
    /// <param name="Missing">What the first lacks and the second has.</param>
    public sealed record Picture(Side Kept, Side Absorbed, Likeness Likeness, IReadOnlyList<MergeField> Missing);

    /// <summary>Opens both records; each opening stands in the trail.</summary>
    /// <exception cref="RecordNotFoundException">One of them is absent or in another area.</exception>
    public async Task<Picture> OpenAsync(Guid keptId, Guid absorbedId, Officer officer, CancellationToken ct)
    {
        var kept = await SideAsync(keptId, officer, ct);
        var absorbed = await SideAsync(absorbedId, officer, ct);
        await db.SaveChangesAsync(ct);
        return new Picture(kept, absorbed, Pairs.Compare(kept.Person, absorbed.Person), kept.Person.Missing(absorbed.Person));
    }

    private async Task<Side> SideAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var person = await db.Persons.AsNoTracking().Within(officer).SingleOrDefaultAsync(p => p.Id == id, ct) ?? throw new RecordNotFoundException("person", id);
        db.Trail("Opened", nameof(Person), id, person.AreaCode, clock.GetUtcNow());
        var village = await db.AreaNameAsync(person.AreaCode, ct);
        var household = await db.Households.Where(h => h.Id == person.HouseholdId).Select(h => h.Number).SingleAsync(ct);
        Guid?[] family = [person.SpouseId, person.MotherId, person.FatherId];
        var names = await db.Persons.Within(officer).Where(p => family.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        string? Name(Guid? relative) => relative is { } known ? names.GetValueOrDefault(known) : null;
        return new Side(person, village, household, Name(person.SpouseId), Name(person.MotherId), Name(person.FatherId), await AttachedAsync(id, ct));
    }

    private async Task<Attached> AttachedAsync(Guid id, CancellationToken ct) => new(
        await db.RegistrationParties.CountAsync(p => p.PersonId == id, ct), await db.ServiceInvitations.CountAsync(o => o.PersonId == id, ct),
        await db.IncentiveApplications.CountAsync(a => a.PersonId == id || a.ApplicantId == id, ct), await db.Payments.CountAsync(p => p.PersonId == id, ct),
        await db.Persons.CountAsync(p => p.MotherId == id || p.FatherId == id, ct));
}
