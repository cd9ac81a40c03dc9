namespace FamilyPlanning.Domain.Households;

/// <summary>Who is whose spouse and parent in one household: as it is on file, and as the relations to the head (GB/T 4761) tell it. What the relations tell is a suggestion; a clerk confirms it.</summary>
/// <remarks>Told only where it can be meant in one way: with two sons in the household, nobody is told whose a grandchild is.</remarks>
public sealed class FamilyTies
{
    // A suggestion needs a plausible age; a younger parent is linked by hand (own choice).
    private const int LeastAge = 15;

    private readonly IReadOnlyList<Person> _members;
    private readonly Dictionary<Guid, Person> _byId;
    private readonly HashSet<Tie> _ties = [];

    /// <summary>Reads the ties of a household.</summary>
    /// <param name="members">Everybody in its book, those who died or left among them.</param>
    /// <param name="headId">The member the relations refer to.</param>
    public FamilyTies(IReadOnlyList<Person> members, Guid? headId)
    {
        (_members, _byId) = (members, members.ToDictionary(m => m.Id));
        foreach (var member in members) _ties.UnionWith(OnFile(member));
        if (headId is not { } id || !_byId.TryGetValue(id, out var head)) return;
        Told = [.. FromRelations(head).Where(IsNew).Distinct()];
        _ties.UnionWith(Told);
    }

    /// <summary>The ties of a household. While no head is named, the relations refer to the one who was.</summary>
    public static FamilyTies Of(Household household, IReadOnlyList<Person> members) =>
        new(members, household.HeadId ?? Single(members.Where(m => m.Kinship is "01" or KinshipCode.Head))?.Id);

    /// <summary>What the relations tell and is not on file yet.</summary>
    public IReadOnlyList<Tie> Told { get; } = [];

    /// <summary>Relation of a member to another who is or becomes head, GB/T 4761; none where the ties do not tell.</summary>
    public string? Relation(Guid member, Guid head)
    {
        if (member == head) return KinshipCode.Head;
        var (m, h) = (_byId[member], _byId[head]);
        if (Spouses(head).Contains(member)) return m.Sex == Sex.Male ? "11" : "12";
        if (Parents(member).Contains(head)) return Of(m, "20", "30");
        if (Parents(head).Contains(member)) return Of(m, "51", "52");
        return Below(m, h) ?? Above(m, h) ?? Beside(m, h);
    }

    private string? Below(Person m, Person head)
    {
        if (Spouses(m.Id).Any(s => Parents(s).Contains(head.Id))) return Of(m, "28", "38");
        var between = Parents(m.Id).FirstOrDefault(p => Parents(p).Contains(head.Id));
        return between == default ? null : _byId[between].Sex == Sex.Male ? Of(m, "41", "42") : Of(m, "43", "44");
    }

    private string? Above(Person m, Person head)
    {
        if (Spouses(head.Id).Any(s => Parents(s).Contains(m.Id))) return head.Sex == Sex.Male ? Of(m, "55", "56") : Of(m, "53", "54");
        var between = Parents(head.Id).FirstOrDefault(p => Parents(p).Contains(m.Id));
        return between == default ? null : _byId[between].Sex == Sex.Male ? Of(m, "61", "62") : Of(m, "63", "64");
    }

    private string? Beside(Person m, Person head)
    {
        if (AreSiblings(m.Id, head.Id)) return m.BirthDate <= head.BirthDate ? Of(m, "71", "75") : Of(m, "73", "77");
        if (Spouses(m.Id).FirstOrDefault(s => AreSiblings(s, head.Id)) is var married && married != default)
            return _byId[married].BirthDate <= head.BirthDate ? Of(m, "76", "72") : Of(m, "78", "74");
        var uncle = Parents(m.Id).FirstOrDefault(p => AreSiblings(p, head.Id));
        return uncle == default ? null : _byId[uncle].Sex == Sex.Male ? Of(m, "93", "94") : Of(m, "95", "96");
    }

    private static string? Of(Person person, string male, string female) => person.Sex switch { Sex.Male => male, Sex.Female => female, _ => null };

    private IEnumerable<Guid> Parents(Guid person) => _ties.Where(t => t.Kind != TieKind.Spouse && t.PersonId == person).Select(t => t.OtherId);

    private IEnumerable<Guid> Spouses(Guid person) =>
        _ties.Where(t => t.Kind == TieKind.Spouse && (t.PersonId == person || t.OtherId == person)).Select(t => t.PersonId == person ? t.OtherId : t.PersonId);

    private bool AreSiblings(Guid one, Guid other) => one != other && Parents(one).Intersect(Parents(other)).Any();

    private IEnumerable<Tie> OnFile(Person p)
    {
        if (p.SpouseId is { } spouse && _byId.ContainsKey(spouse)) yield return new(TieKind.Spouse, p.Id, spouse);
        if (p.MotherId is { } mother && _byId.ContainsKey(mother)) yield return new(TieKind.Mother, p.Id, mother);
        if (p.FatherId is { } father && _byId.ContainsKey(father)) yield return new(TieKind.Father, p.Id, father);
    }

    private bool IsNew(Tie tie) => (tie.Kind, _byId[tie.PersonId], _byId[tie.OtherId]) switch
    {
        (TieKind.Mother, var person, _) => person.MotherId is null,
        (TieKind.Father, var person, _) => person.FatherId is null,
        (_, var person, var other) => person.SpouseId is null && other.SpouseId is null,
    };

    private IEnumerable<Tie> FromRelations(Person head)
    {
        var spouse = Only("10", "11", "12");
        var (father, mother) = (Only("51"), Only("52"));
        var children = _members.Where(m => m.Kinship is [('2' or '3'), >= '0' and <= '6'] or "29" or "39").ToList();
        var (son, daughter) = (Single(children.Where(c => c.Sex == Sex.Male)), Single(children.Where(c => c.Sex == Sex.Female)));
        return
        [
            .. Couple(head, spouse), .. Couple(father, mother),
            .. Couple(Only("53", "55"), Only("54", "56")), .. Couple(son, Only("38")), .. Couple(daughter, Only("28")),
            .. children.SelectMany(c => Born(c, head).Concat(BornOrStep(c, spouse))),
            .. With("41", "42").SelectMany(g => Born(g, son).Concat(BornOrStep(g, Only("38")))),
            .. With("43", "44").SelectMany(g => Born(g, daughter).Concat(BornOrStep(g, Only("28")))),
            .. With("71", "73", "75", "77").Append(head).SelectMany(s => Born(s, father).Concat(Born(s, mother))),
            .. Born(spouse, Only("53", "55")), .. Born(spouse, Only("54", "56")),
            .. Born(father, Only("61")), .. Born(father, Only("62")), .. Born(mother, Only("63")), .. Born(mother, Only("64")),
        ];
    }

    private IEnumerable<Person> With(params string[] codes) => _members.Where(m => codes.Contains(m.Kinship));

    private Person? Only(params string[] codes) => Single(With(codes));

    private static Person? Single(IEnumerable<Person> people) => people.Take(2).ToList() is [var one] ? one : null;

    private static IEnumerable<Tie> Couple(Person? one, Person? other)
    {
        if (one is null || other is null || one.Sex == other.Sex || one.DeathDate is not null || other.DeathDate is not null) yield break;
        if (MaritalStatus.IsMarried(one.MaritalStatus) && MaritalStatus.IsMarried(other.MaritalStatus)) yield return new(TieKind.Spouse, one.Id, other.Id);
    }

    // The relation says child of the head; whoever married the head after the birth may be a stepparent.
    private static IEnumerable<Tie> BornOrStep(Person? child, Person? parent) => parent?.MaritalChangedOn > child?.BirthDate ? [] : Born(child, parent);

    private static IEnumerable<Tie> Born(Person? child, Person? parent)
    {
        if (child is null || parent is null || parent.BirthDate.AddYears(LeastAge) > child.BirthDate) yield break;
        if (parent.Sex == Sex.Male) yield return new(TieKind.Father, child.Id, parent.Id);
        if (parent.Sex == Sex.Female) yield return new(TieKind.Mother, child.Id, parent.Id);
    }
}
