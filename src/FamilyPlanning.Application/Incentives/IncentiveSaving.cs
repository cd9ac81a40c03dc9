using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FamilyPlanning.Application.Incentives;

/// <summary>Saving where money is concerned: the database's uniqueness, met by whoever comes second, becomes a rule with a sentence.</summary>
internal static class IncentiveSaving
{
    private static readonly Dictionary<string, string> _rules = new()
    {
        ["ux_incentive_applications_claim"] = "incentives.claimed-already",
        ["ux_payments_application"] = "payouts.in-another-batch",
        ["ux_payments_reissue_of"] = "payouts.in-another-batch",
        ["ux_return_files_content"] = "payouts.return-file-known",
        ["ux_ledger_entries_step"] = "payouts.entered-already",
    };

    /// <summary>Saves all changes.</summary>
    /// <exception cref="RecordChangedException">Somebody else changed one of the records meanwhile.</exception>
    /// <exception cref="RuleBrokenException">Somebody else was faster.</exception>
    public static async Task SaveMoneyAsync(this FamilyPlanningDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException lost)
        {
            var record = (Record)lost.Entries[0].Entity;
            throw new RecordChangedException(record.GetType().Name, record.Id);
        }
        catch (DbUpdateException e) when (e.InnerException is PostgresException { ConstraintName: { } name } && _rules.TryGetValue(name, out var rule))
        {
            throw new RuleBrokenException(rule);
        }
    }

    /// <summary>The officer at this moment.</summary>
    /// <exception cref="RuleBrokenException">The officer's post does not bring <paramref name="duty"/>.</exception>
    public static Domain.Incentives.ActingOfficer Acting(this Officer officer, Duty duty, TimeProvider clock)
    {
        RuleBrokenException.Unless(officer.May(duty), "offices.duty-missing");
        return new(officer.Id, clock.GetUtcNow(), clock.Today());
    }
}
