namespace FamilyPlanning.Domain.Incentives;

/// <summary>What a rule gave for the facts found.</summary>
public enum TraceResult
{
    /// <summary>Fulfilled.</summary>
    Met,
    /// <summary>Not fulfilled; the application goes back with this as its reason.</summary>
    Failed,
    /// <summary>Worth a word to the applicant, changes nothing of the right.</summary>
    Noted,
    /// <summary>Not asked, because an earlier rule decided.</summary>
    NotReached,
}

/// <summary>One step of a decision that can be read out to the applicant (design.md decision 8).</summary>
/// <param name="Rule">Code of the rule, stable over the years.</param>
/// <param name="Asked">What the rule asks.</param>
/// <param name="Found">What was found, with dates; numbers of people only masked.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Source">Article of the norm, notice or ledger the rule rests on.</param>
public sealed record TraceLine(string Rule, Wording Asked, Wording Found, TraceResult Result, Wording Source);
