using System.Globalization;
using FamilyPlanning.Application;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Web.Tests.Households;

/// <summary>How long the daily acts of a clerk take in the demo county, trail and rules included, by one officer and by 16 at once. bench/ledger.sh starts it.</summary>
public sealed class LedgerSpeedTests
{
    private const int _each = 40;

    private static readonly CancellationToken _ct = CancellationToken.None;
    private static int _births;

    [Fact(Explicit = true)]
    public async Task Daily_acts_in_a_county()
    {
        await using var county = await BenchCounty.FillAsync();
        var clerk = await county.OfficerAsync("周海燕");
        var couples = await CouplesAsync(county, clerk);
        var people = couples.Select(c => c.Wife).ToList();

        Task OpenAsync(IServiceProvider services, int i) => services.GetRequiredService<PersonReader>().OpenAsync(people[i % people.Count], clerk, _ct);
        Task ListAsync(IServiceProvider services, int i) => services.GetRequiredService<HouseholdSearch>().PageAsync(new(clerk.AreaCode, null, null, false), null, 50, clerk, _ct);
        Task BearAsync(IServiceProvider services, int i) => BirthAsync(services, couples[Interlocked.Increment(ref _births) % couples.Count], clerk);

        foreach (var officers in (int[])[1, 16])
        {
            foreach (var (name, work) in new (string, Func<IServiceProvider, int, Task>)[] { ("open a person", OpenAsync), ("list of households", ListAsync), ("save a birth", BearAsync) })
            {
                await county.MeasureAsync(clerk, officers, _each, work);
                var (times, wall) = await county.MeasureAsync(clerk, officers, _each, work);
                BenchCounty.Say(string.Create(CultureInfo.InvariantCulture, $"{officers} {name}: p50 {times[times.Count / 2]:0.0} ms, p95 {times[times.Count * 95 / 100]:0.0} ms, {times.Count / wall.TotalSeconds:0}/s"));
            }
        }
    }

    private static async Task<List<(Guid Household, Guid Wife)>> CouplesAsync(BenchCounty county, Officer clerk)
    {
        List<(Guid, Guid)> couples = [];
        await county.MeasureAsync(clerk, 1, 1, async (services, _) =>
        {
            var wives = await services.GetRequiredService<FamilyPlanningDb>().Persons.AsNoTracking().Within(clerk).Where(p => p.Kinship == "12" && p.DeathDate == null && p.LeftOn == null)
                .OrderBy(p => p.NamePinyin).Take(3000).Select(p => new { p.HouseholdId, p.Id }).ToListAsync(_ct);
            couples.AddRange(wives.Select(w => (w.HouseholdId, w.Id)));
        });
        return couples;
    }

    private static async Task BirthAsync(IServiceProvider services, (Guid Household, Guid Wife) couple, Officer clerk)
    {
        var clock = services.GetRequiredService<TimeProvider>();
        var child = new MemberEntry($"新生{_births}", null, Sex.Female, clock.Today().AddDays(-3), "30", null, null, null, null, null, null, null);
        await services.GetRequiredService<RecordBirth>().ExecuteAsync(child, couple.Household, couple.Wife, null, null, null, clerk, _ct);
    }
}
