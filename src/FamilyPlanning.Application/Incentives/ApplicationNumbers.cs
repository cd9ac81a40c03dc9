using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Incentives;

/// <summary>Numbers of receipt and the limits that begin with it.</summary>
public sealed class ApplicationNumbers(FamilyPlanningDb db, WorkCalendarReader calendars, PolicyParameters parameters)
{
    /// <summary>The next running numbers of a series; held until the transaction ends, so they have neither gaps nor doubles.</summary>
    /// <returns>The first of <paramref name="count"/> numbers.</returns>
    public async Task<int> TakeAsync(string series, int count, CancellationToken ct)
    {
        var last = await db.Database.SqlQuery<int>(
            $"""
            INSERT INTO number_series (name, last) VALUES ({series}, {count})
            ON CONFLICT (name) DO UPDATE SET last = number_series.last + {count} RETURNING last AS "Value"
            """).ToListAsync(ct);
        return last[0] - count + 1;
    }

    /// <summary>Number of receipt: township (9), year (4), serial (5).</summary>
    public async Task<string> ReceiptAsync(string areaCode, int year, CancellationToken ct)
    {
        var office = areaCode[..9];
        var serial = await TakeAsync($"incentive/{office}/{year}", 1, ct);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{office}{year}{serial:D5}");
    }

    /// <summary>The limit for review and confirmation together, in working days from the day after receipt (norm; parameter Subsidy.ReviewDays).</summary>
    public async Task<ReceiptDays> LimitAsync(string areaCode, DateOnly receivedOn, CancellationToken ct)
    {
        var days = await parameters.ReadAsync("Subsidy.ReviewDays", areaCode, receivedOn, ct);
        var calendar = await calendars.ReadAsync(ct);
        return new ReceiptDays(receivedOn, calendar.AddWorkdays(receivedOn, days.Number));
    }
}
