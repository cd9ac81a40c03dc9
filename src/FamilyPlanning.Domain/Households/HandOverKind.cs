namespace FamilyPlanning.Domain.Households;

/// <summary>How a hand-over began.</summary>
public enum HandOverKind
{
    /// <summary>The giving office handed the person over, within the county.</summary>
    Given,

    /// <summary>The receiving office asked for the person, within the county.</summary>
    Asked,

    /// <summary>A letter of ours to another county.</summary>
    LetterSent,

    /// <summary>A letter of another county to us.</summary>
    LetterReceived,
}

/// <summary>Where a hand-over stands.</summary>
public enum HandOverStatus
{
    /// <summary>An answer is owed, by an office.</summary>
    Open,

    /// <summary>The person stands in the new ledger.</summary>
    HandedOver,

    /// <summary>Answered with no; the person stays where they are, and nothing follows from it.</summary>
    Declined,

    /// <summary>Taken back by the office that began it, before the answer.</summary>
    Withdrawn,
}

/// <summary>How the person agreed.</summary>
public enum ConsentWay
{
    /// <summary>Signed.</summary>
    Written,

    /// <summary>Said at the counter or at home.</summary>
    InPerson,

    /// <summary>Said on the telephone.</summary>
    ByPhone,

    /// <summary>Through a guardian or somebody entrusted.</summary>
    ThroughRepresentative,
}

/// <summary>The consent without which no request leaves an office (PIPL Art. 13, 23, 29).</summary>
/// <param name="GivenBy">Who agreed: the person, or who did so for them.</param>
/// <param name="On">The day.</param>
/// <param name="Way">How.</param>
public sealed record HandOverConsent(string? GivenBy, DateOnly? On, ConsentWay? Way)
{
    /// <summary>Longest name kept.</summary>
    public const int MaxName = PersonName.MaxLength;

    /// <summary>Refuses a consent that does not say who, when and how.</summary>
    /// <exception cref="RuleBrokenException">Something missing, or a day to come.</exception>
    internal void Check(DateOnly today)
    {
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(GivenBy) && On is not null && Way is not null, "hand-over.consent-required");
        RuleBrokenException.Unless(On <= today, "hand-over.consent-day");
    }
}

/// <summary>Where those who come are taken in.</summary>
/// <param name="HouseholdNumber">Exact number of the household in the receiving village.</param>
/// <param name="OwnHousehold">Whether a household of their own is opened under that number; otherwise they join the one that has it.</param>
/// <param name="Kinship">Relation to the head of the household that is joined.</param>
/// <param name="HukouComes">Whether the hukou comes along; otherwise it stays where it was.</param>
/// <param name="WholeHousehold">Whether everybody present in the household comes, each with the same relation to the same head.</param>
public sealed record HandOverPlace(string? HouseholdNumber, bool OwnHousehold, string? Kinship, bool HukouComes, bool WholeHousehold)
{
    /// <summary>Refuses a place nobody could be taken in at.</summary>
    /// <exception cref="RuleBrokenException">No number, no relation, or a whole household into somebody else's.</exception>
    internal void Check()
    {
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(HouseholdNumber), "hand-over.household-required");
        RuleBrokenException.Unless(OwnHousehold || !WholeHousehold, "hand-over.whole-needs-own");
        RuleBrokenException.Unless(OwnHousehold || !string.IsNullOrWhiteSpace(Kinship), "hand-over.kinship-required");
        RuleBrokenException.Unless(OwnHousehold || Kinship is not ("01" or KinshipCode.Head), "household.one-head");
    }
}
