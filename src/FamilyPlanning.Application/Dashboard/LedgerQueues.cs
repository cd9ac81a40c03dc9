using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.Duplicates;
using FamilyPlanning.Application.Households.HandOvers;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Dashboard;

/// <summary>The queues of the workbench that concern the ledger.</summary>
public sealed class LedgerQueues(FamilyPlanningDb db, PeopleWithoutNumber withoutNumber, DuplicateSearch duplicates, HandOverSearch handOvers, PolicyParameters parameters, TimeProvider clock)
{
    /// <summary>The queues of an officer who keeps the ledger; empty ones are kept.</summary>
    public async Task<IReadOnlyList<Workbench.Queue>> ReadAsync(string areaCode, Officer officer, CancellationToken ct)
    {
        var heads = await db.Households.Within(officer, areaCode).CountAsync(h => h.HeadId == null && h.ValidUntil == null, ct);
        var (owed, first) = await handOvers.OwedAsync(areaCode, officer, ct);
        return
        [
            new Workbench.Queue("户主待定的家庭", heads, null, "/Households/Index", new Dictionary<string, string> { ["WithoutHead"] = "true", ["Area"] = areaCode }),
            new Workbench.Queue("待补号码的人员", await withoutNumber.CountAsync(areaCode, officer, ct), null, "/Households/WithoutNumber", new Dictionary<string, string> { ["Area"] = areaCode }),
            new Workbench.Queue("待核对的重复记录", await duplicates.OpenAsync(officer, ct), null, "/Households/Duplicates/Index", new Dictionary<string, string>()),
            new Workbench.Queue(
                "待答复的移交", owed, first, "/Households/HandOvers/Index", new Dictionary<string, string> { ["Status"] = nameof(HandOverStatus.Open), ["Area"] = areaCode },
                await parameters.HandOverDaysAsync(areaCode, clock.Today(), ct)),
        ];
    }
}
