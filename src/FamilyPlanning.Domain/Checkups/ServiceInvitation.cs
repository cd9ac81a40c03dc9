namespace FamilyPlanning.Domain.Checkups;

/// <summary>An offer of one service to one person in its time (邀约). The office owes the making of it; the person owes nothing.</summary>
/// <remarks>the-line.md: an offer is accepted or declined, a decline has no consequence, silence is no answer, and only the office can be late.</remarks>
public sealed class ServiceInvitation : Record, IAreaBound
{
    private ServiceInvitation() { }

    /// <summary>Village of the person; moves with them.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Person the service is for.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>What is offered.</summary>
    public CheckupStep Step { get; private set; }

    /// <summary>Kind of fact it follows from.</summary>
    public OfferBasis Basis { get; private set; }

    /// <summary>The record of that fact: the maternity client, or the child. One offer per person, step and fact.</summary>
    public Guid BasisId { get; private set; }

    /// <summary>Date of that fact.</summary>
    public DateOnly BasisOn { get; private set; }

    /// <summary>First day of the window.</summary>
    public DateOnly WindowFrom { get; private set; }

    /// <summary>Last day of the window; the office is late with an offer it has not made by then.</summary>
    public DateOnly WindowTo { get; private set; }

    /// <summary>Where it stands.</summary>
    public InvitationState State { get; private set; }

    /// <summary>Day the office made it.</summary>
    public DateOnly? OfferedOn { get; private set; }

    /// <summary>Officer who made it.</summary>
    public Guid? OfferedBy { get; private set; }

    /// <summary>The last answer.</summary>
    public OfferAnswer? Answer { get; private set; }

    /// <summary>Day of the last answer.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>Day the service was given.</summary>
    public DateOnly? VisitedOn { get; private set; }

    /// <summary>Where it was given.</summary>
    public VisitPlace? VisitPlace { get; private set; }

    /// <summary>Day the visit was entered; tells a late entry of the office from a visit in time.</summary>
    public DateOnly? VisitEnteredOn { get; private set; }

    /// <summary>Officer who entered the visit.</summary>
    public Guid? VisitEnteredBy { get; private set; }

    /// <summary>Tries of the office that led to nothing.</summary>
    public int Tries { get; private set; }

    /// <summary>How the last of them ended.</summary>
    public OfficeTry? LastTry { get; private set; }

    /// <summary>Day of the last try.</summary>
    public DateOnly? LastTryOn { get; private set; }

    /// <summary>Day the office tries again.</summary>
    public DateOnly? NextTryOn { get; private set; }

    /// <summary>Day the office withdrew it.</summary>
    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Why the office withdrew it.</summary>
    public WithdrawReason? WithdrawReason { get; private set; }

    /// <summary>Plans an offer.</summary>
    public static ServiceInvitation Plan(PlannedOffer offer) => new()
    {
        AreaCode = offer.AreaCode,
        PersonId = offer.PersonId,
        Step = offer.Step,
        Basis = offer.Basis,
        BasisId = offer.BasisId,
        BasisOn = offer.BasisOn,
        WindowFrom = offer.From,
        WindowTo = offer.To,
    };

    /// <summary>Whether the office is late: it has not made the offer and the window has closed. Nothing here is about the person.</summary>
    public bool OfficeIsLate(DateOnly today) => State == InvitationState.Planned && WindowTo < today;

    /// <summary>The office makes the offer.</summary>
    public void MakeOffer(Guid officerId, DateOnly today)
    {
        RuleBrokenException.Unless(State == InvitationState.Planned, "checkup.offered-already");
        (State, OfferedOn, OfferedBy, NextTryOn) = (InvitationState.Offered, today, officerId, null);
    }

    /// <summary>Records the person's answer; a person may change their mind either way, at any time before the service, and no reason is asked. An answer given to an offer not yet noted makes the offer too.</summary>
    public void RecordAnswer(OfferAnswer answer, Guid officerId, DateOnly today)
    {
        if (State == InvitationState.Planned) MakeOffer(officerId, today);
        RuleBrokenException.Unless(State != InvitationState.Given, "checkup.given-already");
        RuleBrokenException.Unless(State != InvitationState.Withdrawn, "checkup.withdrawn");
        (Answer, AnsweredOn, NextTryOn) = (answer, today, null);
        State = answer == OfferAnswer.Accepted ? InvitationState.Accepted : InvitationState.Declined;
    }

    /// <summary>Records that the service was given. Coming is accepting; after a decline the new answer is recorded first.</summary>
    public void RecordVisit(DateOnly on, VisitPlace place, Guid officerId, DateOnly today)
    {
        RuleBrokenException.Unless(on <= today, "checkup.visit-in-future");
        RuleBrokenException.Unless(on >= BasisOn, "checkup.visit-before-basis");
        RuleBrokenException.Unless(State != InvitationState.Declined, "checkup.declined-answer-first");
        if (State != InvitationState.Accepted) RecordAnswer(OfferAnswer.Accepted, officerId, today);
        (State, VisitedOn, VisitPlace, VisitEnteredOn, VisitEnteredBy, NextTryOn) = (InvitationState.Given, on, place, today, officerId, null);
    }

    /// <summary>Takes back a visit entered by mistake; the acceptance stands.</summary>
    public void TakeBackVisit()
    {
        RuleBrokenException.Unless(State == InvitationState.Given, "checkup.not-given");
        (State, VisitedOn, VisitPlace, VisitEnteredOn, VisitEnteredBy) = (InvitationState.Accepted, null, null, null, null);
    }

    /// <summary>Notes a try of the office that led to nothing, and when the office tries again.</summary>
    public void NoteTry(OfficeTry ended, DateOnly nextTryOn, DateOnly today)
    {
        RuleBrokenException.Unless(State is InvitationState.Planned or InvitationState.Offered or InvitationState.Accepted, "checkup.nothing-to-try");
        RuleBrokenException.Unless(nextTryOn > today, "checkup.next-try-after-today");
        (Tries, LastTry, LastTryOn, NextTryOn) = (Tries + 1, ended, today, nextTryOn);
    }

    /// <summary>Moves the window of an offer that was not made yet after its fact was corrected; what was offered stays as it was.</summary>
    public void Replan(PlannedOffer offer)
    {
        RuleBrokenException.Unless(State == InvitationState.Planned, "checkup.offered-already");
        RuleBrokenException.Unless((offer.PersonId, offer.Step, offer.BasisId) == (PersonId, Step, BasisId), "checkup.other-offer");
        (BasisOn, WindowFrom, WindowTo, AreaCode) = (offer.BasisOn, offer.From, offer.To, offer.AreaCode);
    }

    /// <summary>Withdraws an offer the office no longer makes.</summary>
    public void Withdraw(WithdrawReason reason, DateOnly today)
    {
        RuleBrokenException.Unless(State is InvitationState.Planned or InvitationState.Offered or InvitationState.Accepted, "checkup.nothing-to-withdraw");
        (State, WithdrawReason, WithdrawnOn, NextTryOn) = (InvitationState.Withdrawn, reason, today, null);
    }
}
