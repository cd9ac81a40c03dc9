namespace FamilyPlanning.Domain.Households;

/// <summary>The kind of paper or place a fact is known from. No service depends on which it is.</summary>
public enum FactSource
{
    /// <summary>The person's or family's own word.</summary>
    Word,

    /// <summary>Household book (户口簿).</summary>
    HouseholdBook,

    /// <summary>Hospital or birth certificate.</summary>
    Hospital,

    /// <summary>Civil affairs: marriage, divorce, adoption papers.</summary>
    CivilAffairs,

    /// <summary>Police: hukou, cancellation of it.</summary>
    Police,

    /// <summary>Court ruling.</summary>
    Court,

    /// <summary>Village committee.</summary>
    Village,

    /// <summary>A ledger workbook that was imported.</summary>
    Workbook,

    /// <summary>Another office: a hand-over, or the notice of a change of areas.</summary>
    OtherOffice,
}

/// <summary>Why what stands in the ledger is corrected.</summary>
public enum CorrectionReason
{
    /// <summary>Typed wrongly.</summary>
    Typing,

    /// <summary>A paper shows otherwise.</summary>
    Paper,

    /// <summary>The person says otherwise.</summary>
    Word,

    /// <summary>Entered for somebody else.</summary>
    WrongPerson,

    /// <summary>It did not happen.</summary>
    NotHappened,

    /// <summary>What was right before has changed since.</summary>
    Changed,

    /// <summary>A second record of the same person; given by merging, not picked.</summary>
    Duplicate,

    /// <summary>Something else, said in words.</summary>
    Other,
}

/// <summary>Why something is corrected, and where that is known from.</summary>
/// <param name="Reason">Picked from the list.</param>
/// <param name="Words">In words; needed where the list has no reason that fits.</param>
/// <param name="Source">Paper or place.</param>
public sealed record Correction(CorrectionReason Reason, string? Words, FactSource Source)
{
    /// <summary>Longest text kept.</summary>
    public const int MaxWords = 200;

    /// <summary>Refuses a correction that gives no reason.</summary>
    /// <exception cref="RuleBrokenException">"Something else" without words.</exception>
    public void Check() => RuleBrokenException.Unless(Reason != CorrectionReason.Other || Words?.Trim().Length >= 2, "correction.words-required");
}

/// <summary>Who enters a fact, when, and where it is known from.</summary>
/// <param name="At">Moment of entry.</param>
/// <param name="By">Officer.</param>
/// <param name="Source">Paper or place.</param>
/// <param name="Detail">More in words: number of a paper, name of a workbook. No identity numbers.</param>
public sealed record FactEntry(DateTimeOffset At, Guid By, FactSource Source, string? Detail = null);
