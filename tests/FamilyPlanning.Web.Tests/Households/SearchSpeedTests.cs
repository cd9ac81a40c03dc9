using System.Diagnostics;
using System.Globalization;
using FamilyPlanning.Application.Administration.Demo;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Web.Tests.Households;

/// <summary>How long each way of finding somebody takes in the demo county, by 16 officers at once, scope and rows included. bench/search.sh starts it.</summary>
public sealed class SearchSpeedTests
{
    private const int _officers = 16, _each = 25;

    private static readonly string[] _words = ["王", "秀英", "英", "建国", "w", "wxy", "wangxiu", "zang", "9123", "2019001", "2019", "不存在的"];

    private static readonly CancellationToken _ct = CancellationToken.None;

    [Fact(Explicit = true)]
    public async Task Search_in_a_county()
    {
        await using var database = await TestDatabase.CreateAsync();
        var folder = Directory.CreateTempSubdirectory("fp-bench-").FullName;
        await using var application = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ConnectionStrings:Database", database.ApplicationConnectionString);
            host.UseSetting("Database:Migrate", "false");
            host.UseSetting("FAMILYPLANNING_DATA", folder);
            host.UseSetting("Jobs:Workers", "0");
        });
        await using (var scope = application.Services.CreateAsyncScope())
            Say($"people {(await scope.ServiceProvider.GetRequiredService<FillDemo>().ExecuteAsync(true, _ct))!.Persons}");
        await database.AskAsync("VACUUM (ANALYZE)");

        foreach (var login in (string[])["贺晓兰", "周海燕", "杨桂芳"])
        {
            var officer = await OfficerAsync(application.Services, login);
            foreach (var words in _words)
            {
                await MeasureAsync(application.Services, officer, words);
                var (times, wall) = await MeasureAsync(application.Services, officer, words);
                Say(string.Create(CultureInfo.InvariantCulture, $"{officer.Post} {words}: p50 {times[times.Count / 2]:0.0} ms, p95 {times[times.Count * 95 / 100]:0.0} ms, {times.Count / wall.TotalSeconds:0} searches/s"));
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<(List<double> Times, TimeSpan Wall)> MeasureAsync(IServiceProvider services, Officer officer, string words)
    {
        var watch = Stopwatch.StartNew();
        var times = await Task.WhenAll(Enumerable.Range(0, _officers).Select(_ => Task.Run(async () =>
        {
            var mine = new List<double>();
            for (var i = 0; i < _each; i++)
            {
                await using var scope = services.CreateAsyncScope();
                var began = Stopwatch.GetTimestamp();
                await scope.ServiceProvider.GetRequiredService<PersonSearch>().FindAsync(words, officer, _ct);
                mine.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            return mine;
        })));
        return ([.. times.SelectMany(t => t).Order()], watch.Elapsed);
    }

    private static async Task<Officer> OfficerAsync(IServiceProvider services, string name)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FamilyPlanningDb>().Officers.AsNoTracking().SingleAsync(o => o.Name == name, _ct);
    }

    private static void Say(string line) => TestContext.Current.TestOutputHelper!.WriteLine("BENCH " + line);
}
