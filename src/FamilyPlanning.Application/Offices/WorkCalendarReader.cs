using System.Text.Json;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Seed;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Offices;

/// <summary>The working days of the offices: the shipped yearly notices, and what the office has entered since, which wins.</summary>
public sealed class WorkCalendarReader(FamilyPlanningDb db)
{
    private static readonly List<CalendarDay> _shipped = Read();

    private sealed record Notice(string Source, Dictionary<string, string[]> Holidays, Dictionary<string, string[]> Workdays);

    /// <summary>The calendar.</summary>
    public async Task<WorkCalendar> ReadAsync(CancellationToken ct)
    {
        var entered = await db.CalendarDays.AsNoTracking().ToListAsync(ct);
        return new WorkCalendar(entered.Concat(_shipped).DistinctBy(d => d.Day));
    }

    private static List<CalendarDay> Read()
    {
        using var file = SeedFiles.Open("work-calendar.json");
        var notices = JsonSerializer.Deserialize<List<Notice>>(file, JsonSerializerOptions.Web)!;
        return [.. notices.SelectMany(n => Days(n.Holidays, false, n.Source).Concat(Days(n.Workdays, true, n.Source)))];
    }

    private static IEnumerable<CalendarDay> Days(Dictionary<string, string[]> occasions, bool working, string source) =>
        occasions.SelectMany(o => o.Value.Select(day => CalendarDay.Of(DateOnly.ParseExact(day, "yyyy-MM-dd", null), working, o.Key, source)));
}
