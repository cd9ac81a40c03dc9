using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Domain.Checkups;

/// <summary>Why a maternity file was closed. That a pregnancy ended is nobody's business here: it is closed at her wish.</summary>
public enum MaternityClose
{
    /// <summary>All services were offered.</summary>
    ServicesComplete,
    /// <summary>At her wish; no reason is asked.</summary>
    AtHerWish,
    /// <summary>She lives elsewhere now.</summary>
    MovedAway,
    /// <summary>A second file of the same woman; her services go on from the other.</summary>
    Duplicate,
}

/// <summary>A pregnant woman or mother who agreed to be offered services (孕产妇). Only the dates the offers follow from are kept; no findings, no outcome (PIPL Art. 6, 28, 29).</summary>
public sealed class MaternityClient : Record, IAreaBound
{
    private const int _longestPregnancy = 308;

    private MaternityClient() { }

    /// <summary>Her village.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>The woman.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Version of the consent she gave.</summary>
    public string ConsentVersion { get; private set; } = "";

    /// <summary>Day of the consent.</summary>
    public DateOnly ConsentedOn { get; private set; }

    /// <summary>First day of the last menstrual period; where she told the due date only, 280 days before it.</summary>
    public DateOnly LastPeriod { get; private set; }

    /// <summary>The due date she told, where it is not counted from the period.</summary>
    public DateOnly? DueDateTold { get; private set; }

    /// <summary>Day of delivery.</summary>
    public DateOnly? DeliveredOn { get; private set; }

    /// <summary>Day of discharge from hospital.</summary>
    public DateOnly? DischargedOn { get; private set; }

    /// <summary>Day the file was closed.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Why it was closed.</summary>
    public MaternityClose? Close { get; private set; }

    /// <summary>Due date: told, or 280 days after the last period.</summary>
    public DateOnly DueDate => DueDateTold ?? PregnancySchedule.DueDateOf(LastPeriod);

    /// <summary>Opens a file with her consent, from the last period or the due date.</summary>
    public static MaternityClient Open(Person woman, DateOnly? lastPeriod, DateOnly? dueDate, string consentVersion, DateOnly today)
    {
        RuleBrokenException.Unless(woman.Sex != Sex.Male, "maternity.woman-required");
        RuleBrokenException.Unless(woman.IsPresent, "maternity.not-present");
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(consentVersion), "maternity.consent-required");
        var client = new MaternityClient { AreaCode = woman.AreaCode, PersonId = woman.Id, ConsentVersion = consentVersion, ConsentedOn = today };
        client.Date(lastPeriod, dueDate, today);
        return client;
    }

    /// <summary>Corrects the period or due date; offers not yet made move with it.</summary>
    public void Date(DateOnly? lastPeriod, DateOnly? dueDate, DateOnly today)
    {
        OpenOnly();
        RuleBrokenException.Unless(DeliveredOn is null, "maternity.delivered-already");
        RuleBrokenException.Unless(lastPeriod is not null || dueDate is not null, "maternity.date-required");
        RuleBrokenException.Unless(lastPeriod is null || (lastPeriod <= today && lastPeriod >= today.AddDays(-_longestPregnancy)), "maternity.last-period-range");
        RuleBrokenException.Unless(dueDate is null || (dueDate <= PregnancySchedule.DueDateOf(today) && dueDate >= PregnancySchedule.DueDateOf(today).AddDays(-_longestPregnancy)), "maternity.due-date-range");
        (LastPeriod, DueDateTold) = (lastPeriod ?? dueDate!.Value.AddDays(-280), dueDate);
    }

    /// <summary>Records the delivery and, when known, the discharge.</summary>
    public void Deliver(DateOnly on, DateOnly? dischargedOn, DateOnly today)
    {
        OpenOnly();
        RuleBrokenException.Unless(on <= today, "maternity.date-in-future");
        RuleBrokenException.Unless(on >= LastPeriod, "maternity.delivery-before-period");
        RuleBrokenException.Unless(dischargedOn is null || (dischargedOn >= on && dischargedOn <= today), "maternity.discharge-order");
        (DeliveredOn, DischargedOn) = (on, dischargedOn);
    }

    /// <summary>Closes the file; nothing more is offered from it.</summary>
    public void CloseFile(MaternityClose close, DateOnly today)
    {
        OpenOnly();
        (Close, ClosedOn) = (close, today);
    }

    private void OpenOnly() => RuleBrokenException.Unless(ClosedOn is null, "maternity.closed");
}
