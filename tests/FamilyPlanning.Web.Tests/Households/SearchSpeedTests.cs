using System.Globalization;
using FamilyPlanning.Application.Households;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Web.Tests.Households;

/// <summary>How long each way of finding somebody takes in the demo county, by 16 officers at once, scope and rows included. bench/search.sh starts it.</summary>
public sealed class SearchSpeedTests
{
    private const int _officers = 16, _each = 25;

    private static readonly string[] _words = ["王", "秀英", "英", "建国", "w", "wxy", "wangxiu", "zang", "9123", "2019001", "2019", "不存在的"];

    [Fact(Explicit = true)]
    public async Task Search_in_a_county()
    {
        await using var county = await BenchCounty.FillAsync();
        foreach (var login in (string[])["贺晓兰", "周海燕", "杨桂芳"])
        {
            var officer = await county.OfficerAsync(login);
            foreach (var words in _words)
            {
                Task FindAsync(IServiceProvider services, int _) => services.GetRequiredService<PersonSearch>().FindAsync(words, officer, CancellationToken.None);
                await county.MeasureAsync(officer, _officers, _each, FindAsync);
                var (times, wall) = await county.MeasureAsync(officer, _officers, _each, FindAsync);
                BenchCounty.Say(string.Create(CultureInfo.InvariantCulture, $"{officer.Post} {words}: p50 {times[times.Count / 2]:0.0} ms, p95 {times[times.Count * 95 / 100]:0.0} ms, {times.Count / wall.TotalSeconds:0} searches/s"));
            }
        }
    }
}
