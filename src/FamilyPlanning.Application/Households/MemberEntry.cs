using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;

namespace FamilyPlanning.Application.Households;

/// <summary>What a clerk types about one member of a household.</summary>
/// <param name="Name">Name.</param>
/// <param name="IdentityNumber">Identity number as typed; empty where the person has none yet.</param>
/// <param name="Sex">Sex, asked for only without a number.</param>
/// <param name="BirthDate">Birth date, asked for only without a number.</param>
/// <param name="Kinship">GB/T 4761.</param>
/// <param name="EthnicGroup">GB 3304.</param>
/// <param name="MaritalStatus">GB/T 2261.2.</param>
/// <param name="MaritalChangedOn">Day of the last change.</param>
/// <param name="Phone">Eleven digits.</param>
/// <param name="RegisteredElsewhere">Hukou elsewhere, in words.</param>
/// <param name="LivesElsewhere">Living elsewhere, in words.</param>
/// <param name="Note">Remark.</param>
public sealed record MemberEntry(
    string Name, string? IdentityNumber, Sex? Sex, DateOnly? BirthDate, string Kinship, string? EthnicGroup, string? MaritalStatus,
    DateOnly? MaritalChangedOn, string? Phone, string? RegisteredElsewhere, string? LivesElsewhere, string? Note)
{
    /// <summary>Paper or place all this is known from.</summary>
    public FactSource Source { get; init; } = FactSource.HouseholdBook;

    /// <summary>What the clerk held the number against when it does not fit by itself; empty where it does.</summary>
    public string? NumberConfirmation { get; init; }

    /// <summary>The number is somebody else's too, as both documents show.</summary>
    public bool SharesNumber { get; init; }

    /// <summary>People on file of whom the clerk said that they are somebody else, with how much they look alike: not asked again.</summary>
    public IReadOnlyList<(Guid Id, string AreaCode, int Score)> ToldApart { get; init; } = [];

    /// <summary>Files the person with timeline and membership. The number wins over a birth date or sex typed beside it.</summary>
    /// <exception cref="RuleBrokenException">Name missing, number wrong, or neither number nor birth date and sex.</exception>
    internal Person FileIn(
        Household household, EntryReason entry, DateOnly from, FamilyPlanningDb db, FieldProtection protection, Officer officer, TimeProvider clock, bool newborn = false)
    {
        var today = clock.Today();
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(Name), "person.name-required");
        RuleBrokenException.Unless(Name.Trim().Length <= PersonName.MaxLength, "person.name-length");
        var (reading, confirmation) = ReadNumber(today);
        RuleBrokenException.Unless(reading is null or { Valid: true }, "person.identity-invalid");
        var birthDate = reading?.BirthDate ?? BirthDate;
        var sex = reading?.Sex ?? Sex;
        RuleBrokenException.Unless(birthDate is not null && sex is not null, "person.birth-or-number-required");

        var person = Person.File(household, Pinyin.Read(Name), sex!.Value, birthDate!.Value, Kinship, today);
        if (reading is not null) person.Identify(protection.ProtectIdentity(reading), reading, SharesNumber ? NumberConfirmation : confirmation, SharesNumber);
        person.Describe(Kinship, EthnicGroup, Phone, Note);
        person.Reside(RegisteredElsewhere, LivesElsewhere);
        person.Marry(MaritalStatus ?? Person.MaritalUnstated, MaritalChangedOn);
        var begins = from < person.BirthDate ? person.BirthDate : from;
        var (kind, happenedOn) = entry == EntryReason.MoveIn ? (PopulationEventKind.MoveIn, begins) : newborn ? (PopulationEventKind.Birth, person.BirthDate) : (PopulationEventKind.Filed, today);
        db.AddRange(person, Membership.Begin(person, begins, entry));
        var filed = new FactEntry(clock.GetUtcNow(), officer.Id, Source);
        db.AddRange(Facts(person, kind, happenedOn, filed));
        db.AddRange(ToldApart.Select(other => Apart(person, other, filed)));
        return person;
    }

    /// <summary>The number as typed, or as the clerk confirmed it from the document, with what it was checked against where it does not fit by itself; none where none was typed.</summary>
    internal (IdentityNumberReading? Reading, string? Confirmation) ReadNumber(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(IdentityNumber)) return (null, null);
        var reading = Domain.Households.IdentityNumber.Read(IdentityNumber, today);
        RuleBrokenException.Unless(NumberConfirmation is null || NumberConfirmation.Trim().Length >= 2, "person.confirmation-words");
        return NumberConfirmation is null || reading.Fits(BirthDate, Sex) ? (reading, null) : (reading.Confirmed(BirthDate, Sex), NumberConfirmation.Trim());
    }

    private static DuplicatePair Apart(Person person, (Guid Id, string AreaCode, int Score) other, FactEntry entry)
    {
        var pair = DuplicatePair.Of((person.Id, person.AreaCode), (other.Id, other.AreaCode), other.Score, entry.At);
        pair.TellApart(null, entry.At, entry.By);
        return pair;
    }

    // A dated marriage or divorce is a fact of its own; an undated one only stands in what was taken over.
    private static List<PopulationEvent> Facts(Person person, PopulationEventKind kind, DateOnly happenedOn, FactEntry entry)
    {
        var marital = PopulationEventKinds.OfMarital(person.MaritalStatus);
        return person.MaritalChangedOn is { } since && marital.IsMarital()
            ? [PopulationEvent.Entering(person, kind, happenedOn, entry, withMarital: false), PopulationEvent.Of(person, marital, since, entry)]
            : [PopulationEvent.Entering(person, kind, happenedOn, entry)];
    }
}
