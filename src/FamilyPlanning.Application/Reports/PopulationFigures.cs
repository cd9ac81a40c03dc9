using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Reports;

/// <summary>Population and its changes, by village. Every form, chart and file that shows them asks here (docs/figures.md).</summary>
public sealed class PopulationFigures(FamilyPlanningDb db)
{
    private static readonly string[] _married = ["20", "21", "22", "23"];

    /// <summary>Births of one village in one quarter of the calendar.</summary>
    public sealed record QuarterBirths(string AreaCode, int Year, int Quarter, int Male, int Female);

    /// <summary>Population of each village at the end of a day.</summary>
    public Task<Dictionary<string, int>> OnAsync(DateOnly day, string areaCode, Officer officer, CancellationToken ct) =>
        On(day, areaCode, officer).GroupBy(m => m.AreaCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    /// <summary>Married women of 15 to 49 completed years at the end of a day. The marital status is the one on file now.</summary>
    public Task<Dictionary<string, int>> MarriedWomenAsync(DateOnly day, string areaCode, Officer officer, CancellationToken ct)
    {
        // 15 reached on the birthday itself, 50 not yet (vectors "age-rules").
        var (youngest, oldest) = (day.AddYears(-15), day.AddYears(-50));
        return On(day, areaCode, officer)
            .Join(db.Persons, m => m.PersonId, p => p.Id, (m, p) => new { m.AreaCode, p })
            .Where(x => x.p.Sex == Sex.Female && x.p.BirthDate <= youngest && x.p.BirthDate > oldest && _married.Contains(x.p.MaritalStatus))
            .GroupBy(x => x.AreaCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
    }

    /// <summary>Births of the period by village, parity (0 where unknown, 3 for three and more) and sex.</summary>
    public async Task<ILookup<string, (int Order, BirthCount Count)>> BirthsAsync(DateOnly from, DateOnly to, string areaCode, Officer officer, CancellationToken ct)
    {
        var groups = await Began(from, to, EntryReason.Birth, areaCode, officer)
            .Join(db.Persons, m => m.PersonId, p => p.Id, (m, p) => new { m.AreaCode, Order = p.BirthOrder == null ? 0 : p.BirthOrder > 3 ? 3 : p.BirthOrder.Value, p.Sex })
            .GroupBy(x => new { x.AreaCode, x.Order })
            .Select(g => new { g.Key.AreaCode, g.Key.Order, Male = g.Count(x => x.Sex == Sex.Male), Female = g.Count(x => x.Sex != Sex.Male) })
            .ToListAsync(ct);
        return groups.ToLookup(g => g.AreaCode, g => (g.Order, new BirthCount(g.Male, g.Female)));
    }

    /// <summary>Births by township or village and calendar quarter, for the dashboard.</summary>
    public Task<List<QuarterBirths>> BirthsByQuarterAsync(DateOnly from, DateOnly to, string areaCode, Officer officer, CancellationToken ct) =>
        Began(from, to, EntryReason.Birth, areaCode, officer)
            .Join(db.Persons, m => m.PersonId, p => p.Id, (m, p) => new { m.AreaCode, m.From, p.Sex })
            .GroupBy(x => new { x.AreaCode, x.From.Year, Quarter = (x.From.Month + 2) / 3 })
            .Select(g => new QuarterBirths(g.Key.AreaCode, g.Key.Year, g.Key.Quarter, g.Count(x => x.Sex == Sex.Male), g.Count(x => x.Sex != Sex.Male)))
            .ToListAsync(ct);

    /// <summary>Moves in of the period by village.</summary>
    public Task<Dictionary<string, int>> MovedInAsync(DateOnly from, DateOnly to, string areaCode, Officer officer, CancellationToken ct) =>
        Began(from, to, EntryReason.MoveIn, areaCode, officer).GroupBy(m => m.AreaCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    /// <summary>Those who got this code by a change of areas in the period, by village; nobody moved.</summary>
    public Task<Dictionary<string, int>> AreaInAsync(DateOnly from, DateOnly to, string areaCode, Officer officer, CancellationToken ct) =>
        Began(from, to, EntryReason.AreaChange, areaCode, officer).GroupBy(m => m.AreaCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    /// <summary>Deaths, moves out or changes of code of the period by village.</summary>
    public Task<Dictionary<string, int>> EndedAsync(DateOnly from, DateOnly to, ExitReason reason, string areaCode, Officer officer, CancellationToken ct) =>
        db.Memberships.AsNoTracking().Within(officer, areaCode).Where(m => m.Until >= from && m.Until <= to && m.ExitReason == reason)
            .GroupBy(m => m.AreaCode).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    /// <summary>Those present at the end of a day who hold an only-child certificate, and those without an identity number.</summary>
    public async Task<Dictionary<string, (int Certificates, int WithoutNumber)>> MarksAsync(DateOnly day, string areaCode, Officer officer, CancellationToken ct) =>
        (await On(day, areaCode, officer)
            .Join(db.Persons, m => m.PersonId, p => p.Id, (m, p) => new { m.AreaCode, p.HoldsOneChildCertificate, Without = p.IdentityIndex == null })
            .GroupBy(x => x.AreaCode)
            .Select(g => new { g.Key, Certificates = g.Count(x => x.HoldsOneChildCertificate), Without = g.Count(x => x.Without) })
            .ToListAsync(ct)).ToDictionary(g => g.Key, g => (g.Certificates, g.Without));

    private IQueryable<Membership> On(DateOnly day, string areaCode, Officer officer) =>
        db.Memberships.AsNoTracking().Within(officer, areaCode).Where(m => m.From <= day && (m.Until == null || m.Until > day));

    private IQueryable<Membership> Began(DateOnly from, DateOnly to, EntryReason reason, string areaCode, Officer officer) =>
        db.Memberships.AsNoTracking().Within(officer, areaCode).Where(m => m.From >= from && m.From <= to && m.EntryReason == reason);
}
