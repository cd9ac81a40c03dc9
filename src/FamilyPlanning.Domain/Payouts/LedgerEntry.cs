using FamilyPlanning.Domain.Incentives;

namespace FamilyPlanning.Domain.Payouts;

/// <summary>Accounts of the office's own ledger of money.</summary>
public enum LedgerAccount
{
    /// <summary>补贴支出: what was approved for people.</summary>
    Granted,
    /// <summary>应付待发: approved and still owed to people.</summary>
    Owed,
    /// <summary>在途: handed to the bank.</summary>
    InTransit,
    /// <summary>已付: arrived.</summary>
    PaidOut,
}

/// <summary>One entry of the ledger of money: from one account to another, so that both sides are always equal. Written once; a correction is another entry (Act Art. 15; design.md decision 7).</summary>
public sealed class LedgerEntry : IAreaBound
{
    private LedgerEntry() { }

    /// <summary>Order of the ledger.</summary>
    public long Seq { get; private set; }

    /// <summary>Village of the payment.</summary>
    public string AreaCode { get; private set; } = "";

    /// <summary>Moment of the entry.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The office's day.</summary>
    public DateOnly On { get; private set; }

    /// <summary>Officer.</summary>
    public Guid OfficerId { get; private set; }

    /// <summary>Account debited.</summary>
    public LedgerAccount Debit { get; private set; }

    /// <summary>Account credited.</summary>
    public LedgerAccount Credit { get; private set; }

    /// <summary>Yuan, positive.</summary>
    public decimal Amount { get; private set; }

    /// <summary>Batch.</summary>
    public Guid BatchId { get; private set; }

    /// <summary>Payment the entry belongs to; each is entered once per step.</summary>
    public Guid PaymentId { get; private set; }

    /// <summary>Programme.</summary>
    public Programme Programme { get; private set; }

    /// <summary>The batch was approved: granted and owed. A re-issue is owed already.</summary>
    public static LedgerEntry Granted(PaymentBatch batch, Payment payment, ActingOfficer by) => Of(batch, payment, LedgerAccount.Granted, LedgerAccount.Owed, by);

    /// <summary>The bank file left the office.</summary>
    public static LedgerEntry Sent(PaymentBatch batch, Payment payment, ActingOfficer by) => Of(batch, payment, LedgerAccount.Owed, LedgerAccount.InTransit, by);

    /// <summary>The bank paid.</summary>
    public static LedgerEntry Paid(PaymentBatch batch, Payment payment, ActingOfficer by) => Of(batch, payment, LedgerAccount.InTransit, LedgerAccount.PaidOut, by);

    /// <summary>The bank sent it back: owed again.</summary>
    public static LedgerEntry Failed(PaymentBatch batch, Payment payment, ActingOfficer by) => Of(batch, payment, LedgerAccount.InTransit, LedgerAccount.Owed, by);

    private static LedgerEntry Of(PaymentBatch batch, Payment payment, LedgerAccount debit, LedgerAccount credit, ActingOfficer by) => new()
    {
        AreaCode = payment.AreaCode,
        At = by.At,
        On = by.Today,
        OfficerId = by.Id,
        Debit = debit,
        Credit = credit,
        Amount = payment.Amount,
        BatchId = batch.Id,
        PaymentId = payment.Id,
        Programme = batch.Programme,
    };
}
