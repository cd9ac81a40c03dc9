namespace FamilyPlanning.Domain.Offices;

/// <summary>What a notice changes about areas.</summary>
public enum AreaChangeKind
{
    /// <summary>更名: the area keeps its code and gets another name.</summary>
    Rename,

    /// <summary>合并: villages become one, under the code of one of them or a new one.</summary>
    Merge,

    /// <summary>拆分: groups of a village go to another village, mostly a new one; the others stay.</summary>
    Split,

    /// <summary>划转: a village goes to another township and gets a new code there.</summary>
    Transfer,
}

/// <summary>A change as it is entered.</summary>
/// <param name="Kind">What changes.</param>
/// <param name="From">Codes that change; a merger names the villages that give up their code or all of them.</param>
/// <param name="Groups">Villagers' groups that leave; only of a split.</param>
/// <param name="ToCode">Code afterwards; a new name keeps the code.</param>
/// <param name="ToName">Name afterwards; empty where the code is in use and keeps its name.</param>
/// <param name="EffectiveOn">First day of the new state.</param>
/// <param name="Document">Number of the notice (文号).</param>
/// <param name="Basis">More about it in words.</param>
public sealed record AreaChangeEntry(
    AreaChangeKind Kind, IReadOnlyList<string> From, IReadOnlyList<int> Groups, string ToCode, string? ToName, DateOnly EffectiveOn, string Document, string? Basis);

/// <summary>An administrative change (行政区划调整): which codes go where from which day. A change entered wrongly is set right by the opposite change: what people have lived since under the new code stays true of that time.</summary>
public sealed class AreaChange : Record, IAreaBound
{
    /// <summary>Longest number of a notice.</summary>
    public const int MaxDocument = 60;

    /// <summary>Longest basis in words.</summary>
    public const int MaxBasis = 200;

    private readonly List<AreaChangeLine> _lines = [];

    private AreaChange() { }

    /// <summary>County in which it happens.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>What changes.</summary>
    public AreaChangeKind Kind { get; private set; }

    /// <summary>First day of the new state.</summary>
    public DateOnly EffectiveOn { get; private set; }

    /// <summary>Number of the notice (文号).</summary>
    public string Document { get; private set; } = "";

    /// <summary>More about it in words.</summary>
    public string? Basis { get; private set; }

    /// <summary>Code afterwards.</summary>
    public string ToCode { get; private set; } = "";

    /// <summary>Name afterwards.</summary>
    public string ToName { get; private set; } = "";

    /// <summary>Villagers' groups of the village afterwards.</summary>
    public int ToGroups { get; private set; }

    /// <summary>Moment of entry.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>Who entered it.</summary>
    public Guid EnteredBy { get; private set; }

    /// <summary>Who entered it, by name.</summary>
    public string EnteredByName { get; private set; } = "";

    /// <summary>Which code goes where.</summary>
    public IReadOnlyList<AreaChangeLine> Lines => _lines;

    /// <summary>Enters a change.</summary>
    /// <param name="entry">What the notice says.</param>
    /// <param name="from">The valid areas of <see cref="AreaChangeEntry.From"/>, in that order.</param>
    /// <param name="to">The area that has the target code now, where there is one.</param>
    /// <param name="by">Who enters it.</param>
    /// <param name="at">Moment of entry.</param>
    /// <param name="today">Today: a change in the future is entered when it has come.</param>
    /// <exception cref="RuleBrokenException">The notice does not fit the areas on file.</exception>
    public static AreaChange Enter(AreaChangeEntry entry, IReadOnlyList<Area> from, Area? to, Officer by, DateTimeOffset at, DateOnly today)
    {
        RuleBrokenException.Unless(entry.Document.Trim() is { Length: > 0 and <= MaxDocument }, "area-change.document-required");
        RuleBrokenException.Unless(entry.EffectiveOn <= today && entry.EffectiveOn > today.AddYears(-1), "area-change.day-range");
        RuleBrokenException.Unless(from.Count > 0 && from.All(a => a.ValidUntil is null), "area-change.area-missing");
        RuleBrokenException.Unless(from.Append(to).All(a => a is null || a.ValidFrom < entry.EffectiveOn), "area-change.area-younger");
        RuleBrokenException.Unless(from.Append(to).All(a => a is null || a.AreaCode[..6] == from[0].AreaCode[..6]) && entry.ToCode.StartsWith(from[0].AreaCode[..6], StringComparison.Ordinal), "area-change.other-county");
        RuleBrokenException.Unless(entry.Kind == AreaChangeKind.Rename || from.All(a => a.Level == AreaLevel.Village) && Offices.AreaCode.Read(entry.ToCode).Level == AreaLevel.Village, "area-change.villages-only");
        RuleBrokenException.Unless(entry.Kind == AreaChangeKind.Merge || from.Count == 1, "area-change.one-area");
        var change = new AreaChange
        {
            AreaCode = from[0].AreaCode[..6] + "000000",
            Kind = entry.Kind,
            EffectiveOn = entry.EffectiveOn,
            Document = entry.Document.Trim(),
            Basis = string.IsNullOrWhiteSpace(entry.Basis) ? null : entry.Basis.Trim(),
            ToCode = entry.ToCode,
            ToName = string.IsNullOrWhiteSpace(entry.ToName) ? to?.Name ?? "" : entry.ToName.Trim(),
            ToGroups = to?.Groups ?? 0,
            EnteredAt = at,
            EnteredBy = by.Id,
            EnteredByName = by.Name,
        };
        RuleBrokenException.Unless(change.ToName.Length > 0, "area.name-required");
        change.Draw(entry, from, to);
        RuleBrokenException.Unless(change.ToGroups <= 99, "area-change.groups-too-many");
        return change;
    }

    /// <summary>Whether the old code is no longer used afterwards.</summary>
    public bool EndsOldCodes => Kind is AreaChangeKind.Merge or AreaChangeKind.Transfer;

    private void Draw(AreaChangeEntry entry, IReadOnlyList<Area> from, Area? to)
    {
        switch (Kind)
        {
            case AreaChangeKind.Rename: Rename(from[0]); break;
            case AreaChangeKind.Merge: Merge(from, to); break;
            case AreaChangeKind.Split: Split(from[0], entry.Groups, to); break;
            default: Transfer(from[0], to); break;
        }
    }

    private void Rename(Area area)
    {
        RuleBrokenException.Unless(ToCode == area.AreaCode, "area-change.rename-keeps-code");
        RuleBrokenException.Unless(ToName != area.Name, "area-change.same-name");
        ToGroups = area.Groups;
        Add(area, null, 0);
    }

    // Groups are numbered on: the village whose code stays keeps its numbers, those that join follow after.
    private void Merge(IReadOnlyList<Area> from, Area? to)
    {
        var joining = from.Where(a => a.AreaCode != ToCode).ToList();
        RuleBrokenException.Unless(joining.Count + (to is null ? 0 : 1) >= 2, "area-change.several-villages");
        foreach (var village in joining)
        {
            Add(village, null, ToGroups);
            ToGroups += village.Groups;
        }
    }

    private void Split(Area village, IReadOnlyList<int> groups, Area? to)
    {
        var leaving = groups.Distinct().Order().ToList();
        RuleBrokenException.Unless(ToCode != village.AreaCode, "area-change.target-itself");
        RuleBrokenException.Unless(leaving.Count > 0, "area-change.groups-required");
        RuleBrokenException.Unless(leaving.TrueForAll(g => g >= 1 && g <= village.Groups), "area-change.group-unknown", village.Name, village.Groups);
        RuleBrokenException.Unless(leaving.Count < village.Groups, "area-change.groups-all");
        foreach (var group in leaving) Add(village, group, ++ToGroups - group);
    }

    private void Transfer(Area village, Area? to)
    {
        RuleBrokenException.Unless(to is null, "area-change.code-in-use", ToCode);
        RuleBrokenException.Unless(ToCode[..9] != village.AreaCode[..9], "area-change.same-township");
        ToGroups = village.Groups;
        Add(village, null, 0);
    }

    private void Add(Area from, int? group, int shift) => _lines.Add(new AreaChangeLine(Id, _lines.Count + 1, AreaCode, from.AreaCode, from.Name, group, ToCode, shift));
}

/// <summary>One village, or one group of a village, and the code it gets.</summary>
public sealed class AreaChangeLine : IAreaBound
{
    private AreaChangeLine() { }

    internal AreaChangeLine(Guid changeId, int line, string county, string fromCode, string fromName, int? fromGroup, string toCode, int groupShift) =>
        (ChangeId, Line, AreaCode, FromCode, FromName, FromGroup, ToCode, GroupShift) = (changeId, line, county, fromCode, fromName, fromGroup, toCode, groupShift);

    /// <summary>The change.</summary>
    public Guid ChangeId { get; private set; }

    /// <summary>Place in it, from 1.</summary>
    public int Line { get; private set; }

    /// <summary>County in which it happens.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Code before.</summary>
    public string FromCode { get; private set; } = "";

    /// <summary>Name before.</summary>
    public string FromName { get; private set; } = "";

    /// <summary>Villagers' group that leaves; empty where the whole village does.</summary>
    public int? FromGroup { get; private set; }

    /// <summary>Code afterwards.</summary>
    public string ToCode { get; private set; } = "";

    /// <summary>What is added to the number of a group.</summary>
    public int GroupShift { get; private set; }

    /// <summary>Households that came with it.</summary>
    public int Households { get; private set; }

    /// <summary>People present who came with it.</summary>
    public int People { get; private set; }

    /// <summary>Keeps how many came with it.</summary>
    public void Carry(int households, int people) => (Households, People) = (households, people);
}
