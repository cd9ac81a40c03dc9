using System.Globalization;
using System.Text;
using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Application.Tests.Incentives;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FamilyPlanning.Application.Tests.Payouts;

public sealed class PaymentBatchTests : IAsyncLifetime
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private static readonly Encoding _gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    private readonly TestOffice _office = new();
    private readonly SubsidyDesk _desk;

    public PaymentBatchTests() => _desk = new SubsidyDesk(_office);

    public ValueTask InitializeAsync() => _office.InitializeAsync();

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task Lines_ledger_and_bank_file_agree_to_the_fen()
    {
        DateOnly[] births = [new(2024, 3, 9), new(2023, 6, 15), new(2025, 3, 10), new(2023, 12, 1), new(2026, 5, 20)];
        foreach (var born in births) await _desk.ConfirmedAsync(born);

        var (batch, file) = await _desk.ExportedAsync();

        var rows = _gb18030.GetString(file.Content).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("序号,户名,账号,金额,用途", rows[0]);
        var inFile = rows[1..].Sum(r => decimal.Parse(r.Split(',')[3], CultureInfo.InvariantCulture));
        var lines = (decimal)(await _office.Database.AskAsync($"SELECT sum(amount) FROM payments WHERE batch_id = '{batch}'"))!;
        var granted = (decimal)(await _office.Database.AskAsync($"SELECT sum(amount) FROM ledger_entries WHERE batch_id = '{batch}' AND debit = 'Granted'"))!;
        var sent = (decimal)(await _office.Database.AskAsync($"SELECT sum(amount) FROM ledger_entries WHERE batch_id = '{batch}' AND credit = 'InTransit'"))!;
        Assert.Equal((3600m + 1800m + 3600m + 3600m + 3600m, lines, granted, sent), (inFile, inFile, inFile, inFile));
        Assert.All(rows[1..], row => Assert.Equal(19, row.Split(',')[2].Length));
    }

    [Fact]
    public async Task Exporting_again_gives_the_same_bytes_and_sends_nothing_twice()
    {
        await _desk.ConfirmedAsync();
        var (batch, first) = await _desk.ExportedAsync();

        var second = await _desk.ExportAsync(batch);

        Assert.Equal(first.Content, second.Content);
        Assert.Equal(1L, await _office.Database.AskAsync($"SELECT count(*) FROM ledger_entries WHERE credit = 'InTransit'"));
        Assert.Equal(2L, await _office.Database.AskAsync($"SELECT count(*) FROM audit_entries WHERE action = 'Exported' AND record_id = '{batch}'"));
    }

    [Fact]
    public async Task The_officer_who_prepared_a_batch_cannot_approve_it_in_code_or_in_the_database()
    {
        await _desk.ConfirmedAsync();
        _office.CountyHead.Reassign(Domain.Offices.Post.CountyOfficial, TestOffice.County, ["519901"]);
        var batch = await _desk.PrepareAsync(_office.CountyHead);
        await _desk.SubmitAsync(batch);
        _office.CountyHead.Reassign(Domain.Offices.Post.CountyHead, TestOffice.County, ["519901"]);

        Assert.Equal("payouts.four-eyes", await Refusal.OfAsync(() => _desk.ApproveAsync(batch)));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => _office.Database.AskAsync(
            $"UPDATE payment_batches SET status = 'Approved', approved_by = prepared_by, approved_on = '2026-11-23' WHERE id = '{batch}'"));
        Assert.Equal("ck_payment_batches_four_eyes", refused.ConstraintName);
    }

    [Fact]
    public async Task A_stale_approval_is_refused()
    {
        await _desk.ConfirmedAsync();
        var batch = await _desk.PrepareAsync();
        var seen = await _desk.VersionAsync<PaymentBatch>(batch);
        await _desk.SubmitAsync(batch);

        await Assert.ThrowsAsync<RecordChangedException>(() => _desk.ApproveAsync(batch, version: seen));
    }

    [Fact]
    public async Task A_line_that_was_added_behind_the_approvers_back_stops_the_approval()
    {
        await _desk.ConfirmedAsync();
        var batch = await _desk.PrepareAsync();
        await _desk.SubmitAsync(batch);
        await _office.Database.AskAsync($"UPDATE payments SET amount = amount + 0.01 WHERE batch_id = '{batch}'");

        Assert.Equal("payouts.sum-differs", await Refusal.OfAsync(() => _desk.ApproveAsync(batch)));
    }

    [Fact]
    public async Task Officers_who_prepare_at_once_pay_each_application_once()
    {
        for (var i = 0; i < 5; i++) await _desk.ConfirmedAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                return await Refusal.OfAsync(() => _desk.PrepareAsync());
            }
            catch (RecordChangedException)
            {
                return "changed";
            }
        }));

        Assert.Contains(null, outcomes);
        Assert.Equal(5L, await _office.Database.AskAsync("SELECT count(*) FROM payments"));
        Assert.Equal(5L, await _office.Database.AskAsync("SELECT count(DISTINCT application_id) FROM payments"));
    }

    [Fact]
    public async Task A_second_payment_of_an_application_is_impossible_in_the_database()
    {
        await _desk.ConfirmedAsync();
        await _desk.PrepareAsync();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => _office.Database.AskAsync(
            "INSERT INTO payments SELECT (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(), 'line', 2))).* FROM payments p"));

        Assert.Equal("ux_payments_application", refused.ConstraintName);
    }

    [Fact]
    public async Task A_return_file_five_times_in_parts_and_shuffled_is_applied_once()
    {
        for (var i = 0; i < 6; i++) await _desk.ConfirmedAsync();
        var (batch, _) = await _desk.ExportedAsync();
        var answers = Enumerable.Range(1, 6).Select(line => line == 4 ? $"{line},失败,账户已销户" : $"{line},成功,").ToList();
        byte[] File(IEnumerable<string> rows, string end = "") => _gb18030.GetBytes($"序号,结果,原因\r\n{string.Join("\r\n", rows)}\r\n{end}");

        var part = await _desk.AnswerAsync(batch, File(answers.Take(2)));
        var all = await _desk.AnswerAsync(batch, File(answers));
        for (var i = 1; i <= 3; i++)
        {
            var again = await _desk.AnswerAsync(batch, File(answers.AsEnumerable().Reverse(), new string('\n', i)));
            Assert.Equal((0, 0, 6), (again.Paid, again.Failed, again.Repeated));
        }

        Assert.Equal((2, 0, 0), (part.Paid, part.Failed, part.Repeated));
        Assert.Equal((3, 1, 2), (all.Paid, all.Failed, all.Repeated));
        Assert.Equal("payouts.return-file-known", await Refusal.OfAsync(() => _desk.AnswerAsync(batch, File(answers))));
        Assert.Equal("Reconciled", await _office.Database.AskAsync($"SELECT status FROM payment_batches WHERE id = '{batch}'"));
        Assert.Equal(5 * 3600m, await _office.Database.AskAsync("SELECT sum(amount) FROM ledger_entries WHERE credit = 'PaidOut'"));
        Assert.Equal(5L, await _office.Database.AskAsync("SELECT count(*) FROM incentive_applications WHERE status = 'Paid'"));
    }

    [Fact]
    public async Task An_answer_that_does_not_fit_is_named_and_not_recorded()
    {
        await _desk.ConfirmedAsync();
        var (batch, _) = await _desk.ExportedAsync();

        var outcome = await _desk.AnswerAsync(batch, Encoding.UTF8.GetBytes("序号,金额,账号,结果\n1,3600.01,,成功\n1,3600,9999,成功\n7,3600,,成功\nx,1,,成功\n"));
        await _desk.AnswerAsync(batch, Encoding.UTF8.GetBytes("序号,金额,结果\n1,3600,成功\n"));
        var contradiction = await _desk.AnswerAsync(batch, Encoding.UTF8.GetBytes("序号,结果,原因\n1,失败,账户冻结\n"));

        Assert.Equal((0, 0), (outcome.Paid, outcome.Failed));
        Assert.Equal([(2, "payouts.answer-differs"), (3, "payouts.answer-differs"), (4, "payouts.answer-no-line"), (5, "payouts.answer-line")], outcome.Refused);
        Assert.Equal("payouts.answer-contradicts", Assert.Single(contradiction.Refused).Rule);
        Assert.Equal("Paid", await _office.Database.AskAsync("SELECT status FROM payments"));
    }

    [Fact]
    public async Task What_the_bank_sent_back_is_paid_by_a_new_line_to_a_corrected_account_and_granted_once()
    {
        var (application, _) = await _desk.ConfirmedAsync();
        var (batch, _) = await _desk.ExportedAsync();
        await _desk.AnswerAsync(batch, Encoding.UTF8.GetBytes("序号,结果,原因\n1,失败,账户已销户\n"));

        Assert.Equal("payouts.nobody-waits", await Refusal.OfAsync(() => _desk.PrepareAsync()));
        Assert.Equal("incentives.account-invalid", await Refusal.OfAsync(() => _desk.CorrectAccountAsync(application, "12")));
        await _desk.CorrectAccountAsync(application, SubsidyDesk.Card());
        var (second, _) = await _desk.ExportedAsync();
        await _desk.AnswerAsync(second, Encoding.UTF8.GetBytes("序号,结果\n1,成功\n"));

        var picture = await _desk.OpenAsync(application);
        Assert.Equal(ApplicationStatus.Paid, picture.Application.Status);
        Assert.Equal([PaymentStatus.Paid, PaymentStatus.Failed], picture.Payments.Select(p => p.Status));
        Assert.Equal("账户已销户", picture.Payments[1].BankReason);
        Assert.Equal(3600m, await _office.Database.AskAsync("SELECT sum(amount) FROM ledger_entries WHERE debit = 'Granted'"));
        Assert.Equal(0m, await _office.Database.AskAsync("SELECT sum(CASE WHEN debit = 'Owed' THEN amount ELSE 0 END) - sum(CASE WHEN credit = 'Owed' THEN amount ELSE 0 END) FROM ledger_entries"));
    }

    [Fact]
    public async Task A_discarded_batch_frees_its_applications()
    {
        var (application, _) = await _desk.ConfirmedAsync();
        await _desk.DiscardAsync(await _desk.PrepareAsync());

        Assert.Equal(ApplicationStatus.Confirmed, (await _desk.OpenAsync(application)).Application.Status);
        await _desk.PrepareAsync();
    }

    [Fact]
    public async Task The_ledger_and_its_lines_cannot_be_rewritten_by_the_application()
    {
        await _desk.ConfirmedAsync();
        await _desk.ExportedAsync();

        await using var connection = new NpgsqlConnection(_office.Database.ApplicationConnectionString);
        await connection.OpenAsync(_ct);
        foreach (var sql in (string[])["UPDATE ledger_entries SET amount = 1", "DELETE FROM ledger_entries", "TRUNCATE ledger_entries"])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(_ct));
        }
    }

    [Fact]
    public async Task A_township_officer_reaches_no_batch_of_the_county_and_another_county_none_at_all()
    {
        await _desk.ConfirmedAsync();
        var batch = await _desk.PrepareAsync();
        var stranger = Domain.Offices.Officer.Appoint("外县", Domain.Offices.Post.CountyOfficial, "519902000000");

        await using var db = _office.NewDb(stranger);
        await Assert.ThrowsAsync<RecordNotFoundException>(() => new BatchReader(db).ReadAsync(batch, stranger, _ct));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => new BatchReader(db).LinesAsync(batch, null, null, 20, stranger, _ct));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => new ExportBankFile(db, _office.Protection, _office.Clock).ExecuteAsync(batch, 0, stranger, _ct));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => new BatchReader(db).ReadAsync(batch, _office.Clerk, _ct));
    }

    [Fact]
    public async Task A_batch_shows_its_lines_masked_with_their_sums()
    {
        await _desk.ConfirmedAsync(card: "6299990000000099998");
        await _desk.ConfirmedAsync(new DateOnly(2023, 6, 15));
        var batch = await _desk.PrepareAsync();

        await using var db = _office.NewDb(_office.CountyHead);
        var reader = new BatchReader(db);
        var picture = await reader.ReadAsync(batch, _office.CountyHead, _ct);
        var lines = await reader.LinesAsync(batch, null, null, 1, _office.CountyHead, _ct);
        var rest = await reader.LinesAsync(batch, null, lines.Next, 1, _office.CountyHead, _ct);

        Assert.Equal((2, 5400m, "贺晓兰"), (picture.Batch.Lines, picture.Batch.Total, picture.PreparedBy));
        Assert.Equal([1, 2], lines.Rows.Concat(rest.Rows).Select(l => l.Number));
        Assert.All(lines.Rows.Concat(rest.Rows), l => Assert.Matches(@"^\*+\d{4}$", l.AccountMasked));
        Assert.Equal(picture.Batch.Number, Assert.Single((await new BatchSearch(db).PageAsync(TestOffice.County, BatchStatus.Draft, null, 20, _office.CountyHead, _ct)).Rows).Number);
    }

    [Fact]
    public async Task The_preparer_sees_sums_by_village_and_accounts_shared_by_strangers()
    {
        var card = SubsidyDesk.Card();
        await _desk.ConfirmedAsync(card: card);
        await _desk.ConfirmedAsync(card: card);

        await using var db = _office.NewDb(_office.CountyOfficial);
        var preview = await new PaymentCandidates(db).PreviewAsync(TestOffice.County, 2026, _office.CountyOfficial, _ct);

        Assert.Equal((2, 7200m, 1, 0), (preview.Lines, preview.Total, preview.SharedAccounts, preview.AccountsToCorrect));
        Assert.Equal("石桥村", Assert.Single(preview.Villages).Village);
    }
}
