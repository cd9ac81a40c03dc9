namespace FamilyPlanning.Domain.Incentives;

/// <summary>Collects the trace of a decision while its rules are asked in order.</summary>
internal sealed class DecisionTrace
{
    private readonly List<TraceLine> _lines = [];
    private readonly List<ReturnReason> _findings = [];
    private readonly List<DecisionNote> _notes = [];

    public IReadOnlyList<TraceLine> Lines => _lines;

    public IReadOnlyList<ReturnReason> Findings => _findings;

    public IReadOnlyList<DecisionNote> Notes => _notes;

    /// <summary>A rule that hinders the payment when it does not hold.</summary>
    public bool Require(ReturnReason reason, Wording asked, Wording found, bool holds, Wording source)
    {
        _lines.Add(new TraceLine(Code(reason), asked, found, holds ? TraceResult.Met : TraceResult.Failed, source));
        if (!holds) _findings.Add(reason);
        return holds;
    }

    /// <summary>A rule that could not be asked.</summary>
    public void Skip(ReturnReason reason, Wording asked, Wording source) =>
        _lines.Add(new TraceLine(Code(reason), asked, new Wording("未核查", "not asked"), TraceResult.NotReached, source));

    /// <summary>A word to the applicant that hinders nothing.</summary>
    public void Note(DecisionNote note, Wording asked, Wording found, Wording source)
    {
        _lines.Add(new TraceLine(Code(note), asked, found, TraceResult.Noted, source));
        _notes.Add(note);
    }

    /// <summary>A step of the computation.</summary>
    public void Tell(string rule, Wording asked, Wording found, Wording source) => _lines.Add(new TraceLine(rule, asked, found, TraceResult.Met, source));

    private static string Code(Enum word) => word.ToString() is { Length: > 0 } text ? char.ToLowerInvariant(text[0]) + text[1..] : "";
}
