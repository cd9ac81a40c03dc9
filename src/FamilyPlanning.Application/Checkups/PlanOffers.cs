using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Checkups;

/// <summary>Plans the offers that follow from what is known: children under seven and consenting women. Set-based; planning twice changes nothing.</summary>
public sealed class PlanOffers(FamilyPlanningDb db, TimeProvider clock)
{
    /// <summary>Plans for one area.</summary>
    /// <returns>How many new offers there are.</returns>
    public async Task<int> ExecuteAsync(string areaCode, Officer officer, CancellationToken ct)
    {
        RuleBrokenException.Unless(officer.Covers(areaCode), "checkup.area-outside-scope");
        return await PlanAsync(Officer.ScopeOf(areaCode), ct);
    }

    /// <summary>Plans for everybody, as every night.</summary>
    public Task<int> EverywhereAsync(CancellationToken ct) => PlanAsync("", ct);

    private async Task<int> PlanAsync(string scope, CancellationToken ct)
    {
        var (low, high) = (AreaCode.ScopeFloor(scope), AreaCode.ScopeCeiling(scope));
        var today = clock.Today();
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await FollowPeopleAsync(low, high, today, ct);
        var span = PlanningSpan.Of(today);
        var offers = (await ChildrenAsync(low, high, today, ct)).SelectMany(OfferPlanner.Of)
            .Concat((await WomenAsync(low, high, ct)).SelectMany(OfferPlanner.Of)).Where(span.Holds).ToList();
        var added = await InsertAsync(offers, ct);
        if (transaction is not null) await transaction.CommitAsync(ct);
        return added;
    }

    // Offers move with people; to those who died or left, and from files that were closed, nothing more is offered.
    private async Task FollowPeopleAsync(string low, string high, DateOnly today, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"""
            UPDATE service_invitations i SET area_code = p.area_code FROM persons p
            WHERE p.id = i.person_id AND i.area_code <> p.area_code AND i.state IN ('Planned', 'Offered', 'Accepted') AND p.area_code BETWEEN {low} AND {high}
            """, ct);
        await db.Database.ExecuteSqlAsync($"""
            UPDATE service_invitations i
            SET state = 'Withdrawn', withdrawn_on = {today}, next_try_on = NULL, withdraw_reason = CASE WHEN p.death_date IS NOT NULL THEN 'Died' ELSE 'MovedAway' END
            FROM persons p
            WHERE p.id = i.person_id AND (p.death_date IS NOT NULL OR p.left_on IS NOT NULL)
              AND i.state IN ('Planned', 'Offered', 'Accepted') AND i.area_code BETWEEN {low} AND {high}
            """, ct);
        await db.Database.ExecuteSqlAsync($"""
            UPDATE service_invitations i
            SET state = 'Withdrawn', withdrawn_on = {today}, next_try_on = NULL, withdraw_reason = CASE WHEN c.closed_on IS NOT NULL THEN 'ServiceEnded' ELSE 'FactChanged' END
            FROM maternity_clients c
            WHERE c.id = i.basis_id AND (c.closed_on IS NOT NULL OR (c.delivered_on IS NOT NULL AND i.basis = 'LastPeriod'))
              AND i.state IN ('Planned', 'Offered', 'Accepted') AND i.area_code BETWEEN {low} AND {high}
            """, ct);
    }

    private Task<List<ChildFacts>> ChildrenAsync(string low, string high, DateOnly today, CancellationToken ct)
    {
        var youngest = today.AddYears(-OfferPlanner.YearsOfChildren);
        return db.Persons.AsNoTracking()
            .Where(p => p.AreaCode.CompareTo(low) >= 0 && p.AreaCode.CompareTo(high) <= 0 && p.BirthDate > youngest && p.DeathDate == null && p.LeftOn == null)
            .Select(p => new ChildFacts(p.Id, p.AreaCode, p.BirthDate, db.MaternityClients
                .Where(c => c.PersonId == p.MotherId && c.DeliveredOn == p.BirthDate).Select(c => c.DischargedOn).FirstOrDefault()))
            .ToListAsync(ct);
    }

    private Task<List<MaternityFacts>> WomenAsync(string low, string high, CancellationToken ct) =>
        db.MaternityClients.AsNoTracking().Where(c => c.ClosedOn == null)
            .Join(db.Persons.Where(p => p.AreaCode.CompareTo(low) >= 0 && p.AreaCode.CompareTo(high) <= 0 && p.DeathDate == null && p.LeftOn == null), c => c.PersonId, p => p.Id,
                (c, p) => new MaternityFacts(c.Id, p.Id, p.AreaCode, c.LastPeriod, c.DeliveredOn, c.DischargedOn))
            .ToListAsync(ct);

    private async Task<int> InsertAsync(List<PlannedOffer> offers, CancellationToken ct)
    {
        if (offers.Count == 0) return 0;
        var ids = offers.Select(_ => Guid.CreateVersion7()).ToArray();
        var (persons, areas, steps) = (offers.Select(o => o.PersonId).ToArray(), offers.Select(o => o.AreaCode).ToArray(), offers.Select(o => o.Step.ToString()).ToArray());
        var (bases, basisIds, days) = (offers.Select(o => o.Basis.ToString()).ToArray(), offers.Select(o => o.BasisId).ToArray(), offers.Select(o => o.BasisOn).ToArray());
        var (from, to) = (offers.Select(o => o.From).ToArray(), offers.Select(o => o.To).ToArray());
        // A corrected fact moves the window of an offer that was not made yet; what was offered stays as it was.
        return await db.Database.ExecuteSqlAsync($"""
            INSERT INTO service_invitations AS i (id, area_code, person_id, step, basis, basis_id, basis_on, window_from, window_to, state, tries)
            SELECT id, area, person, step, basis, basis_id, day, opens, closes, 'Planned', 0
            FROM unnest({ids}, {areas}, {persons}, {steps}, {bases}, {basisIds}, {days}, {from}, {to})
              AS planned (id, area, person, step, basis, basis_id, day, opens, closes)
            ON CONFLICT (person_id, step, basis_id) DO UPDATE
              SET basis_on = excluded.basis_on, window_from = excluded.window_from, window_to = excluded.window_to
              WHERE i.state = 'Planned' AND (i.window_from, i.window_to) IS DISTINCT FROM (excluded.window_from, excluded.window_to)
            """, ct);
    }
}
