using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households.Import;

/// <summary>What the office knows about a township before a ledger is read: its villages, and the heads of the households on file.</summary>
public sealed class LedgerAreas(FamilyPlanningDb db)
{
    /// <summary>Townships the officer may import for.</summary>
    public async Task<IReadOnlyList<Area>> TownshipsAsync(Officer officer, CancellationToken ct) =>
        await db.Areas.AsNoTracking().Within(officer).Where(area => area.Level == AreaLevel.Township && area.ValidUntil == null).OrderBy(area => area.AreaCode).ToListAsync(ct);

    /// <summary>A township with its villages.</summary>
    /// <exception cref="RecordNotFoundException">No such township in the officer's areas.</exception>
    public async Task<TownshipAreas> ReadAsync(string townshipCode, Officer officer, CancellationToken ct)
    {
        var areas = await db.Areas.AsNoTracking().Within(officer, townshipCode).Where(area => area.ValidUntil == null).OrderBy(area => area.AreaCode).ToListAsync(ct);
        var township = areas.Find(area => area.AreaCode == townshipCode && area.Level == AreaLevel.Township) ?? throw new RecordNotFoundException("township", Guid.Empty);
        var countyCode = townshipCode[..6] + "000000";
        var county = await db.Areas.AsNoTracking().Where(area => area.AreaCode == countyCode && area.ValidUntil == null).Select(area => area.Name).FirstOrDefaultAsync(ct);
        return new TownshipAreas(townshipCode, township.Name, county ?? "", [.. areas.Where(area => area.Level == AreaLevel.Village).Select(area => new LedgerVillage(area.AreaCode, area.Name, area.Groups))]);
    }

    /// <summary>The households of the township with the names of their members.</summary>
    public async Task<LedgerOnFile> OnFileAsync(string townshipCode, Officer officer, CancellationToken ct)
    {
        var members = await db.Households.AsNoTracking().Within(officer, townshipCode).Where(household => household.ValidUntil == null)
            .GroupJoin(db.Persons, household => household.Id, person => person.HouseholdId, (household, people) => new { household, people })
            .SelectMany(pair => pair.people.DefaultIfEmpty(), (pair, person) => new { pair.household.AreaCode, pair.household.Number, Name = person == null ? null : person.Name, IsHead = person != null && pair.household.HeadId == person.Id })
            .ToListAsync(ct);
        return new LedgerOnFile(members.GroupBy(member => (member.AreaCode, member.Number)).ToDictionary(
            household => household.Key,
            household => new HouseholdOnFile(
                household.FirstOrDefault(member => member.IsHead)?.Name is { } head ? LedgerText.Name(head) : null,
                household.Select(member => member.Name).OfType<string>().Select(LedgerText.Name).ToHashSet())));
    }
}
