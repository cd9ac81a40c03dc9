using FamilyPlanning.Application.Checkups;
using Hangfire;
using Microsoft.Extensions.Hosting;

namespace FamilyPlanning.Application.Jobs;

/// <summary>What the office's machine does each night by itself: it plans the offers that follow from the day's births, moves and corrections.</summary>
internal sealed class NightlyWork(IRecurringJobManager recurring) : IHostedService
{
    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken)
    {
        recurring.AddOrUpdate<PlanOffers>("plan-offers", plan => plan.EverywhereAsync(CancellationToken.None), "30 2 * * *", new RecurringJobOptions { TimeZone = OfficeClock.Zone });
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
