namespace FamilyPlanning.Domain.Households;

/// <summary>Why somebody entered the population of a village.</summary>
public enum EntryReason
{
    /// <summary>Born into it, or standing in its household book when the ledger began.</summary>
    Birth,

    /// <summary>Moved in.</summary>
    MoveIn,

    /// <summary>Came from another household of the same village; no move.</summary>
    HouseholdChange,

    /// <summary>The village got this code; nobody moved.</summary>
    AreaChange,
}

/// <summary>Why somebody left the population of a village.</summary>
public enum ExitReason
{
    /// <summary>Died.</summary>
    Death,

    /// <summary>Moved out.</summary>
    MoveOut,

    /// <summary>Went to another household of the same village; no move.</summary>
    HouseholdChange,

    /// <summary>The village got another code; nobody moved.</summary>
    AreaChange,
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

    /// <summary>The membership of a stay that the facts tell.</summary>
    public static Membership Of(Guid personId, Stay stay) => new()
    {
        AreaCode = stay.AreaCode,
        PersonId = personId,
        HouseholdId = stay.HouseholdId,
        From = stay.From,
        EntryReason = stay.Entry,
        Until = stay.Until,
        ExitReason = stay.Exit,
    };

    /// <summary>The stay this membership counts.</summary>
    public Stay Stay => new(AreaCode, HouseholdId, From, EntryReason, Until, ExitReason);

    /// <summary>Ends with a death or a move out.</summary>
    public void End(DateOnly until, ExitReason reason)
    {
        RuleBrokenException.Unless(Until is null, "membership.ended");
        RuleBrokenException.Unless(until >= From, "membership.order");
        (Until, ExitReason) = (until, reason);
    }
}
