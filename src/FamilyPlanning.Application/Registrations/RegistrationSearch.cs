using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Registrations;

/// <summary>The list of registrations of an area, the newest first.</summary>
public sealed class RegistrationSearch(FamilyPlanningDb db)
{
    /// <summary>One registration as the list shows it.</summary>
    public sealed record Row(
        Guid Id, string? Number, string Applicant, string? SecondParent, string Village, RegistrationKind Kind, RegistrationChannel Channel,
        RegistrationStatus Status, PresentState State, DateOnly? AcceptedOn, DateOnly? CheckDueOn);

    /// <summary>What the officer filters by.</summary>
    /// <param name="AreaCode">Area in view.</param>
    /// <param name="Status">Status.</param>
    /// <param name="Channel">How it came in.</param>
    /// <param name="From">First day of acceptance.</param>
    /// <param name="To">Last day of acceptance.</param>
    /// <param name="Words">Number or its end, or a name.</param>
    public sealed record Filter(string AreaCode, RegistrationStatus? Status, RegistrationChannel? Channel, DateOnly? From, DateOnly? To, string? Words);

    /// <summary>A page of the list after the row <paramref name="after"/> names.</summary>
    public async Task<Page<Row>> PageAsync(Filter filter, string? after, int size, Officer officer, CancellationToken ct)
    {
        var registrations = Matching(filter, officer);
        var total = await registrations.CountAsync(ct);
        if (Keyset.Read(after) is [var last] && Guid.TryParseExact(last, "N", out var id)) registrations = registrations.Where(r => r.Id < id);
        var rows = await Rows(registrations.OrderByDescending(r => r.Id).Take(size + 1)).ToListAsync(ct);
        return Page<Row>.Of(rows, size, total, row => Keyset.Write(row.Id.ToString("N")));
    }

    /// <summary>How many of an area the office still owes a result: accepted or in check.</summary>
    public Task<int> OwedAsync(string areaCode, Officer officer, CancellationToken ct) =>
        db.ChildbearingRegistrations.Within(officer, areaCode).CountAsync(r => r.Status == RegistrationStatus.Accepted || r.Status == RegistrationStatus.Checking, ct);

    /// <summary>The earliest day by which the office owes the result of a check.</summary>
    public Task<DateOnly?> NextCheckDueAsync(string areaCode, Officer officer, CancellationToken ct) =>
        db.EntitlementChecks.Within(officer, areaCode).Where(c => c.AnsweredOn == null).MinAsync(c => (DateOnly?)c.DueOn, ct);

    /// <summary>Registrations in which a person is a party.</summary>
    public async Task<IReadOnlyList<Row>> OfPersonAsync(Guid personId, Officer officer, CancellationToken ct) =>
        await Rows(db.ChildbearingRegistrations.AsNoTracking().Within(officer).Where(r => r.Parties.Any(p => p.PersonId == personId)).OrderByDescending(r => r.Id)).ToListAsync(ct);

    private IQueryable<ChildbearingRegistration> Matching(Filter filter, Officer officer)
    {
        var found = db.ChildbearingRegistrations.AsNoTracking().Within(officer, filter.AreaCode);
        if (filter.Status is { } status) found = found.Where(r => r.Status == status);
        if (filter.Channel is { } channel) found = found.Where(r => r.Channel == channel);
        if (filter.From is { } from) found = found.Where(r => r.AcceptedOn >= from);
        if (filter.To is { } to) found = found.Where(r => r.AcceptedOn <= to);
        var words = filter.Words?.Trim() ?? "";
        if (words.Length == 0) return found;
        return words.All(char.IsAsciiDigit)
            ? found.Where(r => r.Number!.EndsWith(words) || r.Number.StartsWith(words) || r.ProvincialNumber == words)
            : found.Where(r => r.Parties.Any(p => p.Name.Contains(words)));
    }

    private IQueryable<Row> Rows(IQueryable<ChildbearingRegistration> registrations) => registrations.Select(r => new Row(
        r.Id, r.Number, r.Parties.Where(p => p.Role == PartyRole.Applicant).Select(p => p.Name).First(),
        r.Parties.Where(p => p.Role == PartyRole.SecondParent).Select(p => p.Name).FirstOrDefault(),
        db.NamedAreas().Where(a => a.AreaCode == r.AreaCode).Select(a => a.Name).FirstOrDefault() ?? r.AreaCode,
        r.Kind, r.Channel, r.Status, r.State, r.AcceptedOn, r.Checks.Where(c => c.AnsweredOn == null).Select(c => (DateOnly?)c.DueOn).FirstOrDefault()));
}
