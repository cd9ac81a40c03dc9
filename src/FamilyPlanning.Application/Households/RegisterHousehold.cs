using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;

namespace FamilyPlanning.Application.Households;

/// <summary>Registers a household with its members, the head among them, in one go (建户).</summary>
public sealed class RegisterHousehold(FamilyPlanningDb db, FieldProtection protection, TimeProvider clock)
{
    /// <summary>Registers; the members stand in the ledger from <paramref name="from"/> on as moved in, or from birth where <paramref name="alwaysHere"/>.</summary>
    /// <returns>The household's id.</returns>
    /// <exception cref="RuleBrokenException">No head or two heads, a wrong member, a village outside the scope, a number in use.</exception>
    public async Task<Guid> ExecuteAsync(
        string villageCode, string number, int? group, string? address, bool alwaysHere, DateOnly from, IReadOnlyList<MemberEntry> members, Officer officer, CancellationToken ct)
    {
        RuleBrokenException.Unless(officer.Covers(villageCode), "household.village-outside-scope");
        RuleBrokenException.Unless(members.Count > 0, "household.member-required");
        RuleBrokenException.Unless(members.Count(m => m.Kinship is "01" or Person.KinshipHead) == 1, "household.one-head");
        RuleBrokenException.Unless(from <= clock.Today(), "person.date-in-future");

        var household = Household.Open(villageCode, number, group, address, from);
        db.Households.Add(household);
        foreach (var member in members)
        {
            var person = member.FileIn(
                household, alwaysHere ? EntryReason.Birth : EntryReason.MoveIn, alwaysHere ? DateOnly.MinValue : from, db, protection, officer, clock);
            if (member.Kinship is "01" or Person.KinshipHead) household.NameHead(person);
        }

        await LedgerSaving.SaveAsync(db, ct);
        return household.Id;
    }
}
