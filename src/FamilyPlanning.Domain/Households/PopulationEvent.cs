namespace FamilyPlanning.Domain.Households;

/// <summary>One dated fact of the ledger: what happened on which day, when and from whom the office learned of it, and what the record said after it. A wrong fact is taken back with a reason and stays readable; none is deleted.</summary>
public sealed class PopulationEvent : Record, IAreaBound
{
    private PopulationEvent() { }

    /// <summary>Village where it happened; where it changed the village, the new one.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Person.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What happened.</summary>
    public PopulationEventKind Kind { get; private set; }

    /// <summary>The day it happened. For a person taken over from a book, the day of that.</summary>
    public DateOnly HappenedOn { get; private set; }

    /// <summary>The moment it was entered.</summary>
    public DateTimeOffset EnteredAt { get; private set; }

    /// <summary>Officer who entered it.</summary>
    public Guid EnteredBy { get; private set; }

    /// <summary>Paper or place it is known from.</summary>
    public FactSource Source { get; private set; }

    /// <summary>More in words: place, paper, workbook. No numbers of persons.</summary>
    public string? Detail { get; private set; }

    /// <summary>Household the person belongs to after it; empty where the fact says nothing of it.</summary>
    public Guid? HouseholdId { get; private set; }

    /// <summary>Relation to the head after it.</summary>
    public string? Kinship { get; private set; }

    /// <summary>Marital status after it.</summary>
    public string? MaritalStatus { get; private set; }

    /// <summary>The other person: spouse, adoptive parent or guardian.</summary>
    public Guid? OtherId { get; private set; }

    /// <summary>Whether the person lives in the village after it; empty where the fact says nothing of it.</summary>
    public bool? LivesHere { get; private set; }

    /// <summary>Where the person lives after it when that is elsewhere.</summary>
    public string? Place { get; private set; }

    /// <summary>The fact this one stands in place of.</summary>
    public Guid? ReplacesId { get; private set; }

    /// <summary>The moment it was found wrong; empty while it holds.</summary>
    public DateTimeOffset? RetractedAt { get; private set; }

    /// <summary>Officer who took it back.</summary>
    public Guid? RetractedBy { get; private set; }

    /// <summary>Why it was taken back.</summary>
    public CorrectionReason? RetractedFor { get; private set; }

    /// <summary>The reason in words.</summary>
    public string? RetractionWords { get; private set; }

    /// <summary>Longest detail and place kept.</summary>
    public const int MaxDetail = 200;

    /// <summary>The fact with which a person comes into the ledger: it keeps everything the record says then.</summary>
    /// <param name="person">The new person.</param>
    /// <param name="kind">Taken over, born or moved in.</param>
    /// <param name="happenedOn">The day.</param>
    /// <param name="entry">Who enters it.</param>
    /// <param name="withMarital">False where a dated fact of its own tells the marital status.</param>
    public static PopulationEvent Entering(Person person, PopulationEventKind kind, DateOnly happenedOn, FactEntry entry, bool withMarital = true)
    {
        var fact = New(person, kind, happenedOn, entry);
        fact.KeepPlace(person);
        fact.KeepResidence(person);
        if (withMarital) fact.KeepMarital(person);
        return fact;
    }

    /// <summary>A fact about somebody on file; it keeps what the record says after it, as far as the kind speaks of it.</summary>
    /// <param name="person">The person, already changed.</param>
    /// <param name="kind">What happened.</param>
    /// <param name="happenedOn">The day.</param>
    /// <param name="entry">Who enters it.</param>
    /// <param name="other">Adoptive parent or guardian.</param>
    public static PopulationEvent Of(Person person, PopulationEventKind kind, DateOnly happenedOn, FactEntry entry, Guid? other = null)
    {
        var fact = New(person, kind, happenedOn, entry);
        if (kind.TakesPlace()) fact.KeepPlace(person);
        if (kind.IsMarital()) fact.KeepMarital(person);
        if (kind is PopulationEventKind.MoveIn or PopulationEventKind.MoveOut or PopulationEventKind.LivingElsewhere or PopulationEventKind.LivingHere) fact.KeepResidence(person);
        if (kind is PopulationEventKind.HeadChange) fact.KeepPlace(person);
        fact.OtherId ??= other;
        return fact;
    }

    /// <summary>What a correction set right: the values hold from <paramref name="since"/>, the day the wrong ones did.</summary>
    public static PopulationEvent Corrected(Person person, DateOnly since, FactEntry entry, bool kinship = false, bool marital = false, bool residence = false)
    {
        var fact = New(person, PopulationEventKind.Correction, since, entry);
        if (kinship) fact.Kinship = person.Kinship;
        if (marital) fact.KeepMarital(person);
        if (residence) fact.KeepResidence(person);
        return fact;
    }

    /// <summary>The same fact on the day it really happened, in place of this one.</summary>
    public PopulationEvent OnTheRightDay(DateOnly happenedOn, FactEntry entry)
    {
        var fact = new PopulationEvent
        {
            AreaCode = AreaCode,
            PersonId = PersonId,
            Kind = Kind,
            HappenedOn = happenedOn,
            EnteredAt = entry.At,
            EnteredBy = entry.By,
            Source = entry.Source,
            Detail = entry.Detail ?? Detail,
            HouseholdId = HouseholdId,
            Kinship = Kinship,
            MaritalStatus = MaritalStatus,
            OtherId = OtherId,
            LivesHere = LivesHere,
            Place = Place,
        };
        return fact.InPlaceOf(this);
    }

    /// <summary>Puts this fact in the place of one that was taken back.</summary>
    public PopulationEvent InPlaceOf(PopulationEvent wrong)
    {
        RuleBrokenException.Unless(wrong.RetractedAt is not null && wrong.PersonId == PersonId, "fact.replaces-retracted");
        ReplacesId = wrong.Id;
        return this;
    }

    /// <summary>Takes a wrong fact back (撤销). The line stays readable with who, when and why.</summary>
    /// <exception cref="RuleBrokenException">Taken back already, the beginning of the record, or no reason.</exception>
    public void Retract(Correction why, DateTimeOffset at, Guid by)
    {
        RuleBrokenException.Unless(!Kind.IsBeginning() && Kind != PopulationEventKind.AreaChange, "fact.beginning");
        TakeBack(why, at, by);
    }

    /// <summary>Takes a fact back because the whole record was a second one of the same person; the beginning too.</summary>
    public void RetractAsDuplicate(DateTimeOffset at, Guid by) => TakeBack(new Correction(CorrectionReason.Duplicate, null, Source), at, by);

    private void TakeBack(Correction why, DateTimeOffset at, Guid by)
    {
        RuleBrokenException.Unless(RetractedAt is null, "fact.retracted-already");
        why.Check();
        (RetractedAt, RetractedBy, RetractedFor) = (at, by, why.Reason);
        RetractionWords = string.IsNullOrWhiteSpace(why.Words) ? null : why.Words.Trim();
    }

    /// <summary>Whether the office held the fact true at a moment.</summary>
    public bool HeldAt(DateTimeOffset moment) => EnteredAt <= moment && !(RetractedAt <= moment);

    private static PopulationEvent New(Person person, PopulationEventKind kind, DateOnly happenedOn, FactEntry entry) => new()
    {
        AreaCode = person.AreaCode,
        PersonId = person.Id,
        Kind = kind,
        HappenedOn = happenedOn,
        EnteredAt = entry.At,
        EnteredBy = entry.By,
        Source = entry.Source,
        Detail = entry.Detail is { Length: > MaxDetail } text ? text[..MaxDetail] : entry.Detail,
    };

    private void KeepPlace(Person person) => (HouseholdId, Kinship) = (person.HouseholdId, person.Kinship);

    private void KeepMarital(Person person) => (MaritalStatus, OtherId) = (person.MaritalStatus, person.SpouseId);

    private void KeepResidence(Person person) => (LivesHere, Place) = (person.LivesHere, person.ResidencePlace);
}
