namespace FamilyPlanning.Domain.Households;

/// <summary>People going from the ledger of one village into another's (移交), so that each is counted and served in one place: at once within the county, by letter to or from another. Only an office can be late with it.</summary>
/// <remarks>The record keeps what both offices may see: a name and a masked number. A wrong hand-over is set right by handing back, never by taking away what happened.</remarks>
public sealed class HandOver : Record, IAreaBound
{
    private HandOver() { }

    /// <summary>Village whose ledger the person leaves; for a letter from another county, the village it came to.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Village of this county that receives; its officers see the record too. Empty for a letter to another county.</summary>
    public string? ReceivingCode { get; private set; }

    /// <summary>How it began.</summary>
    public HandOverKind Kind { get; private set; }

    /// <summary>Where it stands.</summary>
    public HandOverStatus Status { get; private set; }

    /// <summary>The person; of a letter from another county, only once taken in.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The person's name then.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>Masked identity number.</summary>
    public string? IdentityMasked { get; private set; }

    /// <summary>Ciphertext of the number a letter from another county names; emptied with the answer.</summary>
    public byte[]? IdentityCipher { get; private set; }

    /// <summary>Whether everybody present in the household goes along.</summary>
    public bool WholeHousehold { get; private set; }

    /// <summary>Place in the other county, in words.</summary>
    public string? OtherPlace { get; private set; }

    /// <summary>Number of the letter.</summary>
    public string? LetterNumber { get; private set; }

    /// <summary>Who agreed; empty where an office gives within the county.</summary>
    public string? ConsentBy { get; private set; }

    /// <summary>Day of the consent.</summary>
    public DateOnly? ConsentOn { get; private set; }

    /// <summary>How it was given.</summary>
    public ConsentWay? ConsentWay { get; private set; }

    /// <summary>Number of the household that takes them in.</summary>
    public string? HouseholdNumber { get; private set; }

    /// <summary>Whether a household of their own is opened under that number.</summary>
    public bool OwnHousehold { get; private set; }

    /// <summary>Relation to the head of the household that is joined.</summary>
    public string? Kinship { get; private set; }

    /// <summary>Whether the hukou comes along.</summary>
    public bool HukouComes { get; private set; }

    /// <summary>What the office that began it adds in words.</summary>
    public string? Words { get; private set; }

    /// <summary>Day it began.</summary>
    public DateOnly StartedOn { get; private set; }

    /// <summary>Officer who began it.</summary>
    public Guid StartedBy { get; private set; }

    /// <summary>Last day of our office for the answer; none where the answer is another county's.</summary>
    public DateOnly? DueOn { get; private set; }

    /// <summary>Day it was answered or withdrawn.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>Officer who did that.</summary>
    public Guid? EndedBy { get; private set; }

    /// <summary>Why the answer was no.</summary>
    public string? AnswerWords { get; private set; }

    /// <summary>Day from which the person is counted in the new ledger.</summary>
    public DateOnly? EffectiveOn { get; private set; }

    /// <summary>Household in the receiving village.</summary>
    public Guid? HouseholdId { get; private set; }

    /// <summary>How many people went.</summary>
    public int People { get; private set; }

    /// <summary>Longest place, reason and remark kept.</summary>
    public const int MaxWords = 200, MaxPlace = 120, MaxLetterNumber = 40;

    /// <summary>The giving office hands over within the county.</summary>
    /// <exception cref="RuleBrokenException">Not present, the same village or another county, or no place there.</exception>
    public static HandOver Give(Person person, string receivingCode, HandOverPlace place, string? words, Guid by, DateOnly today) =>
        Of(HandOverKind.Given, person, words, by, today).To(receivingCode, place);

    /// <summary>The receiving office asks for somebody who lives or is registered with it now.</summary>
    /// <exception cref="RuleBrokenException">As for giving, or no consent.</exception>
    public static HandOver Ask(
        Person person, string receivingCode, HandOverPlace place, HandOverConsent consent, string? words, DateOnly dueOn, Guid by, DateOnly today) =>
        Of(HandOverKind.Asked, person, words, by, today).To(receivingCode, place).Agreed(consent, today).AnsweredBy(dueOn);

    /// <summary>Our letter to another county: the office there is asked to go on with the services.</summary>
    /// <exception cref="RuleBrokenException">Not present, no place, or no consent.</exception>
    public static HandOver Write(
        Person person, bool wholeHousehold, string? otherPlace, string? letterNumber, HandOverConsent consent, string? words, Guid by, DateOnly today)
    {
        var letter = Of(HandOverKind.LetterSent, person, words, by, today).Agreed(consent, today).ByLetter(otherPlace, letterNumber);
        letter.WholeHousehold = wholeHousehold;
        return letter;
    }

    /// <summary>A letter of another county about somebody who has come to a village of ours.</summary>
    /// <exception cref="RuleBrokenException">No name or place, no consent told of, or received on a day to come.</exception>
    public static HandOver Receive(
        string villageCode, string? name, ProtectedNumber number, string? otherPlace, string? letterNumber, HandOverConsent consent, DateOnly receivedOn, DateOnly dueOn,
        string? words, Guid by, DateOnly today)
    {
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(name), "person.name-required");
        RuleBrokenException.Unless(receivedOn <= today, "person.date-in-future");
        var letter = new HandOver
        {
            Kind = HandOverKind.LetterReceived,
            AreaCode = villageCode,
            ReceivingCode = villageCode,
            PersonName = name!.Trim(),
            IdentityCipher = number.Cipher,
            IdentityMasked = number.Masked,
            Words = Typed(words),
            StartedOn = receivedOn,
            StartedBy = by,
        };
        return letter.Agreed(consent, today).ByLetter(otherPlace, letterNumber).AnsweredBy(dueOn);
    }

    /// <summary>Whether an office of ours owes an answer and is late with it. Nothing here is about the person.</summary>
    public bool OfficeIsLate(DateOnly today) => Status == HandOverStatus.Open && DueOn < today;

    /// <summary>Says where the person of a letter from another county is to be taken in.</summary>
    /// <exception cref="RuleBrokenException">Answered already, or no place.</exception>
    public void TakeIn(HandOverPlace place)
    {
        RuleBrokenException.Unless(Kind == HandOverKind.LetterReceived && Status == HandOverStatus.Open, "hand-over.not-open");
        Place(place);
    }

    /// <summary>The person of a letter from another county stands in our ledger.</summary>
    /// <exception cref="RuleBrokenException">Answered already, or a day to come.</exception>
    public void TakenIn(Person person, DateOnly on, Guid by, DateOnly today)
    {
        PersonId = person.Id;
        Complete(person.HouseholdId, 1, on, by, today);
    }

    /// <summary>The people stand in the new ledger from <paramref name="on"/> on, or, after a letter of ours, no longer in this one.</summary>
    /// <exception cref="RuleBrokenException">Answered already, or a day to come.</exception>
    public void Complete(Guid? householdId, int people, DateOnly on, Guid by, DateOnly today)
    {
        RuleBrokenException.Unless(Status == HandOverStatus.Open, "hand-over.not-open");
        RuleBrokenException.Unless(on <= today, "person.date-in-future");
        (HouseholdId, People, EffectiveOn) = (householdId, people, on);
        End(HandOverStatus.HandedOver, by, today);
    }

    /// <summary>Answers no, with the reason in words.</summary>
    public void Decline(string? reason, Guid by, DateOnly today)
    {
        RuleBrokenException.Unless(Status == HandOverStatus.Open, "hand-over.not-open");
        RuleBrokenException.Unless(reason?.Trim().Length >= 2, "hand-over.reason-required");
        AnswerWords = reason!.Trim();
        End(HandOverStatus.Declined, by, today);
    }

    /// <summary>The office that began it takes it back before the answer.</summary>
    public void Withdraw(Guid by, DateOnly today)
    {
        RuleBrokenException.Unless(Status == HandOverStatus.Open && Kind is HandOverKind.Asked or HandOverKind.LetterSent, "hand-over.not-open");
        End(HandOverStatus.Withdrawn, by, today);
    }

    private static HandOver Of(HandOverKind kind, Person person, string? words, Guid by, DateOnly today)
    {
        RuleBrokenException.Unless(person.IsPresent, "person.not-present");
        return new HandOver
        {
            Kind = kind,
            AreaCode = person.AreaCode,
            PersonId = person.Id,
            PersonName = person.Name,
            IdentityMasked = person.IdentityMasked,
            Words = Typed(words),
            StartedOn = today,
            StartedBy = by,
        };
    }

    private HandOver To(string receivingCode, HandOverPlace place)
    {
        RuleBrokenException.Unless(receivingCode is { Length: 12 } && !receivingCode.EndsWith("000", StringComparison.Ordinal), "hand-over.village-required");
        RuleBrokenException.Unless(receivingCode != AreaCode, "hand-over.same-village");
        RuleBrokenException.Unless(receivingCode[..6] == AreaCode[..6], "hand-over.other-county");
        ReceivingCode = receivingCode;
        Place(place);
        return this;
    }

    private void Place(HandOverPlace place)
    {
        place.Check();
        (HouseholdNumber, OwnHousehold, HukouComes, WholeHousehold) = (place.HouseholdNumber!.Trim(), place.OwnHousehold, place.HukouComes, place.WholeHousehold);
        Kinship = place.OwnHousehold ? null : place.Kinship;
    }

    private HandOver Agreed(HandOverConsent consent, DateOnly today)
    {
        consent.Check(today);
        (ConsentBy, ConsentOn, ConsentWay) = (consent.GivenBy!.Trim(), consent.On, consent.Way);
        return this;
    }

    private HandOver ByLetter(string? otherPlace, string? letterNumber)
    {
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(otherPlace), "hand-over.place-required");
        (OtherPlace, LetterNumber) = (otherPlace!.Trim(), Typed(letterNumber));
        return this;
    }

    private HandOver AnsweredBy(DateOnly dueOn)
    {
        DueOn = dueOn;
        return this;
    }

    // The number of a letter was kept to take the person in; after the answer nothing needs it.
    private void End(HandOverStatus status, Guid by, DateOnly today) => (Status, EndedBy, EndedOn, IdentityCipher) = (status, by, today, null);

    private static string? Typed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
