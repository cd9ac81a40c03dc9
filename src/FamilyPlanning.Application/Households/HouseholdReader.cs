using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>A household with its members, for the detail page.</summary>
public sealed class HouseholdReader(FamilyPlanningDb db)
{
    /// <summary>The household and those who belong to it, the head first, those who left or died last.</summary>
    public sealed record Picture(Household Household, string Village, IReadOnlyList<Person> Members);

    /// <summary>Reads it.</summary>
    /// <exception cref="RecordNotFoundException">Absent or in another area.</exception>
    public async Task<Picture> ReadAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var household = await db.Households.AsNoTracking().Within(officer).SingleOrDefaultAsync(h => h.Id == id, ct)
            ?? throw new RecordNotFoundException("household", id);
        var members = await db.Persons.AsNoTracking().Where(p => p.HouseholdId == id)
            .OrderBy(p => p.DeathDate != null || p.LeftOn != null).ThenBy(p => p.Id != household.HeadId).ThenBy(p => p.Kinship).ThenBy(p => p.BirthDate)
            .ToListAsync(ct);
        var village = await db.AreaNameAsync(household.AreaCode, ct);
        return new Picture(household, village, members);
    }

    /// <summary>Whether the relations to the head tell ties that are not on file yet.</summary>
    public async Task<bool> TellsTiesAsync(Guid id, Officer officer, CancellationToken ct)
    {
        var picture = await ReadAsync(id, officer, ct);
        return FamilyTies.Of(picture.Household, picture.Members).Told.Count > 0;
    }

    /// <summary>The household of a person who has just died or left, where others are present and no head is named.</summary>
    public Task<Guid?> AwaitingHeadAsync(Guid personId, Officer officer, CancellationToken ct) =>
        db.Households.Within(officer)
            .Where(h => h.HeadId == null && h.ValidUntil == null && db.Memberships.Any(m => m.HouseholdId == h.Id && m.PersonId == personId && m.Until != null)
                && db.Persons.Any(p => p.HouseholdId == h.Id && p.DeathDate == null && p.LeftOn == null))
            .Select(h => (Guid?)h.Id).FirstOrDefaultAsync(ct);
}
