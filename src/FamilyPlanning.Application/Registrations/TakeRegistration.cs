using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Registrations;

/// <summary>Takes a childbearing registration in one visit: numbered, registered and its slip issued at once, or, where another place has to be asked, accepted and in check.</summary>
public sealed class TakeRegistration(FamilyPlanningDb db, StatementReading reading, PolicyParameters parameters, WorkCalendarReader calendar, TimeProvider clock)
{
    /// <summary>Takes it. An earlier registration for the same birth is linked and stands in no way.</summary>
    /// <returns>The registration's id.</returns>
    public async Task<Guid> ExecuteAsync(RegistrationRequest request, Officer officer, CancellationToken ct)
    {
        RuleBrokenException.Unless(officer.Covers(request.VillageCode), "registration.village-outside-scope");
        RuleBrokenException.Unless(request.Promised, "registration.promise-required");
        RuleBrokenException.Unless(request.Consented, "registration.consent-required");
        var by = clock.Now(officer);
        var registration = await DraftAsync(request, officer, by.Today, ct);
        var promise = await parameters.PromiseVersionAsync(request.VillageCode, by.Today, ct);
        var consent = await parameters.RegistrationConsentAsync(request.VillageCode, by.Today, ct);
        var checkDue = (await calendar.ReadAsync(ct)).AddWorkdays(by.Today, await parameters.CheckDaysAsync(request.VillageCode, by.Today, ct));

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        registration.Accept(await db.NextNumberAsync(request.VillageCode, by.Today.Year, ct), promise, consent, by);
        if (request.Check is { } check) registration.BeginCheck(check.Place, check.Question, consent, checkDue, by);
        else registration.Register(RegistrationStore.NewCode(), by);
        db.ChildbearingRegistrations.Add(registration);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return registration.Id;
    }

    /// <summary>What would be registered, with birth order and earlier registration, for checking the answers; nothing is kept.</summary>
    public Task<ChildbearingRegistration> ReviewAsync(RegistrationRequest request, Officer officer, CancellationToken ct)
    {
        RuleBrokenException.Unless(officer.Covers(request.VillageCode), "registration.village-outside-scope");
        return DraftAsync(request, officer, clock.Today(), ct);
    }

    private async Task<ChildbearingRegistration> DraftAsync(RegistrationRequest request, Officer officer, DateOnly today, CancellationToken ct)
    {
        var stated = await reading.ReadAsync(request.Stated, officer, ct);
        var counting = await parameters.OrderCountingAsync(request.VillageCode, today, ct);
        var registration = ChildbearingRegistration.Draft(request.VillageCode, request.Channel, request.AgentName, stated, counting, today);
        if (await EarlierAsync(registration, officer, ct) is { } earlier) registration.LinkTo(earlier);
        return registration;
    }

    private async Task<ChildbearingRegistration?> EarlierAsync(ChildbearingRegistration registration, Officer officer, CancellationToken ct)
    {
        var persons = registration.Parties.Where(p => p.PersonId is not null).Select(p => p.PersonId).ToArray();
        var numbers = registration.Parties.Where(p => p.IdentityIndex is not null).Select(p => p.IdentityIndex!).ToArray();
        var theirs = await db.ChildbearingRegistrations.AsNoTracking().Within(officer).Include(r => r.Parties).Include(r => r.Children)
            .Where(r => r.Parties.Any(p => persons.Contains(p.PersonId) || numbers.Contains(p.IdentityIndex!))).OrderBy(r => r.Id).AsSplitQuery().ToListAsync(ct);
        return theirs.FirstOrDefault(registration.ConcernsSameBirthAs);
    }
}
