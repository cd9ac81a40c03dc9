using System.Globalization;
using System.Text.RegularExpressions;
using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Application.Tests.Incentives;
using FamilyPlanning.Documents;
using FamilyPlanning.Documents.Payouts;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;

namespace FamilyPlanning.Application.Tests.Payouts;

/// <summary>The payment roll of a batch: what is signed is what was approved.</summary>
public sealed partial class PaymentRollTests : IAsyncLifetime
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    private readonly TestOffice _office = new();
    private readonly SubsidyDesk _desk;
    private readonly ServiceProvider _documents =
        new ServiceCollection().AddLogging().AddDocuments(new ConfigurationBuilder().Build()).BuildServiceProvider();

    public PaymentRollTests() => _desk = new SubsidyDesk(_office);

    public ValueTask InitializeAsync() => _office.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _documents.DisposeAsync();
        await _office.DisposeAsync();
    }

    [Fact]
    public async Task The_sums_of_its_pages_are_the_sum_of_the_batch()
    {
        for (var i = 0; i < PaymentRollDocument.RowsPerPage; i++) await _desk.ConfirmedAsync(i % 2 == 0 ? new DateOnly(2024, 3, 9) : new DateOnly(2023, 6, 15));
        await _desk.ConfirmedAsync(new DateOnly(2025, 3, 10));
        var batch = await _desk.PrepareAsync();

        var pages = await PagesAsync(batch);

        var total = (decimal)(await _office.Database.AskAsync($"SELECT total FROM payment_batches WHERE id = '{batch}'"))!;
        Assert.Equal(2, pages.Count);
        Assert.Equal([(20, 54_000m), (1, 3_600m)], pages.Select(page => Sum(PageSum().Match(page))));
        Assert.Equal((21, total), Sum(RunningSum().Match(pages[1])));
        Assert.Contains($"共21人，金额合计{total.ToString("#,##0.00", CultureInfo.InvariantCulture)}元，人民币（大写）：伍万柒仟陆佰元整", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_line_says_who_receives_what_for_whom_and_shows_no_full_number()
    {
        var card = SubsidyDesk.Card();
        await _desk.ConfirmedAsync(new DateOnly(2023, 6, 15), card);
        var batch = await _desk.PrepareAsync();
        var applicant = (string)(await _office.Database.AskAsync("SELECT applicant_masked FROM incentive_applications"))!;

        var page = Assert.Single(await PagesAsync(batch));

        Assert.Contains("2026年第四季度育儿补贴发放花名册", page, StringComparison.Ordinal);
        Assert.Contains($"1王秀英{applicant}石桥村张晨曦2026年6个月{new string('*', card.Length - 4)}{card[^4..]}1,800.00", page, StringComparison.Ordinal);
        Assert.Contains("制表人：贺晓兰", page, StringComparison.Ordinal);
        Assert.DoesNotContain(card, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_print_stands_in_the_trail_and_another_county_reaches_none()
    {
        await _desk.ConfirmedAsync();
        var batch = await _desk.PrepareAsync();

        await PagesAsync(batch);
        await PagesAsync(batch);

        Assert.Equal(2L, await _office.Database.AskAsync($"SELECT count(*) FROM audit_entries WHERE action = 'Printed' AND record_id = '{batch}'"));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => PrintAsync(batch, Officer.Appoint("外县", Post.CountyOfficial, "519902000000")));
    }

    [GeneratedRegex(@"本页小计（(\d+)人）([\d,.]+)")]
    private static partial Regex PageSum();

    [GeneratedRegex(@"累计（(\d+)人）([\d,.]+)")]
    private static partial Regex RunningSum();

    [GeneratedRegex(@"[\s　]+")]
    private static partial Regex Space();

    private static (int People, decimal Yuan) Sum(Match sum) =>
        (int.Parse(sum.Groups[1].Value, CultureInfo.InvariantCulture), decimal.Parse(sum.Groups[2].Value, NumberStyles.Number, CultureInfo.InvariantCulture));

    // As a reader copies it out, without the space between cells.
    private async Task<List<string>> PagesAsync(Guid batch)
    {
        using var file = PdfDocument.Open((await PrintAsync(batch, _office.CountyOfficial)).Content);
        return [.. file.GetPages().Select(page => Space().Replace(page.Text, ""))];
    }

    private async Task<Paper> PrintAsync(Guid batch, Officer officer)
    {
        await using var db = _office.NewDb(officer);
        return await new PrintPaymentRoll(db, _documents.GetRequiredService<PaymentRollDocument>(), _office.Clock).ExecuteAsync(batch, officer, _ct);
    }
}
