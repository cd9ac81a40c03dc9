using System.Diagnostics;
using FamilyPlanning.Application.Administration.Demo;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Web.Tests;

/// <summary>The demo county of a million people, for measuring: the application without its jobs in front of a database of its own.</summary>
internal sealed class BenchCounty : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("fp-bench-").FullName;
    private readonly WebApplicationFactory<Program> _application;

    private BenchCounty(TestDatabase database)
    {
        Database = database;
        _application = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ConnectionStrings:Database", database.ApplicationConnectionString);
            host.UseSetting("Database:Migrate", "false");
            host.UseSetting("FAMILYPLANNING_DATA", _folder);
            host.UseSetting("Jobs:Workers", "0");
        });
    }

    public TestDatabase Database { get; }

    /// <summary>Fills it; takes minutes.</summary>
    public static async Task<BenchCounty> FillAsync()
    {
        var county = new BenchCounty(await TestDatabase.CreateAsync());
        await using (var scope = county._application.Services.CreateAsyncScope())
            Say($"people {(await scope.ServiceProvider.GetRequiredService<FillDemo>().ExecuteAsync(true, CancellationToken.None))!.Persons}");
        await county.Database.AskAsync("VACUUM (ANALYZE)");
        return county;
    }

    public async Task<Officer> OfficerAsync(string name)
    {
        await using var scope = _application.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FamilyPlanningDb>().Officers.AsNoTracking().SingleAsync(o => o.Name == name);
    }

    /// <summary>The same work by some officers at once, each without a pause; every time a request of its own.</summary>
    /// <returns>Milliseconds in order, and how long all took.</returns>
    public async Task<(List<double> Times, TimeSpan Wall)> MeasureAsync(Officer officer, int officers, int each, Func<IServiceProvider, int, Task> work)
    {
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, officers).Select(one => Task.Run(async () =>
        {
            var mine = new List<double>();
            for (var i = 0; i < each; i++)
            {
                await using var scope = _application.Services.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<ActContext>().Officer = officer;
                var began = Stopwatch.GetTimestamp();
                await work(scope.ServiceProvider, (one * each) + i);
                mine.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return mine;
        })));
        return ([.. times.SelectMany(t => t).Order()], watch.Elapsed);
    }

    public static void Say(string line) => TestContext.Current.TestOutputHelper!.WriteLine("BENCH " + line);

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await Database.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
