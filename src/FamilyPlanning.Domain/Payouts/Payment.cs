using FamilyPlanning.Domain.Incentives;

namespace FamilyPlanning.Domain.Payouts;

/// <summary>Where one payment stands.</summary>
public enum PaymentStatus
{
    /// <summary>In a batch that has not left the office.</summary>
    Planned,
    /// <summary>Handed to the bank.</summary>
    Sent,
    /// <summary>Arrived.</summary>
    Paid,
    /// <summary>Sent back by the bank; what is owed is paid by a new line.</summary>
    Failed,
}

/// <summary>One line of a batch: what one application is paid, with the computation it rests on. Sum, months and rate are copied here and never change; a correction is another line (design.md decision 7).</summary>
public sealed class Payment : Record, IAreaBound
{
    private Payment() { }

    /// <summary>Village of the application.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Batch.</summary>
    public Guid BatchId { get; private set; }

    /// <summary>Line of the batch, from 1; the bank file and the bank's answer carry it.</summary>
    public int Line { get; private set; }

    /// <summary>Application that is paid.</summary>
    public Guid ApplicationId { get; private set; }

    /// <summary>Person the money is for.</summary>
    public Guid PersonId { get; private set; }

    /// <summary>Account it goes to.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>Name of the account on that day.</summary>
    public string Payee { get; private set; } = "";

    /// <summary>Yuan.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Months it is made of; none where paid per claim.</summary>
    public int? Months { get; private set; }

    /// <summary>Yuan per year or month.</summary>
    public decimal Rate { get; private set; }

    /// <summary>What the rate is for.</summary>
    public AmountUnit Unit { get; private set; }

    /// <summary>Notice the rate comes from.</summary>
    public string Source { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public PaymentStatus Status { get; private set; }

    /// <summary>Day the bank paid it or sent it back.</summary>
    public DateOnly? SettledOn { get; private set; }

    /// <summary>The bank's words for sending it back.</summary>
    public string? BankReason { get; private set; }

    /// <summary>Failed payment this one takes the place of.</summary>
    public Guid? ReissueOf { get; private set; }

    /// <summary>Longest reason of a bank that is kept.</summary>
    public const int BankReasonLength = 200;

    /// <summary>Plans the payment of a confirmed application.</summary>
    /// <exception cref="RuleBrokenException">The sum is not what rate and months give, or differs from what was confirmed.</exception>
    internal static Payment For(PaymentBatch batch, int line, IncentiveApplication application, PayeeAccount account, IncentiveDecision decision, Guid? reissueOf)
    {
        RuleBrokenException.Unless(application.PersonId is not null && decision.Payable, "payouts.not-payable");
        RuleBrokenException.Unless(decision.Amount == application.Amount, "payouts.differs-from-confirmation");
        RuleBrokenException.Unless(ProgrammeAmount.Share(decision.Rate, decision.Unit, decision.Months) == decision.Amount, "payouts.not-explained");
        return new Payment
        {
            AreaCode = application.AreaCode,
            BatchId = batch.Id,
            Line = line,
            ApplicationId = application.Id,
            PersonId = application.PersonId!.Value,
            AccountId = account.Id,
            Payee = account.Holder,
            Amount = decision.Amount,
            Months = decision.Months,
            Rate = decision.Rate,
            Unit = decision.Unit,
            Source = decision.Source,
            ReissueOf = reissueOf,
        };
    }

    /// <summary>Is handed to the bank.</summary>
    internal void Send()
    {
        RuleBrokenException.Unless(Status == PaymentStatus.Planned, "payouts.payment-sent");
        Status = PaymentStatus.Sent;
    }

    /// <summary>The bank paid it.</summary>
    public void RecordPaid(DateOnly on)
    {
        RuleBrokenException.Unless(Status == PaymentStatus.Sent, "payouts.payment-not-sent");
        (Status, SettledOn) = (PaymentStatus.Paid, on);
    }

    /// <summary>The bank sent it back.</summary>
    public void RecordFailed(string bankReason, DateOnly on)
    {
        RuleBrokenException.Unless(Status == PaymentStatus.Sent, "payouts.payment-not-sent");
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(bankReason), "payouts.bank-reason-required");
        var reason = bankReason.Trim();
        (Status, SettledOn, BankReason) = (PaymentStatus.Failed, on, reason.Length <= BankReasonLength ? reason : reason[..BankReasonLength]);
    }
}
