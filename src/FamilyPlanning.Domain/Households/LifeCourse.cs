namespace FamilyPlanning.Domain.Households;

/// <summary>The facts of one person in order, folded into how the person stood on a day and where the person was counted when. The only place that says what a fact means.</summary>
public sealed class LifeCourse
{
    private readonly DateOnly _birthDate;
    private readonly List<PopulationEvent> _facts;

    /// <summary>Takes the facts that hold now.</summary>
    /// <param name="birthDate">Birth date: a person taken over from a book is counted from it.</param>
    /// <param name="facts">Facts of one person.</param>
    public LifeCourse(DateOnly birthDate, IEnumerable<PopulationEvent> facts) : this(birthDate, facts.Where(f => f.RetractedAt is null), true) { }

    private LifeCourse(DateOnly birthDate, IEnumerable<PopulationEvent> facts, bool _)
    {
        _birthDate = birthDate;
        _facts = [.. facts.OrderBy(f => !f.Kind.IsBeginning()).ThenBy(f => f.HappenedOn).ThenBy(f => f.EnteredAt).ThenBy(f => f.Id)];
    }

    /// <summary>What the office held true at a moment: entered by then and not yet taken back.</summary>
    public static LifeCourse KnownAt(DateTimeOffset moment, DateOnly birthDate, IEnumerable<PopulationEvent> facts) =>
        new(birthDate, facts.Where(f => f.HeldAt(moment)), true);

    /// <summary>How the person stood at the end of a day; empty before birth and before the ledger knows of the person.</summary>
    public Standing? On(DateOnly day)
    {
        if (day < _birthDate) return null;
        var standing = _facts.Where(f => f.Kind.IsBeginning() || f.HappenedOn <= day).Aggregate(new Standing(), (before, fact) => After(before, fact, day));
        return standing.HouseholdId == Guid.Empty ? null : standing;
    }

    /// <summary>Where the person was counted, in order of time: what the memberships say.</summary>
    public IReadOnlyList<Stay> Stays()
    {
        var stays = new List<Stay>();
        foreach (var fact in _facts)
        {
            if (stays is [.., { Exit: ExitReason.Death }]) break;
            if (fact.Kind.TakesPlace()) Begin(stays, fact);
            else if (fact.Kind == PopulationEventKind.Death) Close(stays, fact.HappenedOn, ExitReason.Death);
            else if (fact.Kind == PopulationEventKind.MoveOut) Close(stays, fact.HappenedOn, ExitReason.MoveOut);
        }

        return stays;
    }

    /// <summary>The fact that says the marital status now, where a dated one does.</summary>
    public PopulationEvent? MaritalFact => _facts.LastOrDefault(f => f.MaritalStatus is not null && !f.Kind.IsBeginning());

    private void Begin(List<Stay> stays, PopulationEvent fact)
    {
        var (entry, exit) = fact.Kind switch
        {
            PopulationEventKind.MoveIn => (EntryReason.MoveIn, ExitReason.MoveOut),
            PopulationEventKind.AreaChange => (EntryReason.AreaChange, ExitReason.AreaChange),
            PopulationEventKind.HouseholdSplit or PopulationEventKind.HouseholdJoin => (EntryReason.HouseholdChange, ExitReason.HouseholdChange),
            _ => (EntryReason.Birth, ExitReason.MoveOut),
        };
        // Whoever had moved away is not brought back by a change of codes or of household books.
        var open = stays is [.., { Until: null } last] ? last : null;
        if (exit == ExitReason.AreaChange && open is null) return;
        if (exit == ExitReason.HouseholdChange && (open is null || open.AreaCode != fact.AreaCode || open.HouseholdId == fact.HouseholdId)) return;
        Close(stays, fact.HappenedOn, exit);
        stays.Add(new Stay(fact.AreaCode, fact.HouseholdId!.Value, fact.Kind.IsBeginning() ? _birthDate : fact.HappenedOn, entry));
    }

    private static void Close(List<Stay> stays, DateOnly on, ExitReason exit)
    {
        if (stays is not [.., { Until: null } open]) return;
        stays[^1] = open with { Until = on < open.From ? open.From : on, Exit = exit };
    }

    private static Standing After(Standing standing, PopulationEvent fact, DateOnly day)
    {
        if (!Applies(fact, standing)) return standing;
        if (fact.Kind.TakesPlace()) standing = Placed(standing, fact);
        // What a book says of marriage and residence is known for the day it was taken over, not for the years before.
        if (!fact.Kind.IsBeginning() || fact.HappenedOn <= day) standing = Related(standing, fact);
        return Happened(standing, fact);
    }

    // When a fact before it is taken back, a later one may find nobody there to move: it then says nothing.
    private static bool Applies(PopulationEvent fact, Standing standing) => fact.Kind switch
    {
        PopulationEventKind.HouseholdJoin or PopulationEventKind.HouseholdSplit =>
            standing.IsPresent && fact.AreaCode == standing.AreaCode && fact.HouseholdId != standing.HouseholdId,
        PopulationEventKind.MoveOut or PopulationEventKind.LivingElsewhere or PopulationEventKind.LivingHere => standing.IsPresent,
        PopulationEventKind.MoveIn or PopulationEventKind.Death => standing.DeathDate is null,
        _ => true,
    };

    private static Standing Placed(Standing standing, PopulationEvent fact) => standing with
    {
        AreaCode = fact.AreaCode,
        HouseholdId = fact.HouseholdId!.Value,
        LeftOn = fact.Kind == PopulationEventKind.MoveIn ? null : standing.LeftOn,
    };

    private static Standing Related(Standing standing, PopulationEvent fact)
    {
        if (fact.MaritalStatus is { } status)
            standing = standing with { MaritalStatus = status, SpouseId = fact.Kind == PopulationEventKind.Divorce ? null : fact.OtherId, MaritalSince = fact.Kind.IsMarital() ? fact.HappenedOn : status == standing.MaritalStatus ? standing.MaritalSince : null };
        if (fact.LivesHere is { } here)
            standing = standing with { LivesHere = here, Place = fact.Place, PlaceSince = fact.Kind.IsBeginning() ? null : fact.HappenedOn };
        return standing;
    }

    private static Standing Happened(Standing standing, PopulationEvent fact)
    {
        if (fact.Kinship is { } kinship)
            standing = standing with { Kinship = kinship, KinshipSince = fact.Kind.IsBeginning() ? DateOnly.MinValue : fact.HappenedOn };
        return fact.Kind switch
        {
            PopulationEventKind.Death => standing with { DeathDate = fact.HappenedOn },
            PopulationEventKind.MoveOut => standing with { LeftOn = fact.HappenedOn },
            PopulationEventKind.Adoption => standing with { AdoptiveParents = [.. standing.AdoptiveParents, fact.OtherId!.Value] },
            PopulationEventKind.GuardianshipBegin => standing with { Guardians = [.. standing.Guardians, fact.OtherId!.Value] },
            PopulationEventKind.GuardianshipEnd => standing with { Guardians = [.. standing.Guardians.Where(g => g != fact.OtherId)] },
            _ => standing,
        };
    }
}
