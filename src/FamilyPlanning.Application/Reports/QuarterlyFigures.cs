using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Reports;

/// <summary>Fills the quarterly form of a township (a line per village) or a county (a line per township) from the readers that define its figures. Screen, spreadsheet, PDF and issue ask here.</summary>
public sealed class QuarterlyFigures(
    FamilyPlanningDb db, PopulationFigures population, RegistrationFigures registrations, CheckupFigures checkups, IncentiveFigures incentives, PolicyParameters parameters)
{
    /// <summary>The form of a period. Both days are included.</summary>
    /// <exception cref="RecordNotFoundException">The area is absent or outside the scope.</exception>
    public async Task<QuarterlyForm> ReadAsync(string areaCode, DateOnly from, DateOnly to, Officer officer, CancellationToken ct)
    {
        var rows = await db.Areas.AsNoTracking().Within(officer, areaCode).OrderBy(a => a.AreaCode).ToListAsync(ct);
        // Each code under the name it had in the period; codes of another time only where they have a figure.
        var areas = rows.GroupBy(a => a.AreaCode).Select(code => Area.On(to, code)).ToList();
        var unit = areas.SingleOrDefault(a => a.AreaCode == areaCode) ?? throw new RecordNotFoundException("area", Guid.Empty);
        var villages = await VillagesAsync(areas, areaCode, from, to, officer, ct);
        return new QuarterlyForm(areaCode, unit.Name, from, to, unit.Level == AreaLevel.County ? ByTownship(areas, villages) : villages);
    }

    /// <summary>The columns of a form, with the smallest number of births in force for its sex ratio.</summary>
    public async Task<IReadOnlyList<QuarterlyColumns.Group>> ColumnsAsync(QuarterlyForm form, CancellationToken ct) =>
        QuarterlyColumns.Of(form, (await parameters.ReadAsync("Statistics.SexRatioMinBirths", form.AreaCode, form.To, ct)).Number);

    private static List<QuarterlyRow> ByTownship(List<Area> areas, List<QuarterlyRow> villages) =>
        [.. areas.Where(a => a.Level == AreaLevel.Township)
            .Select(township => QuarterlyRow.Sum(township.AreaCode, township.Name, [.. villages.Where(v => v.AreaCode.StartsWith(township.AreaCode[..9], StringComparison.Ordinal))]))];

    private async Task<List<QuarterlyRow>> VillagesAsync(List<Area> areas, string areaCode, DateOnly from, DateOnly to, Officer officer, CancellationToken ct)
    {
        var opening = await population.OnAsync(from.AddDays(-1), areaCode, officer, ct);
        var closing = await population.OnAsync(to, areaCode, officer, ct);
        var married = await population.MarriedWomenAsync(to, areaCode, officer, ct);
        var births = await population.BirthsAsync(from, to, areaCode, officer, ct);
        var deaths = await population.EndedAsync(from, to, ExitReason.Death, areaCode, officer, ct);
        var movedIn = await population.MovedInAsync(from, to, areaCode, officer, ct);
        var movedOut = await population.EndedAsync(from, to, ExitReason.MoveOut, areaCode, officer, ct);
        var areaIn = await population.AreaInAsync(from, to, areaCode, officer, ct);
        var areaOut = await population.EndedAsync(from, to, ExitReason.AreaChange, areaCode, officer, ct);
        var marks = await population.MarksAsync(to, areaCode, officer, ct);
        var postpartum = await checkups.PostpartumAsync(from, to, areaCode, officer, ct);
        var registered = await registrations.ByVillageAsync(from, to, areaCode, officer, ct);
        var received = await incentives.ReceivedAsync(from, to, areaCode, officer, ct);
        var reviewed = await incentives.ReviewedAsync(from, to, areaCode, officer, ct);
        return [.. areas.Where(a => a.Level == AreaLevel.Village).Select(village =>
        {
            var code = village.AreaCode;
            return new QuarterlyRow
            {
                AreaCode = code, Name = village.Name,
                Opening = opening.GetValueOrDefault(code), Closing = closing.GetValueOrDefault(code), MarriedWomen = married.GetValueOrDefault(code),
                Births = Sum(births[code], _ => true), First = Sum(births[code], o => o == 1), Second = Sum(births[code], o => o == 2),
                ThirdAndMore = Sum(births[code], o => o == 3), OrderUnknown = Sum(births[code], o => o == 0),
                Deaths = deaths.GetValueOrDefault(code), MovedIn = movedIn.GetValueOrDefault(code), MovedOut = movedOut.GetValueOrDefault(code),
                AreaIn = areaIn.GetValueOrDefault(code), AreaOut = areaOut.GetValueOrDefault(code),
                OneChildCertificates = marks.GetValueOrDefault(code).Certificates, WithoutNumber = marks.GetValueOrDefault(code).WithoutNumber,
                Registrations = registered.GetValueOrDefault(code, RegistrationFigures.Line.None).Registered,
                RegistrationsOnline = registered.GetValueOrDefault(code, RegistrationFigures.Line.None).RegisteredOnline,
                SubsidiesReceived = received.GetValueOrDefault(code), SubsidiesReviewed = reviewed.GetValueOrDefault(code),
                PostpartumDue = postpartum.GetValueOrDefault(code).Due, PostpartumDone = postpartum.GetValueOrDefault(code).Done,
            };
        }).Zip(areas.Where(a => a.Level == AreaLevel.Village)).Where(x => IsOfPeriod(x.Second, from, to) || HasFigure(x.First)).Select(x => x.First)];
    }

    // An area that a change brought begins with it; any other was there before it came on file.
    private static bool IsOfPeriod(Area area, DateOnly from, DateOnly to) => (area.ChangeId is null || area.ValidFrom <= to) && (area.ValidUntil is null || area.ValidUntil >= from);

    private static bool HasFigure(QuarterlyRow row) => row != new QuarterlyRow { AreaCode = row.AreaCode, Name = row.Name };

    private static BirthCount Sum(IEnumerable<(int Order, BirthCount Count)> births, Func<int, bool> order) =>
        births.Where(b => order(b.Order)).Select(b => b.Count).Aggregate(new BirthCount(0, 0), (a, b) => a + b);
}
