namespace FamilyPlanning.Domain.Registrations;

/// <summary>Registration of childbearing (生育登记): a service every citizen who bears children can have, of any marital status and for any number of children (国卫办人口发〔2021〕21号; Act Art. 18).</summary>
/// <remarks>the-line.md: a registration is received, not permitted, so nobody here decides about it.</remarks>
public sealed class ChildbearingRegistration : Record, IAreaBound
{
    private readonly List<RegistrationParty> _parties = [];
    private readonly List<RegistrationChild> _children = [];
    private readonly List<RegistrationHandling> _handlings = [];
    private readonly List<RegistrationSlip> _slips = [];
    private readonly List<EntitlementCheck> _checks = [];

    private ChildbearingRegistration() { }

    /// <summary>Village of the applicant: hukou or residence, as the applicant likes.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Number, given when it is accepted; see <see cref="RegistrationNumber"/>.</summary>
    public string? Number { get; private set; }

    /// <summary>Number of a provincial platform.</summary>
    public string? ProvincialNumber { get; private set; }

    /// <summary>First or late, as it was taken.</summary>
    public RegistrationKind Kind { get; private set; }

    /// <summary>The way it came in.</summary>
    public RegistrationChannel Channel { get; private set; }

    /// <summary>Who brought it for the applicant, where somebody was entrusted.</summary>
    public string? AgentName { get; private set; }

    /// <summary>Where it stands.</summary>
    public RegistrationStatus Status { get; private set; }

    /// <summary>What it is made for.</summary>
    public PresentState State { get; private set; }

    /// <summary>Week of pregnancy as told on the day of the statement.</summary>
    public int? PregnancyWeek { get; private set; }

    /// <summary>Last menstrual period, where told.</summary>
    public DateOnly? LastPeriod { get; private set; }

    /// <summary>Due date, where told.</summary>
    public DateOnly? DueDate { get; private set; }

    /// <summary>Birth order by the counting of the place; a figure without consequence.</summary>
    public int BirthOrder { get; private set; }

    /// <summary>How the slip is handed over.</summary>
    public SlipDelivery Delivery { get; private set; }

    /// <summary>Version of the promise the applicant signed (告知承诺).</summary>
    public string? PromiseVersion { get; private set; }

    /// <summary>Day the promise was signed.</summary>
    public DateOnly? PromisedOn { get; private set; }

    /// <summary>Version of the consent to the use of the data.</summary>
    public string? ConsentVersion { get; private set; }

    /// <summary>Earlier registration for the same child or pregnancy; the later one is linked to it, not turned away.</summary>
    public Guid? EarlierId { get; private set; }

    /// <summary>Day it was accepted.</summary>
    public DateOnly? AcceptedOn { get; private set; }

    /// <summary>Day it was registered.</summary>
    public DateOnly? RegisteredOn { get; private set; }

    /// <summary>Day the applicant cancelled it.</summary>
    public DateOnly? CancelledOn { get; private set; }

    /// <summary>When something was last done about it.</summary>
    public DateTimeOffset? LastHandledAt { get; private set; }

    /// <summary>Applicant and second parent.</summary>
    public IReadOnlyList<RegistrationParty> Parties => _parties;

    /// <summary>Children by age.</summary>
    public IReadOnlyList<RegistrationChild> Children => _children;

    /// <summary>What was done, in order.</summary>
    public IReadOnlyList<RegistrationHandling> Handlings => _handlings;

    /// <summary>Issues of the slip.</summary>
    public IReadOnlyList<RegistrationSlip> Slips => _slips;

    /// <summary>Questions put to other places.</summary>
    public IReadOnlyList<EntitlementCheck> Checks => _checks;

    /// <summary>The applicant.</summary>
    public RegistrationParty Applicant => _parties.Single(p => p.Role == PartyRole.Applicant);

    /// <summary>The second parent, where one is named.</summary>
    public RegistrationParty? SecondParent => _parties.SingleOrDefault(p => p.Role == PartyRole.SecondParent);

    /// <summary>The slip in force.</summary>
    public RegistrationSlip? CurrentSlip => _slips.SingleOrDefault(s => s.ReplacedOn is null);

    /// <summary>Writes down what the applicant states; nothing is numbered yet.</summary>
    public static ChildbearingRegistration Draft(string villageCode, RegistrationChannel channel, string? agentName, RegistrationStatement stated, OrderCounting counting, DateOnly today)
    {
        RuleBrokenException.Unless(villageCode.Length == 12 && !villageCode.EndsWith("000", StringComparison.Ordinal), "registration.village-required");
        RuleBrokenException.Unless(channel != RegistrationChannel.Entrusted || !string.IsNullOrWhiteSpace(agentName), "registration.agent-required");
        var registration = new ChildbearingRegistration
        {
            AreaCode = villageCode,
            Channel = channel,
            AgentName = channel == RegistrationChannel.Entrusted ? agentName!.Trim() : null,
            Kind = stated.Kind,
        };
        registration.Take(stated, counting, today);
        return registration;
    }

    /// <summary>Accepts it under its number, with the signed promise and the consent.</summary>
    public void Accept(string number, string promiseVersion, string consentVersion, HandledBy by)
    {
        RuleBrokenException.Unless(Status == RegistrationStatus.Draft, "registration.accepted-already");
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(promiseVersion), "registration.promise-required");
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(consentVersion), "registration.consent-required");
        (Status, Number, PromiseVersion, ConsentVersion, PromisedOn, AcceptedOn) = (RegistrationStatus.Accepted, number, promiseVersion, consentVersion, by.Today, by.Today);
        Handle(RegistrationHandling.Accept(this, Kind, Channel, null, by), by);
    }

    /// <summary>Registers what was accepted and issues the slip; in the same visit when everything is consistent.</summary>
    public void Register(string code, HandledBy by)
    {
        RuleBrokenException.Unless(Status == RegistrationStatus.Accepted, "registration.not-accepted");
        Complete(code, by);
    }

    /// <summary>Asks another place first, with the applicant's consent; the office owes the result by <paramref name="dueOn"/>.</summary>
    public void BeginCheck(string place, string question, string consentVersion, DateOnly dueOn, HandledBy by)
    {
        RuleBrokenException.Unless(Status == RegistrationStatus.Accepted, "registration.not-accepted");
        _checks.Add(EntitlementCheck.Ask(this, place, question, consentVersion, dueOn, by));
        (Status, LastHandledAt) = (RegistrationStatus.Checking, by.At);
    }

    /// <summary>Ends the check and registers: confirmed, corrected with the applicant, or settled by the promise.</summary>
    public void EndCheck(EntitlementCheckAnswer answer, string? remark, string code, HandledBy by)
    {
        RuleBrokenException.Unless(Status == RegistrationStatus.Checking, "registration.not-checking");
        _checks.Single(c => c.AnsweredOn is null).End(answer, remark, by.Today);
        Complete(code, by);
    }

    /// <summary>Takes the changed facts (变更) and issues a new slip in place of the old one.</summary>
    public void Change(RegistrationStatement stated, RegistrationChannel channel, string? remark, OrderCounting counting, string code, HandledBy by)
    {
        RuleBrokenException.Unless(Status == RegistrationStatus.Registered, "registration.not-registered");
        Take(stated, counting, by.Today);
        Handle(RegistrationHandling.Accept(this, RegistrationKind.Change, channel, remark, by).Finish(by), by);
        Issue(code, RegistrationKind.Change, by);
    }

    /// <summary>Issues the slip again (补发); the lost one is no longer valid.</summary>
    public void Reissue(RegistrationChannel channel, string? remark, string code, HandledBy by)
    {
        RuleBrokenException.Unless(Status == RegistrationStatus.Registered, "registration.not-registered");
        Handle(RegistrationHandling.Accept(this, RegistrationKind.Reissue, channel, remark, by).Finish(by), by);
        Issue(code, RegistrationKind.Reissue, by);
    }

    /// <summary>Cancels it at the applicant's wish (注销); nobody else can.</summary>
    public void Cancel(bool askedByApplicant, RegistrationChannel channel, string? remark, HandledBy by)
    {
        RuleBrokenException.Unless(askedByApplicant, "registration.cancel-by-applicant-only");
        RuleBrokenException.Unless(Status != RegistrationStatus.Draft, "registration.not-accepted");
        RuleBrokenException.Unless(Status != RegistrationStatus.Cancelled, "registration.cancelled-already");
        foreach (var owed in _handlings.Where(h => h.FinishedOn is null)) owed.Finish(by);
        Handle(RegistrationHandling.Accept(this, RegistrationKind.Cancel, channel, remark, by).Finish(by), by);
        (Status, CancelledOn) = (RegistrationStatus.Cancelled, by.Today);
    }

    /// <summary>Links it to an earlier registration for the same child or pregnancy.</summary>
    public void LinkTo(ChildbearingRegistration earlier)
    {
        RuleBrokenException.Unless(earlier.Id != Id, "registration.linked-to-itself");
        EarlierId = earlier.Id;
    }

    /// <summary>Whether both are about one child or pregnancy: a party in common and births that cannot be two of one person, or, where a day is not known, the same birth order.</summary>
    public bool ConcernsSameBirthAs(ChildbearingRegistration other)
    {
        if (other.Status is RegistrationStatus.Draft or RegistrationStatus.Cancelled || !_parties.Any(mine => other._parties.Any(mine.IsSameAs))) return false;
        return (ExpectedOn, other.ExpectedOn) is ({ } mineOn, { } theirs) ? Math.Abs(mineOn.DayNumber - theirs.DayNumber) <= _nearBirths : BirthOrder == other.BirthOrder;
    }

    // Two births of one woman lie further apart; due date and day of birth lie nearer together.
    private const int _nearBirths = 120;

    private DateOnly? ExpectedOn => _children.Where(c => c.Registered).Select(c => (DateOnly?)c.BornOn).FirstOrDefault() ?? DueDate ?? (LastPeriod is { } period ? Checkups.PregnancySchedule.DueDateOf(period) : null);

    private void Take(RegistrationStatement stated, OrderCounting counting, DateOnly today)
    {
        stated.Check(today);
        (State, Delivery, ProvincialNumber) = (stated.State, stated.Delivery, stated.ProvincialNumber);
        (PregnancyWeek, LastPeriod, DueDate) = (stated.Pregnancy.Week, stated.Pregnancy.LastPeriod, stated.Pregnancy.DueDate);
        BirthOrder = BirthOrderCounting.Count(stated.Children, counting);
        Name(PartyRole.Applicant, stated.Applicant);
        Name(PartyRole.SecondParent, stated.SecondParent);
        _children.Clear();
        _children.AddRange(stated.Children.OrderBy(c => c.BornOn).Select((child, index) => RegistrationChild.Of(this, index + 1, child)));
    }

    private void Name(PartyRole role, PartyStatement? stated)
    {
        var party = _parties.SingleOrDefault(p => p.Role == role);
        if (party is not null && stated is not null) party.State(stated);
        else if (stated is not null) _parties.Add(RegistrationParty.Of(this, role, stated));
        else if (party is not null) _parties.Remove(party);
    }

    private void Complete(string code, HandledBy by)
    {
        _handlings.Single(h => h.FinishedOn is null).Finish(by);
        (Status, RegisteredOn, LastHandledAt) = (RegistrationStatus.Registered, by.Today, by.At);
        Issue(code, Kind, by);
    }

    // Touches the registration itself, so that two officers meet in its version whatever part they change.
    private void Handle(RegistrationHandling handling, HandledBy by)
    {
        _handlings.Add(handling);
        LastHandledAt = by.At;
    }

    private void Issue(string code, RegistrationKind kind, HandledBy by)
    {
        CurrentSlip?.GiveWayOn(by.Today);
        _slips.Add(RegistrationSlip.Of(this, _slips.Count + 1, code, kind, by));
    }
}
