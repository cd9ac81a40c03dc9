using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Households.Duplicates;
using Hangfire;
using Microsoft.Extensions.Hosting;

namespace FamilyPlanning.Application.Jobs;

/// <summary>What the office's machine does each night by itself: it plans the offers that follow from the day's births, moves and corrections, looks for people who stand in the ledger twice, and forgets drafts nobody came back to.</summary>
internal sealed class NightlyWork(IRecurringJobManager recurring) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        recurring.AddOrUpdate<PlanOffers>("plan-offers", plan => plan.EverywhereAsync(CancellationToken.None), "30 2 * * *", new RecurringJobOptions { TimeZone = OfficeClock.Zone });
        recurring.AddOrUpdate<FindDuplicates>("find-duplicates", find => find.ExecuteAsync(CancellationToken.None), "50 2 * * *", new RecurringJobOptions { TimeZone = OfficeClock.Zone });
        recurring.AddOrUpdate<FormDrafts>("forget-drafts", drafts => drafts.ForgetOldAsync(CancellationToken.None), "10 3 * * *", new RecurringJobOptions { TimeZone = OfficeClock.Zone });
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
