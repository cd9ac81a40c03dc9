using System.Globalization;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>People on file whose identity number the office still has to enter, those longest on file first. The office's work; nothing is late about the person.</summary>
public sealed class PeopleWithoutNumber(FamilyPlanningDb db)
{
    /// <summary>One person as the list shows them.</summary>
    public sealed record Row(Guid Id, long Serial, string Name, Sex Sex, DateOnly BirthDate, Guid HouseholdId, string HouseholdNumber, string Village);

    /// <summary>A page after the record <paramref name="after"/> names.</summary>
    public async Task<Page<Row>> PageAsync(string areaCode, string? after, int size, Officer officer, CancellationToken ct)
    {
        var people = Of(areaCode, officer);
        var total = await people.CountAsync(ct);
        if (Keyset.Read(after) is [var last] && long.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var serial)) people = people.Where(p => p.Serial > serial);
        var rows = await people.OrderBy(p => p.Serial).Take(size + 1).Select(p => new Row(
                p.Id, p.Serial, p.Name, p.Sex, p.BirthDate, p.HouseholdId, db.Households.Where(h => h.Id == p.HouseholdId).Select(h => h.Number).First(),
                db.NamedAreas().Where(a => a.AreaCode == p.AreaCode).Select(a => a.Name).FirstOrDefault() ?? p.AreaCode))
            .ToListAsync(ct);
        return Page<Row>.Of(rows, size, total, row => Keyset.Write(row.Serial.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>How many there are.</summary>
    public Task<int> CountAsync(string areaCode, Officer officer, CancellationToken ct) => Of(areaCode, officer).CountAsync(ct);

    private IQueryable<Person> Of(string areaCode, Officer officer) =>
        db.Persons.AsNoTracking().Within(officer, areaCode).Where(p => p.IdentityIndex == null && p.DeathDate == null && p.LeftOn == null);
}
