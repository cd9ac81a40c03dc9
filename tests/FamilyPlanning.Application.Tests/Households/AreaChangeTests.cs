using CsCheck;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Tests.Households;

/// <summary>Villages are merged, split, renamed and moved; each test has a county of its own.</summary>
public sealed class AreaChangeTests
{
    private const string _new = "519901101203", _there = "519901102203";
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private static readonly DateOnly _october = new(2026, 10, 1), _july = new(2026, 7, 1), _november = new(2026, 11, 5);
    private static readonly Officer _administrator = Officer.Appoint("许建华", Post.SystemAdministrator, TestOffice.County);

    [Fact]
    public async Task A_merger_leaves_the_past_quarter_as_it_was_and_counts_everybody_once_in_the_village_that_is()
    {
        await using var county = await CountyAsync();
        var past = await FormAsync(county.Office, _july);

        await EnterAsync(county.Office, Merge(_october));

        var after = await FormAsync(county.Office, _july);
        Assert.Equal(past.Rows, after.Rows);
        var running = await FormAsync(county.Office, _october);
        Assert.Empty(running.Check().Where(f => f.Severity == FindingSeverity.Error));
        Assert.Equal((past.Rows[1].Closing, 0), (running.Rows[1].Opening, running.Rows[1].Closing));
        Assert.Equal(running.Rows[1].AreaOut, running.Rows[0].AreaIn);
        Assert.Equal(past.Total.Closing + running.Total.NaturalGrowth + running.Total.MovedIn - running.Total.MovedOut, running.Rows[0].Closing);
        await AssertFactsAsync(county.Office);
    }

    [Fact]
    public async Task A_household_number_in_use_stays_with_its_household_and_the_one_that_comes_keeps_its_old_number_in_its_version()
    {
        await using var county = await CountyAsync();
        await HouseholdAsync(county.Office, TestOffice.Stonebridge, "H1", 3);
        var coming = await HouseholdAsync(county.Office, TestOffice.Greenrock, "H1", 2);

        await EnterAsync(county.Office, Merge(_october));

        await using var db = county.Office.NewDb();
        var household = await db.Households.SingleAsync(h => h.Id == coming, _ct);
        Assert.Equal(("202-H1", 10, TestOffice.Stonebridge), (household.Number, household.GroupNumber, household.AreaCode));
        var earlier = Assert.Single(await db.HouseholdVersions.Where(v => v.HouseholdId == coming).ToListAsync(_ct));
        Assert.Equal(("H1", 2, TestOffice.Greenrock), (earlier.Number, earlier.GroupNumber, earlier.AreaCode));
        Assert.Equal(TestOffice.Greenrock, (await ThenAsync(county.Office, coming, _october.AddDays(-1))).AreaCode);
        Assert.Equal(TestOffice.Stonebridge, (await ThenAsync(county.Office, coming, _october)).AreaCode);
    }

    [Fact]
    public async Task A_split_takes_the_households_of_the_groups_and_leaves_the_others()
    {
        await using var county = await CountyAsync();
        var leaving = await HouseholdAsync(county.Office, TestOffice.Stonebridge, "H7", 7);
        var staying = await HouseholdAsync(county.Office, TestOffice.Stonebridge, "H2", 2);

        await EnterAsync(county.Office, new(AreaChangeKind.Split, [TestOffice.Stonebridge], [7], _new, "桥东村", _october, "青府发〔2026〕8号", null));

        await using var db = county.Office.NewDb();
        Assert.Equal(1, (await db.Households.SingleAsync(h => h.Id == leaving && h.AreaCode == _new, _ct)).GroupNumber);
        Assert.Equal(TestOffice.Stonebridge, (await db.Households.SingleAsync(h => h.Id == staying, _ct)).AreaCode);
        Assert.All(await db.Persons.Where(p => p.HouseholdId == leaving).ToListAsync(_ct), p => Assert.Equal(_new, p.AreaCode));
        Assert.Null((await db.Areas.SingleAsync(a => a.AreaCode == TestOffice.Stonebridge, _ct)).ValidUntil);
        Assert.True((await FormAsync(county.Office, _october)).Rows.Single(r => r.AreaCode == _new).AreaIn >= 2);
        Assert.DoesNotContain((await FormAsync(county.Office, _july)).Rows, r => r.AreaCode == _new);
        await AssertFactsAsync(county.Office);
    }

    [Fact]
    public async Task A_village_that_goes_to_another_township_takes_people_open_offers_and_officers_along()
    {
        await using var county = await CountyAsync();
        var office = county.Office;
        var household = await HouseholdAsync(office, TestOffice.Stonebridge, "H1", 1);
        await BirthAsync(office, household, _november);
        await using (var planning = office.NewDb(office.Clerk)) await new PlanOffers(planning, office.Clock).ExecuteAsync(TestOffice.Township, office.Clerk, _ct);
        var (past, people) = (await FormAsync(office, _july), await PresentAsync(office, TestOffice.Stonebridge));

        var preview = await TryAsync(office, Transfer(_october));
        await EnterAsync(office, Transfer(_october));

        Assert.Equal(people, Assert.Single(preview.Lines).People);
        Assert.True(preview.Lines[0].Offers > 0);
        Assert.Contains("陈秀兰", preview.Officers);
        Assert.Equal((0, people), (await PresentAsync(office, TestOffice.Stonebridge), await PresentAsync(office, _there)));
        Assert.Equal(past.Rows, (await FormAsync(office, _july)).Rows);
        await using var db = office.NewDb();
        Assert.Equal(0, await db.ServiceInvitations.CountAsync(i => i.AreaCode == TestOffice.Stonebridge, _ct));
        var specialist = await db.Officers.SingleAsync(o => o.Id == office.Specialist.Id, _ct);
        Assert.True(specialist.AreaCode == _there && specialist.Covers(TestOffice.Stonebridge));
        Assert.True((await db.Officers.SingleAsync(o => o.Id == office.Neighbour.Id, _ct)).Covers(TestOffice.Stonebridge));
        await AssertFactsAsync(office);
    }

    [Fact]
    public async Task A_request_that_waits_for_an_answer_follows_the_villages_of_both_offices()
    {
        await using var county = await CountyAsync();
        await using (var db = county.Office.NewDb(county.Office.Clerk))
        {
            foreach (var (from, to) in new[] { (TestOffice.Greenrock, TestOffice.OtherVillage), (TestOffice.OtherVillage, TestOffice.Greenrock) })
            {
                var (_, _, wife) = await county.Office.RegisterCoupleAsync(from);
                db.HandOvers.Add(HandOver.Ask(
                    await db.Persons.SingleAsync(p => p.Id == wife, _ct), to, new("YJ1", true, null, true, false), new("王秀英", _november, ConsentWay.Written), null, _november.AddDays(20), county.Office.Clerk.Id, TestClock.Today));
            }

            await db.SaveChangesAsync(_ct);
        }

        await EnterAsync(county.Office, Merge(_october));

        await using var read = county.Office.NewDb();
        Assert.Equal(
            [(TestOffice.Stonebridge, TestOffice.OtherVillage), (TestOffice.OtherVillage, TestOffice.Stonebridge)],
            (await read.HandOvers.OrderBy(h => h.AreaCode).ToListAsync(_ct)).Select(h => (h.AreaCode, h.ReceivingCode!)));
    }

    [Fact]
    public async Task A_new_name_holds_from_its_day_and_the_past_quarter_keeps_the_old_one()
    {
        await using var county = await CountyAsync();

        await EnterAsync(county.Office, new(AreaChangeKind.Rename, [TestOffice.Stonebridge], [], TestOffice.Stonebridge, "新桥村", _october, "青府发〔2026〕9号", null));

        Assert.Equal("石桥村", (await FormAsync(county.Office, _july)).Rows[0].Name);
        Assert.Equal("新桥村", (await FormAsync(county.Office, _october)).Rows[0].Name);
        await using var db = county.Office.NewDb(_administrator);
        var ended = Assert.Single(await new AreaChangeReader(db).EndedAsync("石桥", _administrator, _ct));
        Assert.Equal(("新桥村", _october.AddDays(-1)), (ended.ToName, ended.LastDay));
    }

    [Fact]
    public async Task A_reported_period_and_a_code_that_ended_stand_in_the_way()
    {
        await using var county = await CountyAsync();
        var office = county.Office;
        await using (var db = office.NewDb(office.Head)) await new IssueReport(db, Figures(db), office.Clock).ExecuteAsync(TestOffice.Township, _july, _october.AddDays(-1), null, office.Head, _ct);

        Assert.Equal("area-change.period-issued", await RuleAsync(office, Merge(_october.AddDays(-1))));
        await EnterAsync(office, Merge(_october));
        Assert.Equal("area-change.area-missing", await RuleAsync(office, Merge(_october)));
    }

    [Fact]
    public async Task Whatever_change_is_entered_on_whatever_day_the_people_of_every_day_are_as_many_as_before() =>
        await Gen.Select(Gen.Int[0, 3], Gen.Int[0, 300], Gen.Int[1, 8], Gen.Int[0, 100_000]).SampleAsync(
            async (kind, daysAgo, group, seed) =>
            {
                await using var county = await CountyAsync(seed);
                var on = TestClock.Today.AddDays(-daysAgo);
                AreaChangeEntry entry = kind switch
                {
                    0 => Merge(on),
                    1 => new(AreaChangeKind.Split, [TestOffice.Stonebridge], [group], _new, "桥东村", on, "号", null),
                    2 => Transfer(on),
                    _ => new(AreaChangeKind.Merge, [TestOffice.Stonebridge, TestOffice.Greenrock], [], _there, "合村", on, "号", null),
                };
                var before = await EveryDayAsync(county.Office);

                await EnterAsync(county.Office, entry);

                Assert.Equal(before, await EveryDayAsync(county.Office));
                await AssertFactsAsync(county.Office);
                foreach (var quarter in (DateOnly[])[new(2026, 1, 1), new(2026, 4, 1), _july, _october])
                {
                    Assert.Empty((await FormAsync(county.Office, quarter, TestOffice.County)).Check().Where(f => f.Severity == FindingSeverity.Error));
                    Assert.Empty((await FormAsync(county.Office, quarter)).Check().Where(f => f.Severity == FindingSeverity.Error));
                }
            }, iter: 6, threads: 1);

    private static AreaChangeEntry Merge(DateOnly on) => new(AreaChangeKind.Merge, [TestOffice.Greenrock], [], TestOffice.Stonebridge, null, on, "青府发〔2026〕7号", null);

    private static AreaChangeEntry Transfer(DateOnly on) => new(AreaChangeKind.Transfer, [TestOffice.Stonebridge], [], _there, "石桥村", on, "青府发〔2026〕6号", null);

    private sealed record County(TestOffice Office) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Office.DisposeAsync();
    }

    // Households in several groups; children were born, some moved, went to another household or died on days of this year.
    private static async Task<County> CountyAsync(int seed = 7)
    {
        var office = new TestOffice();
        await office.InitializeAsync();
        var random = new Random(seed);
        for (var i = 0; i < 8; i++)
        {
            var household = await HouseholdAsync(office, i % 3 == 0 ? TestOffice.Greenrock : TestOffice.Stonebridge, $"K{i / 2}-{i % 3}", 1 + random.Next(6));
            if (random.Next(2) == 0) await BirthAsync(office, household, DayOf(random));
            await using var db = office.NewDb(office.Clerk);
            var husband = await db.Persons.AsNoTracking().FirstAsync(p => p.HouseholdId == household && p.Kinship == "02", _ct);
            if (i % 4 == 1) await new RecordDeath(db, office.Clock).ExecuteAsync(husband.Id, DayOf(random), FactSource.Police, false, husband.Version, office.Clerk, _ct);
            if (i % 4 == 2) await new MovePerson(db, office.Clock).OutAsync(husband.Id, "广东省", DayOf(random), husband.Version, office.Clerk, _ct);
            var into = await db.Households.Where(h => h.Id != household).Select(h => h.Id).OrderBy(id => id).FirstOrDefaultAsync(_ct);
            if (i % 4 == 3) await new MovePerson(db, office.Clock).IntoAsync(husband.Id, into, "80", DayOf(random), husband.Version, office.Clerk, _ct);
        }

        return new County(office);
    }

    private static DateOnly DayOf(Random random) => new DateOnly(2026, 2, 1).AddDays(random.Next(290));

    private static async Task<Guid> HouseholdAsync(TestOffice office, string village, string number, int group)
    {
        await using var db = office.NewDb(office.Clerk);
        return await new RegisterHousehold(db, office.Protection, office.Clock).ExecuteAsync(
            village, number, group, null, true, new DateOnly(2020, 1, 1),
            [TestOffice.Member("张建军", Sex.Male, new DateOnly(1992, 3, 4), "02"), TestOffice.Member("王秀英", Sex.Female, new DateOnly(1994, 5, 6), "12")], office.Clerk, _ct);
    }

    private static async Task BirthAsync(TestOffice office, Guid household, DateOnly on)
    {
        await using var db = office.NewDb(office.Clerk);
        var mother = await db.Persons.Where(p => p.HouseholdId == household && p.Sex == Sex.Female).Select(p => p.Id).FirstAsync(_ct);
        await new RecordBirth(db, office.Protection, office.Clock).ExecuteAsync(
            new MemberEntry("张安", null, Sex.Male, on, "20", null, null, null, null, null, null, null), household, mother, null, 1, null, office.Clerk, _ct);
    }

    private static async Task<Guid> EnterAsync(TestOffice office, AreaChangeEntry entry)
    {
        await using var db = office.NewDb(_administrator);
        return await new EnterAreaChange(db, office.Clock).ExecuteAsync(entry, _administrator, _ct);
    }

    private static async Task<AreaChangePreview.Picture> TryAsync(TestOffice office, AreaChangeEntry entry)
    {
        await using var db = office.NewDb(_administrator);
        return await new AreaChangePreview(db, office.Clock).ReadAsync(entry, _administrator, _ct);
    }

    private static async Task<string> RuleAsync(TestOffice office, AreaChangeEntry entry) => (await Assert.ThrowsAsync<RuleBrokenException>(() => EnterAsync(office, entry))).Rule;

    private static async Task<QuarterlyForm> FormAsync(TestOffice office, DateOnly from, string area = TestOffice.Township)
    {
        await using var db = office.NewDb(office.CountyHead);
        return await Figures(db).ReadAsync(area, from, from.AddMonths(3).AddDays(-1), office.CountyHead, _ct);
    }

    private static QuarterlyFigures Figures(Persistence.FamilyPlanningDb db) =>
        new(db, new PopulationFigures(db), new RegistrationFigures(db), new CheckupFigures(db), new IncentiveFigures(db), new PolicyParameters(db));

    private static async Task<int> PresentAsync(TestOffice office, string village)
    {
        await using var db = office.NewDb(office.CountyHead);
        return (await new PopulationFigures(db).OnAsync(TestClock.Today, village, office.CountyHead, _ct)).GetValueOrDefault(village);
    }

    private static async Task<Standing> ThenAsync(TestOffice office, Guid household, DateOnly day)
    {
        await using var db = office.NewDb(office.Clerk);
        var person = await db.Persons.Where(p => p.HouseholdId == household).Select(p => p.Id).FirstAsync(_ct);
        return (await new LedgerAsOf(db, office.Clock).PersonAsync(person, day, AsOfReading.TrueThen, office.Clerk, _ct)).Then!.Standing;
    }

    private static async Task<List<int>> EveryDayAsync(TestOffice office)
    {
        await using var db = office.NewDb();
        var stays = await db.Memberships.AsNoTracking().ToListAsync(_ct);
        return [.. Enumerable.Range(0, 340).Select(ago => TestClock.Today.AddDays(-ago)).Select(day => stays.Count(m => m.From <= day && !(m.Until <= day)))];
    }

    // The memberships written by the change are the ones the facts tell: taking a fact back later finds nothing else.
    private static async Task AssertFactsAsync(TestOffice office)
    {
        await using var db = office.NewDb();
        var (people, facts) = (await db.Persons.AsNoTracking().ToListAsync(_ct), (await db.PopulationEvents.AsNoTracking().ToListAsync(_ct)).ToLookup(f => f.PersonId));
        var stays = (await db.Memberships.AsNoTracking().ToListAsync(_ct)).ToLookup(m => m.PersonId);
        Assert.All(people, person =>
        {
            var course = new LifeCourse(person.BirthDate, facts[person.Id]);
            Assert.Equal(course.Stays(), stays[person.Id].OrderBy(m => m.From).ThenBy(m => m.Until ?? DateOnly.MaxValue).Select(m => m.Stay));
            Assert.Equal(person.AreaCode, course.On(TestClock.Today)!.AreaCode);
        });
    }
}
