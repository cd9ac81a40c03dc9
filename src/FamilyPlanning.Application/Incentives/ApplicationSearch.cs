using System.Globalization;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Incentives;

/// <summary>The list of applications and the queues of what the office owes.</summary>
public sealed class ApplicationSearch(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>One application as the list shows it.</summary>
    public sealed record Row(
        Guid Id, string Number, string AreaCode, string Village, string ChildName, DateOnly? BirthDate, string ApplicantName, int ClaimYear, ClaimKind Kind,
        ApplicationStatus Status, ReturnReason? Reason, decimal Amount, DateOnly ReceivedOn, DateOnly DueOn);

    /// <summary>What the officer filters by.</summary>
    /// <param name="AreaCode">Area in view.</param>
    /// <param name="Status">State.</param>
    /// <param name="ClaimYear">Year the money is for.</param>
    /// <param name="LateOnly">Only those whose limit the office has passed.</param>
    /// <param name="WaitingForAccount">Only confirmed ones whose account the bank refused.</param>
    public sealed record Filter(string AreaCode, ApplicationStatus? Status = null, int? ClaimYear = null, bool LateOnly = false, bool WaitingForAccount = false);

    /// <summary>How many wait in each state, and since when.</summary>
    /// <param name="Status">State.</param>
    /// <param name="Count">How many.</param>
    /// <param name="Late">How many of them the office owes beyond its limit.</param>
    /// <param name="NextDue">Earliest end of a limit.</param>
    public sealed record Queue(ApplicationStatus Status, int Count, int Late, DateOnly? NextDue);

    /// <summary>A page of the list, what is due first on top.</summary>
    public async Task<Page<Row>> PageAsync(Filter filter, string? after, int size, Officer officer, CancellationToken ct)
    {
        var applications = Filtered(filter, officer);
        var total = await applications.CountAsync(ct);
        if (Keyset.Read(after) is [var day, var number] && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due))
            applications = applications.Where(a => a.DueOn > due || (a.DueOn == due && a.Number.CompareTo(number) > 0));
        var rows = await applications.OrderBy(a => a.DueOn).ThenBy(a => a.Number).Take(size + 1)
            .Select(a => new Row(
                a.Id, a.Number, a.AreaCode, db.NamedAreas().Where(x => x.AreaCode == a.AreaCode).Select(x => x.Name).FirstOrDefault() ?? a.AreaCode,
                a.PersonName, a.BirthDate, a.ApplicantName, a.ClaimYear, a.Kind, a.Status, a.ReturnReason, a.Amount, a.ReceivedOn, a.DueOn))
            .ToListAsync(ct);
        return Page<Row>.Of(rows, size, total, row => Keyset.Write(row.DueOn.ToString("yyyyMMdd", CultureInfo.InvariantCulture), row.Number));
    }

    /// <summary>The queues of an area.</summary>
    public async Task<IReadOnlyList<Queue>> QueuesAsync(string areaCode, Officer officer, CancellationToken ct)
    {
        var today = clock.Today();
        return await db.IncentiveApplications.AsNoTracking().Within(officer, areaCode).GroupBy(a => a.Status)
            .Select(g => new Queue(
                g.Key, g.Count(),
                g.Count(a => a.DueOn < today && (a.Status == ApplicationStatus.Received || a.Status == ApplicationStatus.FirstReviewed)), g.Min(a => (DateOnly?)a.DueOn)))
            .ToListAsync(ct);
    }

    /// <summary>The next application that waits in a state, after the one just decided; none when the queue is empty.</summary>
    public Task<Guid?> NextAsync(ApplicationStatus status, string areaCode, Guid? decided, Officer officer, CancellationToken ct)
    {
        var mine = officer.Id;
        return db.IncentiveApplications.AsNoTracking().Within(officer, areaCode).Where(a => a.Status == status && a.Id != decided)
            .Where(a => status != ApplicationStatus.FirstReviewed || (a.ReceivedBy != mine && a.ReviewedBy != mine))
            .OrderBy(a => a.DueOn).ThenBy(a => a.Number).Select(a => (Guid?)a.Id).FirstOrDefaultAsync(ct);
    }

    private IQueryable<IncentiveApplication> Filtered(Filter filter, Officer officer)
    {
        var today = clock.Today();
        var applications = db.IncentiveApplications.AsNoTracking().Within(officer, filter.AreaCode);
        if (filter.Status is { } status) applications = applications.Where(a => a.Status == status);
        if (filter.ClaimYear is { } year) applications = applications.Where(a => a.ClaimYear == year);
        if (filter.LateOnly)
            applications = applications.Where(a => a.DueOn < today && (a.Status == ApplicationStatus.Received || a.Status == ApplicationStatus.FirstReviewed));
        if (filter.WaitingForAccount)
            applications = applications.Where(a => a.Status == ApplicationStatus.Confirmed && db.PayeeAccounts.Any(p => p.Id == a.AccountId && p.RefusedOn != null));
        return applications;
    }
}
