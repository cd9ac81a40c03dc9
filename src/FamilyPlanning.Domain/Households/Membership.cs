namespace FamilyPlanning.Domain.Households;

/// <summary>Why somebody entered the population of a village.</summary>
public enum EntryReason
{
    /// <summary>Born into it, or standing in its household book when the ledger began.</summary>
    Birth,
    /// <summary>Moved in.</summary>
    MoveIn,
}

/// <summary>Why somebody left the population of a village.</summary>
public enum ExitReason
{
    /// <summary>Died.</summary>
    Death,
    /// <summary>Moved out.</summary>
    MoveOut,
}

/// <summary>The time a person belongs to a household and so to the population of its village. Population, births, deaths and moves are all counted from here, so that closing = opening + births - deaths + in - out always holds (domain.md 9.5).</summary>
public sealed class Membership : Record, IAreaBound
{
    private Membership() { }

    /// <summary>Village.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Household.</summary>
    public Guid HouseholdId { get; private set; }

    /// <summary>First day counted.</summary>
    public DateOnly From { get; private set; }

    /// <summary>How it began.</summary>
    public EntryReason EntryReason { get; private set; }

    /// <summary>First day no longer counted; empty while it lasts.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>How it ended.</summary>
    public ExitReason? ExitReason { get; private set; }

    /// <summary>Begins with a birth or a move in.</summary>
    public static Membership Begin(Person person, DateOnly from, EntryReason reason) =>
        new() { AreaCode = person.AreaCode, PersonId = person.Id, HouseholdId = person.HouseholdId, From = from, EntryReason = reason };

    /// <summary>Ends with a death or a move out.</summary>
    public void End(DateOnly until, ExitReason reason)
    {
        RuleBrokenException.Unless(Until is null, "membership.ended");
        RuleBrokenException.Unless(until >= From, "membership.order");
        (Until, ExitReason) = (until, reason);
    }
}
