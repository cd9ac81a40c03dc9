using FamilyPlanning.Domain;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Households;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FamilyPlanning.Application.Households;

/// <summary>Saving in the ledger: the database's uniqueness, met by whoever comes second, becomes a rule with a sentence.</summary>
internal static class LedgerSaving
{
    private static readonly Dictionary<string, string> _rules = new()
    {
        ["ux_persons_identity"] = "person.identity-on-file",
        ["ux_households_area_number"] = "household.number-in-use",
        ["ux_memberships_open"] = "person.counted-already",
        ["ux_hand_overs_open"] = "hand-over.request-open",
        [VillageGuards.Household] = "household.village-changed",
        [VillageGuards.NewPerson] = "household.village-changed",
        [VillageGuards.MovedPerson] = "household.village-changed",
        [VillageGuards.HandOver] = "household.village-changed",
    };

    public static async Task SaveAsync(FamilyPlanningDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException lost)
        {
            db.ChangeTracker.Clear();
            var record = (Record)lost.Entries[0].Entity;
            throw new RecordChangedException(record.GetType().Name, record.Id);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { ConstraintName: { } name } && _rules.TryGetValue(name, out var rule))
        {
            throw new RuleBrokenException(rule);
        }
    }
}
