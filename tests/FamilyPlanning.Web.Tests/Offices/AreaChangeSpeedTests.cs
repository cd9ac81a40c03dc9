using System.Diagnostics;
using System.Globalization;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;

namespace FamilyPlanning.Web.Tests.Offices;

/// <summary>How long merging sixteen villages of the demo county takes, beside bare updates of the same rows in the same run. bench/area-change.sh starts it.</summary>
public sealed class AreaChangeSpeedTests
{
    private const string _township = "519901102", _to = "519901102301";

    private static readonly List<string> _villages = [.. Enumerable.Range(201, 16).Select(serial => _township + serial.ToString(CultureInfo.InvariantCulture))];
    private static readonly string _codes = string.Join(", ", _villages.Select(code => $"'{code}'"));
    private static readonly Officer _administrator = Officer.Appoint("许建华", Post.SystemAdministrator, TestOffice.County);
    private static readonly CancellationToken _ct = CancellationToken.None;

    // The demo county is filled by the clock on the wall.
    private static readonly AreaChangeEntry _merger =
        new(AreaChangeKind.Merge, _villages, [], _to, "大同村", DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date).AddDays(-30), "青府发〔2026〕7号", null);

    [Fact(Explicit = true)]
    public async Task Merge_sixteen_villages()
    {
        await using var county = await BenchCounty.FillAsync();
        var database = county.Database;
        // A village has 99 groups at the most; sixteen of the demo's have more.
        await database.AskAsync($"UPDATE areas SET groups = 6 WHERE area_code IN ({_codes})");
        BenchCounty.Say($"people {await database.AskAsync($"SELECT count(*) FROM persons WHERE area_code IN ({_codes})")}");

        // The first time warms the disk's cache; each leaves the rows as they were.
        await BareAsync(database);
        var bare = await BareAsync(database);
        var preview = await TimeAsync(() => PreviewAsync(database));
        var act = await TimeAsync(() => EnterAsync(database));

        BenchCounty.Say(string.Create(CultureInfo.InvariantCulture, $"bare updates {bare:0.0} s; preview {preview:0.0} s, ratio {preview / bare:0.00}; act {act:0.0} s, ratio {act / bare:0.00}"));
    }

    private static async Task<double> BareAsync(TestDatabase database)
    {
        await database.AskAsync("CREATE TABLE going_back AS SELECT id, area_code FROM persons WHERE area_code IN (" + _codes + ")");
        await database.AskAsync("VACUUM (ANALYZE)");
        var seconds = await TimeAsync(() => database.AskAsync($"""
            UPDATE persons SET area_code = '{_to}' WHERE area_code IN ({_codes});
            UPDATE memberships SET area_code = '{_to}' WHERE area_code IN ({_codes})
            """));
        await database.AskAsync("UPDATE persons p SET area_code = b.area_code FROM going_back b WHERE p.id = b.id");
        await database.AskAsync("UPDATE memberships m SET area_code = b.area_code FROM going_back b WHERE m.person_id = b.id");
        await database.AskAsync("DROP TABLE going_back");
        await database.AskAsync("VACUUM (ANALYZE)");
        return seconds;
    }

    private static async Task PreviewAsync(TestDatabase database)
    {
        await using var db = database.NewDb(_administrator);
        await new AreaChangePreview(db, TimeProvider.System).ReadAsync(_merger, _administrator, _ct);
    }

    private static async Task EnterAsync(TestDatabase database)
    {
        await using var db = database.NewDb(_administrator);
        await new EnterAreaChange(db, TimeProvider.System).ExecuteAsync(_merger, _administrator, _ct);
    }

    private static async Task<double> TimeAsync(Func<Task> act)
    {
        var began = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
