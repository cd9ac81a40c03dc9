using FamilyPlanning.Domain.Incentives;

namespace FamilyPlanning.Domain.Payouts;

/// <summary>Where a batch stands.</summary>
public enum BatchStatus
{
    /// <summary>拟制中.</summary>
    Draft,
    /// <summary>待审批: lines and sum are frozen.</summary>
    Submitted,
    /// <summary>已批准.</summary>
    Approved,
    /// <summary>已送银行.</summary>
    Exported,
    /// <summary>已对账: every line has the bank's answer.</summary>
    Reconciled,
    /// <summary>已作废 before approval; its applications wait for another batch.</summary>
    Discarded,
}

/// <summary>Payments made together (发放批次). Prepared by one officer, approved by another, exported once, reconciled with the bank's answer.</summary>
public sealed class PaymentBatch : Record, IAreaBound
{
    private PaymentBatch() { }

    /// <summary>Area paid: a county or township, twelve digits.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Number: F, county, year, serial.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Programme.</summary>
    public Programme Programme { get; private set; }

    /// <summary>What it is called on paper: 2026年第三季度育儿补贴.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public BatchStatus Status { get; private set; }

    /// <summary>Number of lines.</summary>
    public int Lines { get; private set; }

    /// <summary>Sum of the lines in yuan.</summary>
    public decimal Total { get; private set; }

    /// <summary>Officer who prepared it.</summary>
    public Guid PreparedBy { get; private set; }

    /// <summary>Day it was prepared.</summary>
    public DateOnly PreparedOn { get; private set; }

    /// <summary>Day it was submitted.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>Officer who approved it: never the one who prepared it.</summary>
    public Guid? ApprovedBy { get; private set; }

    /// <summary>Day it was approved.</summary>
    public DateOnly? ApprovedOn { get; private set; }

    /// <summary>Day the bank file left.</summary>
    public DateOnly? ExportedOn { get; private set; }

    /// <summary>Day the last line had its answer.</summary>
    public DateOnly? ReconciledOn { get; private set; }

    /// <summary>Why it was sent back or discarded.</summary>
    public string? Remark { get; private set; }

    /// <summary>Begins a batch.</summary>
    public static PaymentBatch Prepare(string areaCode, string number, Programme programme, string title, ActingOfficer by)
    {
        RuleBrokenException.Unless(areaCode is { Length: 12 } && areaCode.EndsWith("000", StringComparison.Ordinal), "payouts.batch-area");
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(title), "payouts.title-required");
        return new PaymentBatch
        {
            AreaCode = areaCode,
            Number = number,
            Programme = programme,
            Title = title.Trim(),
            PreparedBy = by.Id,
            PreparedOn = by.Today,
        };
    }

    /// <summary>Adds the payment of a confirmed application; its sum, months and rate are frozen on the line.</summary>
    /// <param name="application">Confirmed application of this programme.</param>
    /// <param name="account">Account on file.</param>
    /// <param name="decision">Decision the confirmation rests on.</param>
    /// <param name="reissueOf">Failed payment it takes the place of.</param>
    /// <param name="by">Who prepares the batch.</param>
    public Payment Add(IncentiveApplication application, PayeeAccount account, IncentiveDecision decision, Guid? reissueOf, ActingOfficer by)
    {
        RuleBrokenException.Unless(Status == BatchStatus.Draft, "payouts.batch-closed");
        RuleBrokenException.Unless(application.Programme == Programme, "payouts.other-programme");
        var payment = Payment.For(this, Lines + 1, application, account, decision, reissueOf);
        application.EnterBatch(account, Number, by);
        (Lines, Total) = (Lines + 1, Total + payment.Amount);
        return payment;
    }

    /// <summary>Hands it to the approver.</summary>
    public void Submit(DateOnly today)
    {
        RuleBrokenException.Unless(Status == BatchStatus.Draft, "payouts.not-draft");
        RuleBrokenException.Unless(Lines > 0, "payouts.batch-empty");
        (Status, SubmittedOn) = (BatchStatus.Submitted, today);
    }

    /// <summary>The approver sends it back to its preparer.</summary>
    public void SendBack(string remark, Guid officerId)
    {
        RuleBrokenException.Unless(Status == BatchStatus.Submitted, "payouts.not-submitted");
        RuleBrokenException.Unless(officerId != PreparedBy, "payouts.four-eyes");
        RuleBrokenException.Unless(remark.Trim().Length >= 4, "payouts.remark-required");
        (Status, SubmittedOn, Remark) = (BatchStatus.Draft, null, remark.Trim());
    }

    /// <summary>Approves it. The one who prepared it never does.</summary>
    /// <param name="lines">Number of lines found now.</param>
    /// <param name="total">Their sum found now; equal to what was submitted, to the fen.</param>
    /// <param name="by">Approver.</param>
    public void Approve(int lines, decimal total, ActingOfficer by)
    {
        RuleBrokenException.Unless(Status == BatchStatus.Submitted, "payouts.not-submitted");
        RuleBrokenException.Unless(by.Id != PreparedBy, "payouts.four-eyes");
        RuleBrokenException.Unless(lines == Lines && total == Total, "payouts.sum-differs");
        (Status, ApprovedBy, ApprovedOn) = (BatchStatus.Approved, by.Id, by.Today);
    }

    /// <summary>Sends its payments to the bank.</summary>
    public void Export(IReadOnlyCollection<Payment> payments, DateOnly today)
    {
        RuleBrokenException.Unless(Status == BatchStatus.Approved, "payouts.not-approved");
        RuleBrokenException.Unless(payments.Count == Lines && payments.Sum(p => p.Amount) == Total && payments.All(p => p.BatchId == Id), "payouts.sum-differs");
        foreach (var payment in payments) payment.Send();
        (Status, ExportedOn) = (BatchStatus.Exported, today);
    }

    /// <summary>Every line has the bank's answer.</summary>
    public void Reconcile(int settled, DateOnly today)
    {
        RuleBrokenException.Unless(Status == BatchStatus.Exported, "payouts.not-exported");
        RuleBrokenException.Unless(settled == Lines, "payouts.lines-open", Lines - settled);
        (Status, ReconciledOn) = (BatchStatus.Reconciled, today);
    }

    /// <summary>Gives the batch up before approval.</summary>
    public void Discard(string remark)
    {
        RuleBrokenException.Unless(Status is BatchStatus.Draft or BatchStatus.Submitted, "payouts.not-discardable");
        RuleBrokenException.Unless(remark.Trim().Length >= 4, "payouts.remark-required");
        (Status, Remark) = (BatchStatus.Discarded, remark.Trim());
    }
}
