namespace FamilyPlanning.Domain.Households.Duplicates;

/// <summary>Where a pair stands.</summary>
public enum DuplicateState
{
    /// <summary>A clerk has not looked yet.</summary>
    Open,

    /// <summary>Two people; not asked again.</summary>
    Different,

    /// <summary>One person; merged.</summary>
    Merged,
}

/// <summary>Two records that look like one person (疑似重复). Asked once: whoever says that they are two people is not asked again.</summary>
public sealed class DuplicatePair : Record, IAreaBound
{
    private DuplicatePair() { }

    /// <summary>Longest remark.</summary>
    public const int MaxWords = 200;

    /// <summary>Village of the first when the pair was found.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>The record filed first.</summary>
    public Guid FirstId { get; private set; }

    /// <summary>The record filed later.</summary>
    public Guid SecondId { get; private set; }

    /// <summary>How much they look alike, 0 to 100.</summary>
    public int Score { get; private set; }

    /// <summary>Where it stands.</summary>
    public DuplicateState State { get; private set; }

    /// <summary>Moment it was found.</summary>
    public DateTimeOffset FoundAt { get; private set; }

    /// <summary>Moment a clerk answered.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Who answered.</summary>
    public Guid? AnsweredBy { get; private set; }

    /// <summary>What the clerk wrote.</summary>
    public string? Words { get; private set; }

    /// <summary>Finds a pair; the record filed first comes first, whichever is named first.</summary>
    /// <param name="one">One record, and its village.</param>
    /// <param name="other">The other, and its village.</param>
    /// <param name="score">How much they look alike.</param>
    /// <param name="at">Moment.</param>
    public static DuplicatePair Of((Guid Id, string AreaCode) one, (Guid Id, string AreaCode) other, int score, DateTimeOffset at)
    {
        RuleBrokenException.Unless(one.Id != other.Id, "merge.same-record");
        var (first, second) = one.Id.CompareTo(other.Id) < 0 ? (one, other) : (other, one);
        return new DuplicatePair { AreaCode = first.AreaCode, FirstId = first.Id, SecondId = second.Id, Score = score, FoundAt = at };
    }

    /// <summary>The clerk says that they are two people.</summary>
    public void TellApart(string? words, DateTimeOffset at, Guid by)
    {
        RuleBrokenException.Unless(State != DuplicateState.Merged, "merge.merged-already");
        Answer(DuplicateState.Different, at, by);
        Words = string.IsNullOrWhiteSpace(words) ? null : words.Trim();
    }

    /// <summary>The two were merged.</summary>
    public void Merge(DateTimeOffset at, Guid by) => Answer(DuplicateState.Merged, at, by);

    /// <summary>Asked again: the merge was undone, or the answer was wrong.</summary>
    public void Reopen() => (State, AnsweredAt, AnsweredBy, Words) = (DuplicateState.Open, null, null, null);

    private void Answer(DuplicateState state, DateTimeOffset at, Guid by) => (State, AnsweredAt, AnsweredBy) = (state, at, by);
}
