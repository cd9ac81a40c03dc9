using FamilyPlanning.Domain.Payouts;

namespace FamilyPlanning.Domain.Incentives;

/// <summary>An application under a programme for one person and one year (申报). Received and first reviewed in the township, confirmed in the county, paid in a batch (育儿补贴管理规范; domain.md 5). Whoever handled it on the way up never confirms it.</summary>
public sealed class IncentiveApplication : Record, IAreaBound
{
    private readonly List<Guid> _handledBy = [];
    private readonly List<ApplicationStep> _steps = [];

    private IncentiveApplication() { }

    /// <summary>Village of the child; the township itself where the child is not in the ledger.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Number of receipt (受理编号): township, year, serial.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Programme.</summary>
    public Programme Programme { get; private set; }

    /// <summary>Calendar year the money is for.</summary>
    public int ClaimYear { get; private set; }

    /// <summary>First or renewal.</summary>
    public ClaimKind Kind { get; private set; }

    /// <summary>Person the money is for; one open or paid application per person, programme and year.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Name of that person as applied.</summary>
    public string PersonName { get; private set; } = "";

    /// <summary>Birth date as applied.</summary>
    public DateOnly? BirthDate { get; private set; }

    /// <summary>Masked number as applied.</summary>
    public string? PersonMasked { get; private set; }

    /// <summary>Applicant in the ledger.</summary>
    public Guid? ApplicantId { get; private set; }

    /// <summary>Applicant's name.</summary>
    public string ApplicantName { get; private set; } = "";

    /// <summary>Applicant's relation to the child.</summary>
    public ApplicantRelation Relation { get; private set; }

    /// <summary>Ciphertext of the applicant's identity number.</summary>
    public byte[] ApplicantCipher { get; private set; } = [];

    /// <summary>Keyed index of it, to see that both parents applied.</summary>
    public byte[] ApplicantIndex { get; private set; } = [];

    /// <summary>Masked number.</summary>
    public string ApplicantMasked { get; private set; } = "";

    /// <summary>Applicant's phone.</summary>
    public string? ApplicantPhone { get; private set; }

    /// <summary>Account the money goes to; none while no usable number is on file.</summary>
    public Guid? AccountId { get; private set; }

    /// <summary>Other parent in the ledger.</summary>
    public Guid? OtherParentId { get; private set; }

    /// <summary>Other parent's name.</summary>
    public string? OtherParentName { get; private set; }

    /// <summary>Version of the promise (告知承诺).</summary>
    public string? PromiseVersion { get; private set; }

    /// <summary>Day of the promise.</summary>
    public DateOnly? PromisedOn { get; private set; }

    /// <summary>Where it stands.</summary>
    public ApplicationStatus Status { get; private set; }

    /// <summary>Day it was (last) received.</summary>
    public DateOnly ReceivedOn { get; private set; }

    /// <summary>Officer who (last) received it.</summary>
    public Guid ReceivedBy { get; private set; }

    /// <summary>Last day of the office's limit for review and confirmation together. Only the office can be late.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Day of the first review.</summary>
    public DateOnly? ReviewedOn { get; private set; }

    /// <summary>Officer of the first review.</summary>
    public Guid? ReviewedBy { get; private set; }

    /// <summary>Day of the confirmation.</summary>
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>Officer of the confirmation.</summary>
    public Guid? ConfirmedBy { get; private set; }

    /// <summary>Why it was returned.</summary>
    public ReturnReason? ReturnReason { get; private set; }

    /// <summary>Yuan, as last decided; frozen with the confirmation.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Months of the amount; none where paid per claim.</summary>
    public int? Months { get; private set; }

    /// <summary>Day the money arrived.</summary>
    public DateOnly? PaidOn { get; private set; }

    /// <summary>Everybody who received, corrected or first reviewed it: none of them can confirm it.</summary>
    public IReadOnlyList<Guid> HandledBy => _handledBy;

    /// <summary>What was done, in order; only what was loaded or added.</summary>
    public IReadOnlyList<ApplicationStep> Steps => _steps;

    /// <summary>Receives an application. One that cannot be paid as it stands is received all the same and returned with its reason.</summary>
    public static IncentiveApplication Receive(
        string number, Programme programme, int claimYear, ClaimKind kind, ApplicationEntry entry, IncentiveDecision decision, ReceiptDays days, ActingOfficer by)
    {
        RuleBrokenException.Unless(claimYear >= 2000 && claimYear <= days.Received.Year, "incentives.claim-year");
        var application = new IncentiveApplication { Number = number, Programme = programme, ClaimYear = claimYear, Kind = kind };
        application.TakeIn(StepKind.Received, entry, decision, days, by);
        return application;
    }

    /// <summary>Receives the corrected application again (补正); the office's limit begins anew.</summary>
    public void Correct(ApplicationEntry entry, IncentiveDecision decision, ReceiptDays days, ActingOfficer by)
    {
        RuleBrokenException.Unless(Status == ApplicationStatus.Returned, "incentives.not-returned");
        RuleBrokenException.Unless(PersonId is null || PersonId == entry.Beneficiary.PersonId, "incentives.other-child");
        TakeIn(StepKind.Corrected, entry, decision, days, by);
    }

    /// <summary>First review of the township (初审).</summary>
    public void Review(IncentiveDecision decision, string? opinion, ActingOfficer by)
    {
        RuleBrokenException.Unless(Status == ApplicationStatus.Received, "incentives.not-awaiting-review");
        RuleBrokenException.Unless(decision.Payable, "incentives.not-payable");
        (Status, ReviewedOn, ReviewedBy) = (ApplicationStatus.FirstReviewed, by.Today, by.Id);
        Settle(decision);
        Handle(StepKind.FirstReviewed, by, opinion, decision);
    }

    /// <summary>Confirmation of the county (审核确认). The amount is frozen from here on.</summary>
    public void Confirm(IncentiveDecision decision, string? opinion, ActingOfficer by)
    {
        RuleBrokenException.Unless(Status == ApplicationStatus.FirstReviewed, "incentives.not-awaiting-confirmation");
        RuleBrokenException.Unless(by.Id != ReceivedBy && by.Id != ReviewedBy && !_handledBy.Contains(by.Id), "incentives.four-eyes");
        RuleBrokenException.Unless(decision.Payable, "incentives.not-payable");
        (Status, ConfirmedOn, ConfirmedBy) = (ApplicationStatus.Confirmed, by.Today, by.Id);
        Settle(decision);
        _steps.Add(ApplicationStep.Of(this, StepKind.Confirmed, by, opinion, decision));
    }

    /// <summary>Sends it back with a reason the applicant can act on.</summary>
    public void Return(ReturnReason reason, string? text, IncentiveDecision? decision, ActingOfficer by)
    {
        RuleBrokenException.Unless(Status is ApplicationStatus.Received or ApplicationStatus.FirstReviewed, "incentives.not-returnable");
        RuleBrokenException.Unless(reason != Incentives.ReturnReason.Other || text?.Trim().Length >= 4, "incentives.return-text");
        (Status, ReturnReason, Amount, Months) = (ApplicationStatus.Returned, reason, 0, null);
        _steps.Add(ApplicationStep.Of(this, StepKind.Returned, by, text, decision, reason));
    }

    /// <summary>The applicant takes it back; possible until the money is on its way, without a reason and without consequence.</summary>
    public void Withdraw(string? remark, ActingOfficer by)
    {
        RuleBrokenException.Unless(
            Status is ApplicationStatus.Received or ApplicationStatus.FirstReviewed or ApplicationStatus.Confirmed or ApplicationStatus.Returned, "incentives.not-withdrawable");
        Status = ApplicationStatus.Withdrawn;
        _steps.Add(ApplicationStep.Of(this, StepKind.Withdrawn, by, remark));
    }

    /// <summary>Puts another account on file for a confirmed application, after the bank refused the first or at the applicant's wish.</summary>
    public void CorrectAccount(PayeeAccount account, string? remark, ActingOfficer by)
    {
        RuleBrokenException.Unless(Status == ApplicationStatus.Confirmed, "incentives.account-not-now");
        AccountId = account.Id;
        _steps.Add(ApplicationStep.Of(this, StepKind.AccountCorrected, by, remark));
    }

    /// <summary>Is taken into a payment batch with the account on file.</summary>
    public void EnterBatch(PayeeAccount account, string batchNumber, ActingOfficer by)
    {
        RuleBrokenException.Unless(Status == ApplicationStatus.Confirmed, "incentives.not-confirmed");
        RuleBrokenException.Unless(account.Id == AccountId && account.RefusedOn is null, "incentives.account-to-correct");
        Move(ApplicationStatus.InBatch, StepKind.EnteredBatch, by, batchNumber);
    }

    /// <summary>The batch was discarded before it was approved.</summary>
    public void LeaveBatch(string batchNumber, ActingOfficer by) => Step(ApplicationStatus.Confirmed, StepKind.LeftBatch, by, batchNumber);

    /// <summary>The bank reports the money as paid.</summary>
    public void RecordPaid(DateOnly on, ActingOfficer by)
    {
        Step(ApplicationStatus.Paid, StepKind.Paid, by, null);
        PaidOn = on;
    }

    /// <summary>The bank sends the money back: the office owes it on, to a corrected account.</summary>
    public void RecordFailed(string bankReason, ActingOfficer by) => Step(ApplicationStatus.Confirmed, StepKind.PaymentFailed, by, bankReason);

    private void Step(ApplicationStatus next, StepKind kind, ActingOfficer by, string? text)
    {
        RuleBrokenException.Unless(Status == ApplicationStatus.InBatch, "incentives.not-in-batch");
        Move(next, kind, by, text);
    }

    private void Move(ApplicationStatus next, StepKind kind, ActingOfficer by, string? text)
    {
        Status = next;
        _steps.Add(ApplicationStep.Of(this, kind, by, text));
    }

    private void TakeIn(StepKind kind, ApplicationEntry entry, IncentiveDecision decision, ReceiptDays days, ActingOfficer by)
    {
        State(entry);
        RuleBrokenException.Unless(days.Received <= by.Today && days.Due >= days.Received, "incentives.receipt-days");
        (Status, ReceivedOn, ReceivedBy, DueOn) = (ApplicationStatus.Received, days.Received, by.Id, days.Due);
        (ReviewedOn, ReviewedBy, ReturnReason) = (null, null, null);
        Settle(decision);
        Handle(kind, by, null, decision);
        if (!decision.Payable) Return(decision.Reason ?? Incentives.ReturnReason.NothingDueInYear, null, decision, by);
    }

    private void State(ApplicationEntry entry)
    {
        var (child, applicant) = (entry.Beneficiary, entry.Applicant);
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(child.Name), "incentives.child-name-required");
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(applicant.Name), "incentives.applicant-required");
        (PersonId, AreaCode, PersonName, BirthDate, PersonMasked) = (child.PersonId, child.AreaCode, child.Name.Trim(), child.BirthDate, child.IdentityMasked);
        (ApplicantId, ApplicantName, Relation, ApplicantPhone) = (applicant.PersonId, applicant.Name.Trim(), applicant.Relation, applicant.Phone);
        (ApplicantCipher, ApplicantIndex, ApplicantMasked) = (applicant.Number.Cipher, applicant.Number.Index, applicant.Number.Masked);
        (OtherParentId, OtherParentName) = (entry.OtherParentId, string.IsNullOrWhiteSpace(entry.OtherParentName) ? null : entry.OtherParentName.Trim());
        (AccountId, PromiseVersion, PromisedOn) = (entry.AccountId, entry.PromiseVersion, entry.PromisedOn);
    }

    private void Settle(IncentiveDecision decision) => (Amount, Months) = (decision.Amount, decision.Payable ? decision.Months : null);

    private void Handle(StepKind kind, ActingOfficer by, string? opinion, IncentiveDecision decision)
    {
        if (!_handledBy.Contains(by.Id)) _handledBy.Add(by.Id);
        _steps.Add(ApplicationStep.Of(this, kind, by, opinion, decision));
    }
}
