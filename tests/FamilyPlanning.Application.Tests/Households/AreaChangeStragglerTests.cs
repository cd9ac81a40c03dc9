using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.HandOvers;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FamilyPlanning.Application.Tests.Households;

/// <summary>Somebody saves what they read before a change of areas while the change is being entered; each test has a county of its own.</summary>
public sealed class AreaChangeStragglerTests
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private static readonly DateOnly _october = new(2026, 10, 1), _november = new(2026, 11, 5);
    private static readonly Officer _administrator = Officer.Appoint("许建华", Post.SystemAdministrator, TestOffice.County);

    private static readonly AreaChangeEntry _merger = new(AreaChangeKind.Merge, [TestOffice.Greenrock], [], TestOffice.Stonebridge, null, _october, "青府发〔2026〕7号", null);

    private static readonly AreaChangeEntry _split = new(AreaChangeKind.Split, [TestOffice.Stonebridge], [1], "519901101203", "桥东村", _october, "青府发〔2026〕8号", null);

    [Fact]
    public async Task A_household_registered_while_its_village_is_merged_away_is_not_saved_and_the_clerk_is_told_why()
    {
        await using var office = await OfficeAsync();

        var rule = await MeanwhileAsync(office, _merger, "households", () => RegisterAsync(office, TestOffice.Greenrock, "H9"));

        Assert.Equal("household.village-changed", rule);
        await RegisterAsync(office, TestOffice.Stonebridge, "H9");
        await AssertNobodyLeftBehindAsync(office);
    }

    [Fact]
    public async Task A_birth_recorded_while_the_village_is_merged_away_is_not_saved_under_the_old_code_and_can_be_recorded_again()
    {
        await using var office = await OfficeAsync();
        var (household, _, mother) = await office.RegisterCoupleAsync(TestOffice.Greenrock);

        var rule = await MeanwhileAsync(office, _merger, "persons", () => BirthAsync(office, household, mother));

        Assert.Equal("household.village-changed", rule);
        await BirthAsync(office, household, mother);
        await AssertNobodyLeftBehindAsync(office);
    }

    [Fact]
    public async Task Somebody_who_moves_into_a_household_of_a_group_that_is_split_off_meanwhile_does_not_stay_in_the_old_village()
    {
        await using var office = await OfficeAsync();
        var (household, _, _) = await office.RegisterCoupleAsync();
        var (_, _, mover) = await office.RegisterCoupleAsync(TestOffice.Greenrock);

        var rule = await MeanwhileAsync(office, _split, "memberships", () => MoveAsync(office, mover, household));

        Assert.Equal("household.village-changed", rule);
        await MoveAsync(office, mover, household);
        await AssertNobodyLeftBehindAsync(office);
    }

    [Fact]
    public async Task A_member_added_to_a_household_of_a_group_that_is_split_off_meanwhile_does_not_stay_in_the_old_village()
    {
        await using var office = await OfficeAsync();
        var (household, _, _) = await office.RegisterCoupleAsync();

        var rule = await MeanwhileAsync(office, _split, "persons", () => AddAsync(office, household));

        Assert.Equal("household.village-changed", rule);
        await AssertNobodyLeftBehindAsync(office);
    }

    [Fact]
    public async Task People_handed_over_to_a_village_that_is_merged_away_meanwhile_stay_where_they_are()
    {
        await using var office = await OfficeAsync();
        var (_, _, wife) = await office.RegisterCoupleAsync(TestOffice.OtherVillage);

        var rule = await MeanwhileAsync(office, _merger, "households", () => GiveAsync(office, wife, TestOffice.Greenrock));

        Assert.Equal("household.village-changed", rule);
        await using var db = office.NewDb();
        Assert.Equal(TestOffice.OtherVillage, (await db.Persons.SingleAsync(p => p.Id == wife, _ct)).AreaCode);
        Assert.Empty(await db.HandOvers.ToListAsync(_ct));
        await AssertNobodyLeftBehindAsync(office);
    }

    [Fact]
    public async Task Nobody_is_asked_for_in_the_name_of_a_village_that_is_merged_away_meanwhile()
    {
        await using var office = await OfficeAsync();
        var number = TestOffice.NumberFor(new DateOnly(1994, 5, 6), Sex.Female);
        await RegisterAsync(office, TestOffice.OtherVillage, "H3", number);

        var rule = await MeanwhileAsync(office, _merger, "hand_overs", () => AskAsync(office, number));

        Assert.Equal("household.village-changed", rule);
    }

    private static async Task<TestOffice> OfficeAsync()
    {
        var office = new TestOffice();
        await office.InitializeAsync();
        return office;
    }

    // The change has taken the ledger along and is held before its last line; the act has read what it needs and waits at the table; then both go on.
    private static async Task<string?> MeanwhileAsync(TestOffice office, AreaChangeEntry entry, string table, Func<Task> act)
    {
        await using var holding = new NpgsqlConnection(office.Database.OwnerConnectionString);
        await holding.OpenAsync(_ct);
        await using var hold = await holding.BeginTransactionAsync(_ct);
        await new NpgsqlCommand("LOCK TABLE area_changes IN SHARE MODE", holding, hold).ExecuteNonQueryAsync(_ct);
        var change = EnterAsync(office, entry);
        await WaitsAtAsync(office, "area_changes");
        var straggler = Xunit.Record.ExceptionAsync(act);
        await WaitsAtAsync(office, table);
        await hold.RollbackAsync(_ct);
        await change;
        return (await straggler as RuleBrokenException)?.Rule;
    }

    private static async Task WaitsAtAsync(TestOffice office, string table)
    {
        var waiting = $"SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation = '{table}'::regclass)";
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await office.Database.AskAsync(waiting) is not true) await Task.Delay(20, patience.Token);
    }

    private static async Task EnterAsync(TestOffice office, AreaChangeEntry entry)
    {
        await using var db = office.NewDb(_administrator);
        await new EnterAreaChange(db, office.Clock).ExecuteAsync(entry, _administrator, _ct);
    }

    private static async Task RegisterAsync(TestOffice office, string village, string number, string? wife = null)
    {
        var officer = office.Clerk.Covers(village) ? office.Clerk : office.Neighbour;
        await using var db = office.NewDb(officer);
        var member = TestOffice.Member("王秀英", Sex.Female, new DateOnly(1994, 5, 6), "02");
        await new RegisterHousehold(db, office.Protection, office.Clock).ExecuteAsync(
            village, number, 1, null, true, new DateOnly(2020, 1, 1), [member with { IdentityNumber = wife ?? member.IdentityNumber }], officer, _ct);
    }

    private static async Task BirthAsync(TestOffice office, Guid household, Guid mother)
    {
        await using var db = office.NewDb(office.Clerk);
        await new RecordBirth(db, office.Protection, office.Clock).ExecuteAsync(
            new MemberEntry("张安", null, Sex.Male, _november, "20", null, null, null, null, null, null, null), household, mother, null, 1, null, office.Clerk, _ct);
    }

    private static async Task AddAsync(TestOffice office, Guid household)
    {
        await using var db = office.NewDb(office.Clerk);
        await new AddMember(db, office.Protection, office.Clock).ExecuteAsync(household, TestOffice.Member("周小梅", Sex.Female, new DateOnly(1990, 1, 2), "80"), _november, office.Clerk, _ct);
    }

    private static async Task MoveAsync(TestOffice office, Guid person, Guid household)
    {
        await using var db = office.NewDb(office.Clerk);
        var version = (await db.Persons.AsNoTracking().SingleAsync(p => p.Id == person, _ct)).Version;
        await new MovePerson(db, office.Clock).IntoAsync(person, household, "80", _november, version, office.Clerk, _ct);
    }

    private static async Task GiveAsync(TestOffice office, Guid person, string village)
    {
        await using var db = office.NewDb(office.Neighbour);
        var version = (await db.Persons.AsNoTracking().SingleAsync(p => p.Id == person, _ct)).Version;
        await new GiveHandOver(db, new TransferPeople(db, new AreaReader(db), office.Clock), office.Clock).ExecuteAsync(
            person, new(village, new("YJ1", true, null, true, false), _november, null), version, office.Neighbour, _ct);
    }

    private static async Task AskAsync(TestOffice office, string number)
    {
        await using var db = office.NewDb(office.Clerk);
        var place = new HandOverPlace("YJ1", true, null, true, false);
        await new AskHandOver(db, office.Protection, new PolicyParameters(db), new WorkCalendarReader(db), office.Clock).ExecuteAsync(
            new(TestOffice.Greenrock, "王秀英", number, place, new("王秀英", _november, ConsentWay.Written), null), office.Clerk, _ct);
    }

    private static async Task AssertNobodyLeftBehindAsync(TestOffice office)
    {
        await using var db = office.NewDb();
        var standing = await db.Areas.Where(a => a.ValidUntil == null).Select(a => a.AreaCode).ToListAsync(_ct);
        Assert.Empty(await db.Households.Where(h => !standing.Contains(h.AreaCode)).ToListAsync(_ct));
        Assert.Empty(await db.Persons.Where(p => !db.Households.Any(h => h.Id == p.HouseholdId && h.AreaCode == p.AreaCode)).ToListAsync(_ct));
        Assert.Empty(await db.Memberships.Where(m => m.Until == null && !db.Persons.Any(p => p.Id == m.PersonId && p.AreaCode == m.AreaCode)).ToListAsync(_ct));
    }
}
