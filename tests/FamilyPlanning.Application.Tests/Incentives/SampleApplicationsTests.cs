using System.Globalization;
using System.Text.Json.Nodes;
using FamilyPlanning.Application.Households.Import;
using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Application.Tests.Households.Import;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Tests.Incentives;

/// <summary>The roll of applications of 青石镇 judged one by one against its imported ledger: the same answers as the key of the sample.</summary>
public sealed class SampleApplicationsTests(ImportedSample sample) : IClassFixture<ImportedSample>
{
    private const int _firstRow = 3;
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private static readonly string _folder = Path.Combine(AppContext.BaseDirectory, "Data", "samples");

    /// <summary>A row as the roll states it.</summary>
    private sealed record Applied(int Row, string Number, DateOnly On, int Year, string ChildId, string ApplicantId, AccountReading Account, int StatedMonths);

    [Fact]
    public async Task Every_application_of_the_roll_gets_the_answer_of_the_key()
    {
        var judged = await JudgeAllAsync();
        var key = Key()["applications"]!.AsArray().ToDictionary(a => a!["row"]!.GetValue<int>(), a => Answer(a!));

        var differing = judged.Where(j => key[j.Row] != j.Answer).Select(j => $"row {j.Row}: {j.Answer}, the key says {key[j.Row]}").ToList();

        Assert.Equal(key.Count, judged.Count);
        Assert.True(differing.Count == 0, string.Join('\n', differing));
    }

    [Fact]
    public async Task Accepted_applications_and_their_money_add_up_to_the_totals_of_the_key()
    {
        var answers = (await JudgeAllAsync()).ConvertAll(j => j.Answer);
        var totals = Key()["totals"]!;

        Assert.Equal(totals["accepted"]!.GetValue<int>(), answers.Count(a => a.Status == "accepted"));
        Assert.Equal(totals["returned"]!.GetValue<int>(), answers.Count(a => a.Status == "returned"));
        Assert.Equal(totals["acceptedWithWarning"]!.GetValue<int>(), answers.Count(a => a.Warning is not null));
        Assert.Equal(totals["amount"]!.GetValue<decimal>(), answers.Sum(a => a.Amount));
    }

    /// <summary>What comes of a row. While it is returned, the amount is what is due once its account is corrected.</summary>
    private sealed record Outcome(string Status, decimal Amount, int? Months, string? Reason, string? Warning, string? RelatedNumber, decimal? OnceCorrected);

    private static JsonNode Key() => JsonNode.Parse(File.ReadAllText(Path.Combine(_folder, "childcare-expected.json")))!;

    private static Outcome Answer(JsonNode row)
    {
        var related = row["relatedRow"]?.GetValue<int>();
        var earlier = related is null ? null : row.Parent!.AsArray().Single(a => a!["row"]!.GetValue<int>() == related)!["applicationNumber"]!.GetValue<string>();
        return new Outcome(
            row["status"]!.GetValue<string>(), row["amount"]!.GetValue<decimal>(), row["months"]?.GetValue<int>(), row["reason"]?.GetValue<string>(),
            row["warning"]?.GetValue<string>(), earlier, row["amountOnceCorrected"]?.GetValue<decimal>());
    }

    private static Outcome Answer(IncentiveDecision decision) => new(
        decision.Payable ? "accepted" : "returned", decision.Amount, decision.Payable ? decision.Months : null,
        decision.Reason is { } reason ? QingshiKey.Camel(reason) : null,
        decision.Payable && decision.Notes.Contains(DecisionNote.WrongMonthCount) ? QingshiKey.Camel(DecisionNote.WrongMonthCount) : null,
        decision.RelatedNumber, decision.Reason == ReturnReason.InvalidBankCard ? decision.EntitledAmount : null);

    private async Task<List<(int Row, Outcome Answer)>> JudgeAllAsync()
    {
        await using var db = sample.Office.NewDb();
        var amounts = await new ProgrammeAmounts(db).ReadAsync(Programme.ChildcareSubsidy, _ct);
        var people = (await db.Persons.AsNoTracking().Where(p => p.IdentityIndex != null).ToListAsync(_ct)).ToLookup(p => Convert.ToHexString(p.IdentityIndex!));
        var villages = await db.Areas.AsNoTracking().ToDictionaryAsync(a => a.AreaCode, a => a.Name, _ct);
        List<(Applied Applied, IncentiveDecision Decision)> judged = [];
        foreach (var applied in Roll())
        {
            var child = people[Convert.ToHexString(sample.Office.Protection.BlindIndex(applied.ChildId, FieldProtection.IdentityNumber))].SingleOrDefault();
            var standing = judged.Where(j => j.Decision.Payable && j.Applied.ChildId == applied.ChildId)
                .Select(j => new StandingClaim(j.Applied.Number, j.Applied.Year, j.Applied.On, j.Applied.ApplicantId == applied.ApplicantId)).ToList();
            var facts = new ChildcareSubsidyFacts(
                child is null ? null : SubsidyJudgement.FactsOf(child, villages[child.AreaCode]), applied.Year, applied.On, standing, applied.Account, applied.StatedMonths, true);
            judged.Add((applied, ChildcareSubsidyDecision.Decide(facts, amounts)));
        }

        return judged.ConvertAll(j => (j.Applied.Row, Answer(j.Decision)));
    }

    private static List<Applied> Roll()
    {
        using var file = File.OpenRead(Path.Combine(_folder, "childcare-applications.xlsx"));
        var sheet = WorkbookCells.Read(file).Sheets[0];
        var column = Enumerable.Range(1, sheet.LastColumn(_firstRow - 1)).ToDictionary(c => sheet.Own(_firstRow - 1, c).Text.Trim());
        string Text(int row, string name) => sheet.Own(row, column[name]).Text;
        int Whole(int row, string name) => int.Parse(Text(row, name), CultureInfo.InvariantCulture);
        return [.. Enumerable.Range(_firstRow, sheet.LastFilledRow - _firstRow + 1).Where(row => Text(row, "受理编号").Length > 0).Select(row => new Applied(
            row, Text(row, "受理编号"), LedgerDate.Read(sheet.Own(row, column["申请日期"]))!.Value, Whole(row, "申领年度"),
            IdentityNumber.Read(Text(row, "儿童身份证号码"), QingshiKey.AsOf).Normalized, IdentityNumber.Read(Text(row, "申请人身份证号码"), QingshiKey.AsOf).Normalized,
            AccountReading.Read(AccountKind.BankCard, AccountText(sheet.Own(row, column["银行卡号"]))), Whole(row, "申报月数")))];
    }

    // A card that the workbook stores as a number has lost its last digits, whatever they happen to be now.
    private static string AccountText(CellValue cell) => cell.Kind == CellKind.Number ? cell.Text + "（数值）" : cell.Text;
}
