namespace FamilyPlanning.Domain.Incentives;

/// <summary>What the rules of a programme give for the facts of one application, and why. Pure: the same facts always give the same decision.</summary>
/// <param name="EntitledAmount">Yuan due by the rules of the programme for this person and period, whatever hinders paying it now.</param>
/// <param name="Months">Months the amount is made of; none where it is paid per claim.</param>
/// <param name="Rate">Yuan per year or month.</param>
/// <param name="Unit">What the rate is for.</param>
/// <param name="Source">Notice the rate comes from.</param>
/// <param name="Findings">What hinders it, in the order of the checks; the first is the reason of a return.</param>
/// <param name="Notes">What else is to be said.</param>
/// <param name="Trace">Every rule, in order.</param>
/// <param name="RelatedNumber">Number of the application an earlier claim was received under, where that is the finding.</param>
public sealed record IncentiveDecision(
    decimal EntitledAmount, int? Months, decimal Rate, AmountUnit Unit, string Source, IReadOnlyList<ReturnReason> Findings,
    IReadOnlyList<DecisionNote> Notes, IReadOnlyList<TraceLine> Trace, string? RelatedNumber)
{
    /// <summary>Whether it can be confirmed and paid as it stands.</summary>
    public bool Payable => Findings.Count == 0 && EntitledAmount > 0;

    /// <summary>Yuan to be paid now: nothing while something hinders it.</summary>
    public decimal Amount => Payable ? EntitledAmount : 0;

    /// <summary>Why it goes back; none when payable.</summary>
    public ReturnReason? Reason => Findings.Count == 0 ? null : Findings[0];
}
