namespace FamilyPlanning.Domain.Households.Duplicates;

/// <summary>Two records of one person made one (合并): which stays, which went into it, and everything that was changed by it, so that it can be undone completely.</summary>
public sealed class PersonMerge : Record, IAreaBound
{
    private readonly List<PersonMergeChange> _changes = [];

    private PersonMerge() { }

    /// <summary>Village of the record that stays.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>The record that stays.</summary>
    public Guid KeptId { get; private set; }

    /// <summary>The record that went into it.</summary>
    public Guid AbsorbedId { get; private set; }

    /// <summary>Moment of the merge.</summary>
    public DateTimeOffset MergedAt { get; private set; }

    /// <summary>Who merged.</summary>
    public Guid MergedBy { get; private set; }

    /// <summary>Moment it was undone.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    /// <summary>Who undid it.</summary>
    public Guid? UndoneBy { get; private set; }

    /// <summary>Why it was undone.</summary>
    public string? UndoWords { get; private set; }

    /// <summary>What was changed; only where loaded.</summary>
    public IReadOnlyList<PersonMergeChange> Changes => _changes;

    /// <summary>Merges <paramref name="absorbed"/> into <paramref name="kept"/>.</summary>
    /// <exception cref="RuleBrokenException">The same record, merged already, or two relatives.</exception>
    public static PersonMerge Of(Person kept, Person absorbed, DateTimeOffset at, Guid by)
    {
        absorbed.MergeInto(kept);
        return new PersonMerge { AreaCode = kept.AreaCode, KeptId = kept.Id, AbsorbedId = absorbed.Id, MergedAt = at, MergedBy = by };
    }

    /// <summary>Keeps one change of the merge.</summary>
    /// <param name="record">Kind of record.</param>
    /// <param name="recordId">The record.</param>
    /// <param name="property">What of it; empty where the record itself came with the merge.</param>
    /// <param name="before">Value before, as JSON.</param>
    /// <param name="after">Value after, as JSON.</param>
    public void Note(string record, Guid recordId, string? property, string? before, string? after) =>
        _changes.Add(new PersonMergeChange(Id, _changes.Count + 1, AreaCode, record, recordId, property, before, after));

    /// <summary>Undoes it. The reason is asked because two records are made of one again.</summary>
    /// <exception cref="RuleBrokenException">Undone already, or no reason.</exception>
    public void Undo(string? words, DateTimeOffset at, Guid by)
    {
        RuleBrokenException.Unless(UndoneAt is null, "merge.undone-already");
        RuleBrokenException.Unless(words?.Trim().Length >= 2, "merge.undo-words");
        (UndoneAt, UndoneBy, UndoWords) = (at, by, words!.Trim() is { Length: > DuplicatePair.MaxWords } text ? text[..DuplicatePair.MaxWords] : words.Trim());
    }
}

/// <summary>One value a merge changed.</summary>
public sealed class PersonMergeChange : IAreaBound
{
    private PersonMergeChange() { }

    internal PersonMergeChange(Guid mergeId, int line, string areaCode, string record, Guid recordId, string? property, string? before, string? after) =>
        (MergeId, Line, AreaCode, Record, RecordId, Property, Before, After) = (mergeId, line, areaCode, record, recordId, property, before, after);

    /// <summary>The merge.</summary>
    public Guid MergeId { get; private set; }

    /// <summary>Place in it, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>Village of the record that stays.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Kind of record.</summary>
    public string Record { get; private set; } = "";

    /// <summary>The record.</summary>
    public Guid RecordId { get; private set; }

    /// <summary>What of it; empty where the record itself came with the merge.</summary>
    public string? Property { get; private set; }

    /// <summary>Value before, as JSON; numbers of persons only as ciphertext.</summary>
    public string? Before { get; private set; }

    /// <summary>Value after, as JSON.</summary>
    public string? After { get; private set; }

    /// <summary>Whether the undoing left it: somebody had changed it again since.</summary>
    public bool Stayed { get; private set; }

    /// <summary>Somebody changed it since; the undoing leaves what they entered.</summary>
    public void Stay() => Stayed = true;
}
