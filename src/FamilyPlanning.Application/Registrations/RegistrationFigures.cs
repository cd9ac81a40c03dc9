using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Registrations;

/// <summary>Registrations in figures, by village. Every form, chart and file that shows them asks here (docs/figures.md).</summary>
public sealed class RegistrationFigures(FamilyPlanningDb db)
{
    private static readonly RegistrationKind[] _taken = [RegistrationKind.First, RegistrationKind.Late];

    /// <summary>Counts of one village in a period.</summary>
    /// <param name="Handled">All handlings accepted: first, late, change, reissue, cancel (办件).</param>
    /// <param name="Registered">Of them first and late registrations (生育登记).</param>
    /// <param name="Online">Handlings that came in online (网办).</param>
    /// <param name="RegisteredOnline">First and late registrations that came in online.</param>
    /// <param name="SameDay">Handlings finished on the day they were accepted (即时办结).</param>
    public sealed record Line(int Handled, int Registered, int Online, int RegisteredOnline, int SameDay)
    {
        /// <summary>Nothing.</summary>
        public static readonly Line None = new(0, 0, 0, 0, 0);

        /// <summary>Adds two lines; rates are computed from counts, never added.</summary>
        public static Line operator +(Line a, Line b) =>
            new(a.Handled + b.Handled, a.Registered + b.Registered, a.Online + b.Online, a.RegisteredOnline + b.RegisteredOnline, a.SameDay + b.SameDay);
    }

    /// <summary>Lines by village of what was accepted in the period, both days included.</summary>
    public Task<Dictionary<string, Line>> ByVillageAsync(DateOnly from, DateOnly to, string areaCode, Officer officer, CancellationToken ct) =>
        db.RegistrationHandlings.AsNoTracking().Within(officer, areaCode).Where(h => h.AcceptedOn >= from && h.AcceptedOn <= to)
            .GroupBy(h => h.AreaCode)
            .Select(g => new
            {
                g.Key,
                Line = new Line(
                    g.Count(), g.Count(h => _taken.Contains(h.Kind)), g.Count(h => h.Channel == RegistrationChannel.Online),
                    g.Count(h => _taken.Contains(h.Kind) && h.Channel == RegistrationChannel.Online), g.Count(h => h.FinishedOn == h.AcceptedOn)),
            })
            .ToDictionaryAsync(g => g.Key, g => g.Line, ct);

    /// <summary>First and late registrations accepted in the period by village, calendar quarter and channel, for the dashboard.</summary>
    public async Task<IReadOnlyList<Tally<RegistrationChannel>>> ByQuarterAsync(DateOnly from, DateOnly to, string areaCode, Officer officer, CancellationToken ct) =>
        [.. (await db.RegistrationHandlings.AsNoTracking().Within(officer, areaCode).Where(h => h.AcceptedOn >= from && h.AcceptedOn <= to && _taken.Contains(h.Kind))
            .GroupBy(h => new { h.AreaCode, h.AcceptedOn.Year, Quarter = (h.AcceptedOn.Month + 2) / 3, h.Channel })
            .Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct))
            .Select(g => new Tally<RegistrationChannel>(g.Key.AreaCode, new Quarter(g.Key.Year, g.Key.Quarter), g.Key.Channel, g.Count))];

    /// <summary>The line of the whole area.</summary>
    public async Task<Line> OfAreaAsync(DateOnly from, DateOnly to, string areaCode, Officer officer, CancellationToken ct) =>
        (await ByVillageAsync(from, to, areaCode, officer, ct)).Values.Aggregate(Line.None, (sum, line) => sum + line);
}
