using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Corrects number, group and address of a household (更正户信息). The earlier description is kept with the reason.</summary>
public sealed class CorrectHousehold(FamilyPlanningDb db)
{
    /// <summary>Saves the corrected description.</summary>
    /// <exception cref="Domain.RuleBrokenException">No number, a number in use in the village, or no reason.</exception>
    /// <exception cref="RecordChangedException">Somebody else corrected the household meanwhile.</exception>
    public async Task ExecuteAsync(Guid id, string number, int? group, string? address, Correction why, uint version, Officer officer, CancellationToken ct)
    {
        var household = await db.Households.Within(officer).SingleOrDefaultAsync(h => h.Id == id, ct) ?? throw new RecordNotFoundException("household", id);
        why.Check();
        db.Act.Correction = why;
        household.Renumber(number);
        household.Locate(group, address);
        db.Expect(household, version);
        await LedgerSaving.SaveAsync(db, ct);
    }
}
