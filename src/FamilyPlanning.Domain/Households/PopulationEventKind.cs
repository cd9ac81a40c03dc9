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

    /// <summary>Married.</summary>
    Marriage,

    /// <summary>Divorced.</summary>
    Divorce,

    /// <summary>The spouse died.</summary>
    Widowed,

    /// <summary>Became head of the household.</summary>
    HeadChange,

    /// <summary>Went to live elsewhere, the hukou stays (流出).</summary>
    LivingElsewhere,

    /// <summary>Came to live here again (流入).</summary>
    LivingHere,

    /// <summary>Adopted by a person on file; the birth parents stay as they are.</summary>
    Adoption,

    /// <summary>A person on file became guardian.</summary>
    GuardianshipBegin,

    /// <summary>A person on file is no longer guardian.</summary>
    GuardianshipEnd,

    /// <summary>Left a household for one of its own in the same village (分户).</summary>
    HouseholdSplit,

    /// <summary>Joined another household of the same village (并户).</summary>
    HouseholdJoin,

    /// <summary>The village got another code: merged, split or moved to another township.</summary>
    AreaChange,

    /// <summary>Data corrected.</summary>
    Correction,
}

/// <summary>Kinds of happenings by what they say.</summary>
public static class PopulationEventKinds
{
    /// <summary>Whether the fact begins a person's record from birth on: it is first in every order and cannot be taken back.</summary>
    public static bool IsBeginning(this PopulationEventKind kind) =>
        kind is PopulationEventKind.Imported or PopulationEventKind.Filed or PopulationEventKind.Birth;

    /// <summary>Whether the fact changes the marital status.</summary>
    public static bool IsMarital(this PopulationEventKind kind) =>
        kind is PopulationEventKind.Marriage or PopulationEventKind.Divorce or PopulationEventKind.Widowed;

    /// <summary>Whether the fact says in which household a person is from that day on.</summary>
    public static bool TakesPlace(this PopulationEventKind kind) =>
        kind.IsBeginning() || kind is PopulationEventKind.MoveIn or PopulationEventKind.HouseholdSplit or PopulationEventKind.HouseholdJoin or PopulationEventKind.AreaChange;

    /// <summary>The happening behind a marital status; a status that follows from no happening is a correction.</summary>
    public static PopulationEventKind OfMarital(string status) => status switch
    {
        _ when Households.MaritalStatus.IsMarried(status) => PopulationEventKind.Marriage,
        "30" => PopulationEventKind.Widowed,
        "40" => PopulationEventKind.Divorce,
        _ => PopulationEventKind.Correction,
    };
}
