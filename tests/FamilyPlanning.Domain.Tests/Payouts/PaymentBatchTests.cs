using CsCheck;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Payouts;
using static FamilyPlanning.Domain.Tests.Incentives.Subsidies;

namespace FamilyPlanning.Domain.Tests.Payouts;

public sealed class PaymentBatchTests
{
    private static PaymentBatch Draft() => PaymentBatch.Prepare("519901000000", "F519901202600001", Programme.ChildcareSubsidy, "2026年第四季度育儿补贴", By(County));

    private static (PaymentBatch Batch, List<Payment> Payments) With(int lines)
    {
        var batch = Draft();
        List<Payment> payments = [];
        for (var i = 0; i < lines; i++)
        {
            var account = Account();
            payments.Add(batch.Add(Confirmed(account), account, Payable, null, By(County)));
        }

        return (batch, payments);
    }

    private static (PaymentBatch Batch, List<Payment> Payments) Exported(int lines)
    {
        var (batch, payments) = With(lines);
        batch.Submit(Today);
        batch.Approve(lines, payments.Sum(p => p.Amount), By(Head));
        batch.Export(payments, Today);
        return (batch, payments);
    }

    [Fact]
    public void A_line_freezes_sum_months_rate_and_source()
    {
        var (batch, payments) = With(2);

        Assert.Equal((2, 7200m), (batch.Lines, batch.Total));
        Assert.All(payments, p => Assert.Equal((3600m, 12, 3600m, AmountUnit.YuanPerYear, "育儿补贴制度实施方案"), (p.Amount, p.Months, p.Rate, p.Unit, p.Source)));
    }

    [Fact]
    public void The_officer_who_prepared_a_batch_cannot_approve_it()
    {
        var (batch, _) = With(1);
        batch.Submit(Today);

        Assert.Equal("payouts.four-eyes", Assert.Throws<RuleBrokenException>(() => batch.Approve(1, 3600m, By(County))).Rule);
    }

    [Theory]
    [InlineData(1, 3600.01)]
    [InlineData(2, 3600)]
    public void A_batch_whose_lines_are_not_those_submitted_cannot_be_approved(int lines, decimal total)
    {
        var (batch, _) = With(1);
        batch.Submit(Today);

        Assert.Equal("payouts.sum-differs", Assert.Throws<RuleBrokenException>(() => batch.Approve(lines, total, By(Head))).Rule);
    }

    [Fact]
    public void An_application_whose_amount_was_confirmed_otherwise_is_not_paid()
    {
        var account = Account();
        var other = ChildcareSubsidyDecision.Decide(Facts(new DateOnly(2023, 6, 15), 2026), National);

        Assert.Equal("payouts.differs-from-confirmation", Assert.Throws<RuleBrokenException>(() => Draft().Add(Confirmed(account), account, other, null, By(County))).Rule);
    }

    [Fact]
    public void A_confirmed_application_enters_one_batch_only()
    {
        var account = Account();
        var application = Confirmed(account);
        Draft().Add(application, account, Payable, null, By(County));

        Assert.Equal("incentives.not-confirmed", Assert.Throws<RuleBrokenException>(() => Draft().Add(application, account, Payable, null, By(County))).Rule);
    }

    [Fact]
    public void A_payment_has_one_answer_of_the_bank()
    {
        var (_, payments) = Exported(1);
        payments[0].RecordPaid(Today);

        Assert.Throws<RuleBrokenException>(() => payments[0].RecordFailed("账号不存在", Today));
        Assert.Throws<RuleBrokenException>(() => payments[0].RecordPaid(Today));
    }

    [Fact]
    public void A_batch_is_reconciled_when_every_line_has_its_answer()
    {
        var (batch, _) = Exported(2);

        Assert.Equal("payouts.lines-open", Assert.Throws<RuleBrokenException>(() => batch.Reconcile(1, Today)).Rule);
        batch.Reconcile(2, Today);
        Assert.Equal(BatchStatus.Reconciled, batch.Status);
    }

    private static readonly Dictionary<string, (BatchStatus[] From, Action<PaymentBatch, List<Payment>> Act)> _acts = new()
    {
        ["submit"] = ([BatchStatus.Draft], (b, _) => b.Submit(Today)),
        ["send back"] = ([BatchStatus.Submitted], (b, _) => b.SendBack("核对第一行", Head)),
        ["approve"] = ([BatchStatus.Submitted], (b, p) => b.Approve(p.Count, p.Sum(x => x.Amount), By(Head))),
        ["export"] = ([BatchStatus.Approved], (b, p) => b.Export(p, Today)),
        ["reconcile"] = ([BatchStatus.Exported], (b, p) => b.Reconcile(p.Count, Today)),
        ["discard"] = ([BatchStatus.Draft, BatchStatus.Submitted], (b, _) => b.Discard("重复拟制")),
    };

    public static TheoryData<string, BatchStatus> Moves
    {
        get
        {
            var data = new TheoryData<string, BatchStatus>();
            foreach (var status in Enum.GetValues<BatchStatus>())
            {
                foreach (var act in _acts.Keys) data.Add(act, status);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void Every_act_is_possible_from_its_states_and_refused_from_all_others(string act, BatchStatus status)
    {
        var (batch, payments) = With(1);
        if (status == BatchStatus.Discarded) batch.Discard("重复拟制");
        else if (status != BatchStatus.Draft) batch.Submit(Today);
        if (status is BatchStatus.Approved or BatchStatus.Exported or BatchStatus.Reconciled) batch.Approve(1, 3600m, By(Head));
        if (status is BatchStatus.Exported or BatchStatus.Reconciled) batch.Export(payments, Today);
        if (status == BatchStatus.Reconciled) batch.Reconcile(1, Today);
        var (from, carryOut) = _acts[act];

        if (from.Contains(status)) carryOut(batch, payments);
        else Assert.Throws<RuleBrokenException>(() => carryOut(batch, payments));
        Assert.Equal(from.Contains(status), batch.Status != status);
    }

    [Fact]
    public void Lines_ledger_and_bank_file_add_up_to_the_same_sum() => Gen.Select(Gen.Int[1, 25], Gen.Int[0, int.MaxValue]).Sample((lines, seed) =>
    {
        var (batch, payments) = With(lines);
        batch.Submit(Today);
        batch.Approve(lines, payments.Sum(p => p.Amount), By(Head));
        var ledger = payments.Select(p => LedgerEntry.Granted(batch, p, By(Head))).ToList();
        batch.Export(payments, Today);
        ledger.AddRange(payments.Select(p => LedgerEntry.Sent(batch, p, By(County))));
        var file = BankFile.Write(payments.Select(p => new BankRow(p.Line, p.Payee, "6217000000000000004", p.Amount, batch.Title)));
        foreach (var (payment, i) in payments.Select((p, i) => (p, i)))
        {
            if ((seed >> (i % 31) & 1) == 0) Answer(payment, LedgerEntry.Paid, p => p.RecordPaid(Today));
            else Answer(payment, LedgerEntry.Failed, p => p.RecordFailed("账户已销户", Today));
        }

        decimal Balance(LedgerAccount account) => ledger.Where(e => e.Debit == account).Sum(e => e.Amount) - ledger.Where(e => e.Credit == account).Sum(e => e.Amount);
        var inFile = file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Sum(row => decimal.Parse(row.Split(',')[3], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(batch.Total, inFile);
        Assert.Equal(batch.Total, Balance(LedgerAccount.Granted));
        Assert.Equal(-payments.Where(p => p.Status == PaymentStatus.Paid).Sum(p => p.Amount), Balance(LedgerAccount.PaidOut));
        Assert.Equal(-payments.Where(p => p.Status == PaymentStatus.Failed).Sum(p => p.Amount), Balance(LedgerAccount.Owed));
        Assert.Equal(0, Balance(LedgerAccount.InTransit));

        void Answer(Payment payment, Func<PaymentBatch, Payment, ActingOfficer, LedgerEntry> entry, Action<Payment> record)
        {
            record(payment);
            ledger.Add(entry(batch, payment, By(County)));
        }
    }, iter: 60);
}
