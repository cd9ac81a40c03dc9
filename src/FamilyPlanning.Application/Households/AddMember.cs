using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Households;

/// <summary>Adds somebody who moved into a household (迁入).</summary>
public sealed class AddMember(FamilyPlanningDb db, FieldProtection protection, TimeProvider clock)
{
    /// <summary>Files the person as moved in on <paramref name="movedInOn"/>.</summary>
    public async Task<Guid> ExecuteAsync(Guid householdId, MemberEntry member, DateOnly movedInOn, Officer officer, CancellationToken ct)
    {
        var household = await db.Households.Within(officer).SingleOrDefaultAsync(h => h.Id == householdId, ct)
            ?? throw new RecordNotFoundException("household", householdId);
        Domain.RuleBrokenException.Unless(movedInOn <= clock.Today(), "person.date-in-future");
        Domain.RuleBrokenException.Unless(household.HeadId is null || member.Kinship is not ("01" or Person.KinshipHead), "household.one-head");

        household.Reopen();
        var person = member.FileIn(household, EntryReason.MoveIn, movedInOn, db, protection, officer, clock);
        if (household.HeadId is null && member.Kinship is "01" or Person.KinshipHead) household.NameHead(person);
        await LedgerSaving.SaveAsync(db, ct);
        return person.Id;
    }
}
