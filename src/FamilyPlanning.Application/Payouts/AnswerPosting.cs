using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Payouts;

namespace FamilyPlanning.Application.Payouts;

/// <summary>Posts the bank's answers to the lines of one batch and counts what came of them.</summary>
internal sealed class AnswerPosting(PaymentBatch batch, ActingOfficer by)
{
    private readonly List<LedgerEntry> _entries = [];
    private readonly List<(int Row, string Rule)> _refused = [];

    /// <summary>A payment with what hangs on its answer.</summary>
    internal sealed record Line(Payment Payment, IncentiveApplication Application, PayeeAccount Account);

    public IReadOnlyList<LedgerEntry> Entries => _entries;

    public IReadOnlyList<(int Row, string Rule)> Refused => _refused;

    public int Paid { get; private set; }

    public int Failed { get; private set; }

    public int Repeated { get; private set; }

    /// <summary>Posts one answer: new, known already, or refused.</summary>
    public void Take(BankAnswer answer, Line? line)
    {
        if (line is null || Differs(answer, line)) _refused.Add((answer.Row, line is null ? "payouts.answer-no-line" : "payouts.answer-differs"));
        else if (line.Payment.Status == PaymentStatus.Sent) Post(answer, line);
        else if (line.Payment.Status == (answer.Paid ? PaymentStatus.Paid : PaymentStatus.Failed)) Repeated++;
        else _refused.Add((answer.Row, "payouts.answer-contradicts"));
    }

    private static bool Differs(BankAnswer answer, Line line) =>
        (answer.Amount is { } amount && amount != line.Payment.Amount)
        || (answer.AccountLast4 is { } last4 && !line.Account.Masked.EndsWith(last4, StringComparison.Ordinal));

    private void Post(BankAnswer answer, Line line)
    {
        if (answer.Paid)
        {
            line.Payment.RecordPaid(by.Today);
            line.Application.RecordPaid(by.Today, by);
            _entries.Add(LedgerEntry.Paid(batch, line.Payment, by));
            Paid++;
            return;
        }

        line.Payment.RecordFailed(answer.Reason!, by.Today);
        line.Application.RecordFailed(line.Payment.BankReason!, by);
        line.Account.Refuse(line.Payment.BankReason!, by.Today);
        _entries.Add(LedgerEntry.Failed(batch, line.Payment, by));
        Failed++;
    }
}
