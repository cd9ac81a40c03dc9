using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Tests.Reports;

public sealed class QuarterlyFiguresTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_form_counts_what_happened_in_the_quarter_and_balances()
    {
        var random = new Random(7);
        for (var i = 0; i < 12; i++) await LiveAsync(i % 3 == 0 ? TestOffice.Greenrock : TestOffice.Stonebridge, random);

        foreach (var quarter in (Quarter[])[new(2026, 2), new(2026, 3), new(2026, 4)])
        {
            var form = await ReadAsync(quarter);
            Assert.Empty(form.Check().Where(f => f.Severity == FindingSeverity.Error));
            Assert.Equal(["石桥村", "青岩村"], form.Rows.Select(r => r.Name));
            Assert.Equal(await BornAsync(quarter), form.Total.Births.Total);
        }
    }

    [Fact]
    public async Task The_closing_of_a_quarter_is_the_opening_of_the_next()
    {
        await LiveAsync(TestOffice.Stonebridge, new Random(11));

        var third = await ReadAsync(new Quarter(2026, 3));
        var fourth = await ReadAsync(new Quarter(2026, 4));

        Assert.Equal(third.Total.Closing, fourth.Total.Opening);
    }

    [Fact]
    public async Task A_closed_quarter_is_issued_once_and_again_only_with_a_reason()
    {
        await LiveAsync(TestOffice.Stonebridge, new Random(13));
        var (from, to) = (new Quarter(2026, 1).FirstDay, new Quarter(2026, 1).LastDay);

        Assert.Equal(1, await IssueAsync(from, to, null));
        var broken = await Assert.ThrowsAsync<Domain.RuleBrokenException>(() => IssueAsync(from, to, null));
        Assert.Equal("report.reason-required", broken.Rule);
        Assert.Equal(2, await IssueAsync(from, to, "补录一例死亡"));

        await using var db = office.NewDb();
        var issues = await db.ReportIssues.AsNoTracking().Where(i => i.From == from).OrderBy(i => i.Number).ToListAsync(_ct);
        Assert.Equal([null, "补录一例死亡"], issues.Select(i => i.Reason));
        Assert.Equal("青石镇", issues[0].Form().AreaName);
    }

    [Fact]
    public async Task A_running_quarter_cannot_be_issued()
    {
        var broken = await Assert.ThrowsAsync<Domain.RuleBrokenException>(() => IssueAsync(new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31), null));

        Assert.Equal("report.period-open", broken.Rule);
    }

    private async Task<int> IssueAsync(DateOnly from, DateOnly to, string? reason)
    {
        await using var db = office.NewDb(office.Head);
        return await new IssueReport(db, Figures(db), office.Clock).ExecuteAsync(TestOffice.Township, from, to, reason, office.Head, _ct);
    }

    private async Task<QuarterlyForm> ReadAsync(Quarter quarter)
    {
        await using var db = office.NewDb(office.Clerk);
        return await Figures(db).ReadAsync(TestOffice.Township, quarter.FirstDay, quarter.LastDay, office.Clerk, _ct);
    }

    private static QuarterlyFigures Figures(Persistence.FamilyPlanningDb db) => new(db, new PopulationFigures(db), new RegistrationFigures(db), new CheckupFigures(db), new IncentiveFigures(db), new PolicyParameters(db));

    // A couple settles, has children, one of them moves or dies, each on a day of this year.
    private async Task LiveAsync(string village, Random random)
    {
        var (household, husband, wife) = await office.RegisterCoupleAsync(village);
        for (var order = 1; order <= 1 + random.Next(2); order++)
        {
            await using var db = office.NewDb(office.Clerk);
            await new RecordBirth(db, office.Protection, office.Clock).ExecuteAsync(
                new MemberEntry($"张安{order}", null, random.Next(2) == 0 ? Sex.Male : Sex.Female, DayOf(random), "20", null, null, null, null, null, null, null),
                household, wife, husband, random.Next(4) == 0 ? null : order, null, office.Clerk, _ct);
        }

        await using var leaving = office.NewDb(office.Clerk);
        var version = (await leaving.Persons.AsNoTracking().SingleAsync(p => p.Id == husband, _ct)).Version;
        if (random.Next(2) == 0) await new RecordDeath(leaving, office.Clock).ExecuteAsync(husband, DayOf(random), FactSource.Police, false, version, office.Clerk, _ct);
        else await new MovePerson(leaving, office.Clock).OutAsync(husband, "广东省", DayOf(random), version, office.Clerk, _ct);
    }

    private static DateOnly DayOf(Random random) => new DateOnly(2026, 2, 1).AddDays(random.Next(290));

    private async Task<int> BornAsync(Quarter quarter) => Convert.ToInt32(await office.Database.AskAsync(
        $"SELECT count(*) FROM persons WHERE area_code LIKE '519901101%' AND birth_date BETWEEN '{quarter.FirstDay:yyyy-MM-dd}' AND '{quarter.LastDay:yyyy-MM-dd}'"));
}
