namespace FamilyPlanning.Domain.Checkups;

/// <summary>What is known about a child of whom offers follow.</summary>
/// <param name="PersonId">The child.</param>
/// <param name="AreaCode">Village where it lives.</param>
/// <param name="BirthDate">Birth.</param>
/// <param name="DischargedOn">Discharge from hospital, where the mother's file knows it.</param>
public sealed record ChildFacts(Guid PersonId, string AreaCode, DateOnly BirthDate, DateOnly? DischargedOn);

/// <summary>What is known about a consenting woman of whom offers follow.</summary>
/// <param name="ClientId">Her maternity file.</param>
/// <param name="PersonId">The woman.</param>
/// <param name="AreaCode">Village where she lives.</param>
/// <param name="LastPeriod">Last menstrual period.</param>
/// <param name="DeliveredOn">Delivery.</param>
/// <param name="DischargedOn">Discharge from hospital.</param>
public sealed record MaternityFacts(Guid ClientId, Guid PersonId, string AreaCode, DateOnly LastPeriod, DateOnly? DeliveredOn, DateOnly? DischargedOn);

/// <summary>An offer that follows from a fact.</summary>
/// <param name="PersonId">For whom.</param>
/// <param name="AreaCode">Where.</param>
/// <param name="Step">What.</param>
/// <param name="Basis">Kind of the fact.</param>
/// <param name="BasisId">Record of the fact.</param>
/// <param name="BasisOn">Date of the fact.</param>
/// <param name="From">First day of the window.</param>
/// <param name="To">Last day of the window.</param>
public sealed record PlannedOffer(
    Guid PersonId, string AreaCode, CheckupStep Step, OfferBasis Basis, Guid BasisId, DateOnly BasisOn, DateOnly From, DateOnly To);

/// <summary>The days the office plans ahead: windows that have not closed before <paramref name="From"/> and open by <paramref name="To"/>.</summary>
public readonly record struct PlanningSpan(DateOnly From, DateOnly To)
{
    /// <summary>From today to the end of next month: the queue of this month is always complete and the next can be looked at.</summary>
    public static PlanningSpan Of(DateOnly today) => new(today, new DateOnly(today.Year, today.Month, 1).AddMonths(2).AddDays(-1));

    /// <summary>Whether <paramref name="offer"/> is planned now.</summary>
    public bool Holds(PlannedOffer offer) => offer.To >= From && offer.From <= To;
}

/// <summary>All offers that follow from dated facts: one pure function, so that planning twice gives the same (domain.md 7).</summary>
public static class OfferPlanner
{
    /// <summary>A child is offered checks up to the day before its seventh birthday.</summary>
    public const int YearsOfChildren = 7;

    /// <summary>Every offer to a child.</summary>
    public static IEnumerable<PlannedOffer> Of(ChildFacts child)
    {
        foreach (var (step, from, to) in ServiceWindows.OfChild(child.BirthDate, child.DischargedOn ?? child.BirthDate))
        {
            yield return step == CheckupStep.Newborn
                ? new(child.PersonId, child.AreaCode, step, OfferBasis.NewbornDischarge, child.PersonId, child.DischargedOn ?? child.BirthDate, from, to)
                : new(child.PersonId, child.AreaCode, step, OfferBasis.Birth, child.PersonId, child.BirthDate, from, to);
        }
    }

    /// <summary>Every offer to a consenting woman: antenatal until the delivery, then after it.</summary>
    public static IEnumerable<PlannedOffer> Of(MaternityFacts woman)
    {
        if (woman.DeliveredOn is not { } delivered)
        {
            foreach (var (step, from, to) in ServiceWindows.OfPregnancy(woman.LastPeriod))
                yield return new(woman.PersonId, woman.AreaCode, step, OfferBasis.LastPeriod, woman.ClientId, woman.LastPeriod, from, to);
            yield break;
        }

        var discharged = woman.DischargedOn ?? delivered;
        var visit = ServiceWindows.OfPostpartum(discharged);
        yield return new(woman.PersonId, woman.AreaCode, visit.Step, OfferBasis.Discharge, woman.ClientId, discharged, visit.From, visit.To);
        var check = ServiceWindows.OfDay42(delivered);
        yield return new(woman.PersonId, woman.AreaCode, check.Step, OfferBasis.Delivery, woman.ClientId, delivered, check.From, check.To);
    }
}
