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
}
