namespace FamilyPlanning.Domain.Incentives;

/// <summary>Where an application stands.</summary>
public enum ApplicationStatus
{
    /// <summary>已受理，待初审: the township owes the first review.</summary>
    Received,
    /// <summary>已初审，待确认: the county owes the confirmation.</summary>
    FirstReviewed,
    /// <summary>已确认，待发放.</summary>
    Confirmed,
    /// <summary>已列入发放批次.</summary>
    InBatch,
    /// <summary>已发放.</summary>
    Paid,
    /// <summary>已退回: with a reason; corrected, it is received again.</summary>
    Returned,
    /// <summary>已撤回 by the applicant.</summary>
    Withdrawn,
}

/// <summary>What was done with an application.</summary>
public enum StepKind
{
    /// <summary>受理.</summary>
    Received,
    /// <summary>补正后重新受理.</summary>
    Corrected,
    /// <summary>乡镇初审.</summary>
    FirstReviewed,
    /// <summary>县级审核确认.</summary>
    Confirmed,
    /// <summary>退回.</summary>
    Returned,
    /// <summary>申请人撤回.</summary>
    Withdrawn,
    /// <summary>列入批次.</summary>
    EnteredBatch,
    /// <summary>移出批次.</summary>
    LeftBatch,
    /// <summary>发放成功.</summary>
    Paid,
    /// <summary>银行退回.</summary>
    PaymentFailed,
    /// <summary>更正收款账户.</summary>
    AccountCorrected,
}

/// <summary>Who acts, at which moment and on which day of the office.</summary>
public sealed record ActingOfficer(Guid Id, DateTimeOffset At, DateOnly Today);

/// <summary>One step of an application with the decision as it was known then. Written once, never changed: the explanation of every fen (Act Art. 15).</summary>
public sealed class ApplicationStep : IAreaBound
{
    private ApplicationStep() { }

    /// <summary>Identity.</summary>
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>Area of the application.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Application.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>What was done.</summary>
    public StepKind Kind { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The office's day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>By whom.</summary>
    public Guid OfficerId { get; private set; }

    /// <summary>Why it was returned.</summary>
    public ReturnReason? Reason { get; private set; }

    /// <summary>Opinion, remark or the bank's words.</summary>
    public string? Opinion { get; private set; }

    /// <summary>Decision the step rests on; none where nothing was decided.</summary>
    public IncentiveDecision? Decision { get; private set; }

    /// <summary>Longest opinion.</summary>
    public const int OpinionLength = 500;

    internal static ApplicationStep Of(
        IncentiveApplication application, StepKind kind, ActingOfficer by, string? opinion = null, IncentiveDecision? decision = null, ReturnReason? reason = null)
    {
        RuleBrokenException.Unless(opinion is null || opinion.Trim().Length <= OpinionLength, "incentives.opinion-length", OpinionLength);
        return new ApplicationStep
        {
            AreaCode = application.AreaCode,
            ApplicationId = application.Id,
            Kind = kind,
            At = by.At,
            On = by.Today,
            OfficerId = by.Id,
            Opinion = string.IsNullOrWhiteSpace(opinion) ? null : opinion.Trim(),
            Decision = decision,
            Reason = reason,
        };
    }
}
