namespace FamilyPlanning.Domain.Households;

/// <summary>What can happen to a person in the ledger (变动).</summary>
public enum PopulationEventKind
{
    /// <summary>Taken over from a household book.</summary>
    Imported,
    /// <summary>Entered by hand.</summary>
    Filed,
    /// <summary>Born.</summary>
    Birth,
    /// <summary>Died.</summary>
    Death,
    /// <summary>Moved in.</summary>
    MoveIn,
    /// <summary>Moved out.</summary>
    MoveOut,
    /// <summary>Marital status changed.</summary>
    Marriage,
    /// <summary>Became head of the household.</summary>
    HeadChange,
    /// <summary>Data corrected.</summary>
    Correction,
}

/// <summary>One line of a person's timeline: when it happened and when the office learned of it.</summary>
public sealed class PopulationEvent : Record, IAreaBound
{
    private PopulationEvent() { }

    /// <summary>Village where it happened.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What happened.</summary>
    public PopulationEventKind Kind { get; private set; }

    /// <summary>The day it happened.</summary>
    public DateOnly HappenedOn { get; private set; }

    /// <summary>The moment it was entered.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>Officer who entered it.</summary>
    public Guid EnteredBy { get; private set; }

    /// <summary>Where it is known from, or where to: place, paper, workbook. No numbers.</summary>
    public string? Detail { get; private set; }

    /// <summary>Enters an event on the timeline.</summary>
    public static PopulationEvent Of(Person person, PopulationEventKind kind, DateOnly happenedOn, DateTimeOffset enteredAt, Guid enteredBy, string? detail) =>
        new() { AreaCode = person.AreaCode, PersonId = person.Id, Kind = kind, HappenedOn = happenedOn, EnteredAt = enteredAt, EnteredBy = enteredBy, Detail = detail };
}
