using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Agreements;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Agreements;

/// <summary>Draws up the year's agreements of all villages of a township that have none yet.</summary>
public sealed class DrawUpAgreements(FamilyPlanningDb db, PolicyParameters parameters, TimeProvider clock)
{
    /// <summary>Draws up; running it twice adds nothing.</summary>
    /// <returns>How many were drawn up.</returns>
    public async Task<int> ExecuteAsync(string townshipCode, int year, Officer officer, CancellationToken ct)
    {
        var today = clock.Today();
        RuleBrokenException.Unless(officer.Covers(townshipCode) && townshipCode.EndsWith("000", StringComparison.Ordinal), "agreement.township-outside-scope");
        RuleBrokenException.Unless(year >= today.Year - 1 && year <= today.Year + 1, "agreement.year-range");
        var township = await db.Areas.AsNoTracking().SingleOrDefaultAsync(a => a.AreaCode == townshipCode && a.ValidUntil == null, ct);
        RuleBrokenException.Unless(township is { Level: AreaLevel.Township }, "agreement.township-outside-scope");

        var reward = await parameters.ReadAsync("Agreement.RewardYuan", townshipCode, today, ct);
        var template = AgreementTemplate.Shipped;
        var serial = await db.ServiceAgreements.Within(officer, townshipCode).Where(a => a.Year == year).MaxAsync(a => (int?)a.Serial, ct) ?? 0;
        var villages = await WithoutAgreementAsync(townshipCode, year, officer, ct);
        foreach (var village in villages)
        {
            db.ServiceAgreements.Add(ServiceAgreement.DrawUp(
                village.AreaCode, year, ++serial, AreaReader.GovernmentOf(township!.AreaCode, township.Name), CommitteeOf(village),
                template.Version, template.For(village.Name, year, reward.Value), template.Indicators));
        }

        await db.SaveUniqueAsync("ux_service_agreements_area_year", "agreement.drawn-already", ct);
        return villages.Count;
    }

    private Task<List<Area>> WithoutAgreementAsync(string townshipCode, int year, Officer officer, CancellationToken ct) =>
        db.Areas.AsNoTracking().Within(officer, townshipCode)
            .Where(a => a.Level == AreaLevel.Village && a.ValidUntil == null && !db.ServiceAgreements.Any(x => x.AreaCode == a.AreaCode && x.Year == year))
            .OrderBy(a => a.AreaCode).ToListAsync(ct);

    // 001-199 are residents' committees, 200-399 villagers' committees (国统字〔2009〕91号).
    private static string CommitteeOf(Area village)
    {
        var resident = AreaCode.Read(village.AreaCode).VillageKind == VillageKind.ResidentsCommittee;
        return resident ? village.Name + "居民委员会" : village.Name.EndsWith('村') ? village.Name + "民委员会" : village.Name + "村民委员会";
    }
}
