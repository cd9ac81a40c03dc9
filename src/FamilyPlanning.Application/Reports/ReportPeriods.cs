using FamilyPlanning.Application.Administration;
using FamilyPlanning.Domain.Reports;

namespace FamilyPlanning.Application.Reports;

/// <summary>The quarters forms are made for, numbered as the province's statistical year numbers them.</summary>
public sealed class ReportPeriods(PolicyParameters parameters, TimeProvider clock)
{
    /// <summary>A period to choose: key for the address, statistical year and number for people, first and last day.</summary>
    public sealed record Period(string Key, int Year, int Number, DateOnly From, DateOnly To, DateOnly DueOn);

    /// <summary>The last <paramref name="count"/> quarters, the one that ended last first, then the running one.</summary>
    public async Task<IReadOnlyList<Period>> RecentAsync(string areaCode, int count, CancellationToken ct)
    {
        var today = clock.Today();
        var setting = await parameters.ReadAsync("Statistics.YearType", areaCode, today, ct);
        var type = Enum.Parse<StatisticalYearType>(setting.Value);
        var running = Quarter.Of(today);
        var quarters = new List<Quarter>();
        for (var quarter = running.Previous; quarters.Count < count; quarter = quarter.Previous) quarters.Add(quarter);
        quarters.Add(running);
        return [.. quarters.Select(q => new Period(
            q.ToString(), StatisticalYear.Of(q, type).Year, StatisticalYear.NumberOf(q, type), q.FirstDay, q.LastDay, new ReportDeadlines().DueAfter(q, type)))];
    }
}
