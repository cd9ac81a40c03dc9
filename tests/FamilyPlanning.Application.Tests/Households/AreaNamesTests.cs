using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Agreements;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.HandOvers;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Tests.Households;

/// <summary>What was settled in a village that ended is shown under the name it had; each test has a county of its own.</summary>
public sealed class AreaNamesTests
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private static readonly DateOnly _august = new(2026, 8, 3), _october = new(2026, 10, 1);
    private static readonly Officer _administrator = Officer.Appoint("许建华", Post.SystemAdministrator, TestOffice.County);

    [Fact]
    public async Task A_birth_of_the_past_quarter_is_listed_under_the_name_of_the_village_that_was_merged_away()
    {
        await using var office = await OfficeAsync();
        var (household, _, mother) = await office.RegisterCoupleAsync(TestOffice.Greenrock);
        await using (var db = office.NewDb(office.Clerk))
            await new RecordBirth(db, office.Protection, office.Clock).ExecuteAsync(
                new MemberEntry("张安", null, Sex.Male, _august, "20", null, null, null, null, null, null, null), household, mother, null, 1, null, office.Clerk, _ct);

        await MergeAsync(office);

        await using var read = office.NewDb();
        var births = await new PopulationList(read).PageAsync(PopulationList.Figure.Births, TestOffice.Township, new(2026, 7, 1), new(2026, 9, 30), null, 20, office.Clerk, _ct);
        Assert.Equal(("张安", "青岩村"), Assert.Single(births.Rows.Select(r => (r.Name, r.Village))));
        Assert.Equal("石桥村", (await new PersonSearch(read, office.Protection, office.Clock).FindAsync("张安", office.Clerk, _ct)).Single().Village);
    }

    [Fact]
    public async Task A_hand_over_of_before_is_listed_under_the_name_the_giving_village_had()
    {
        await using var office = await OfficeAsync();
        var (_, _, wife) = await office.RegisterCoupleAsync(TestOffice.Greenrock);
        await using (var db = office.NewDb(office.Clerk))
        {
            var version = (await db.Persons.AsNoTracking().SingleAsync(p => p.Id == wife, _ct)).Version;
            await new GiveHandOver(db, new TransferPeople(db, new AreaReader(db), office.Clock), office.Clock).ExecuteAsync(
                wife, new(TestOffice.OtherVillage, new("YJ1", true, null, true, false), _august, null), version, office.Clerk, _ct);
        }

        await MergeAsync(office);

        await using var read = office.NewDb();
        var given = await new HandOverSearch(read).PageAsync(HandOverSearch.Box.Out, null, TestOffice.Township, null, 20, office.Clerk, _ct);
        Assert.Equal(("青岩村", "响水村"), Assert.Single(given.Rows.Select(r => (r.From, r.To))));
    }

    [Fact]
    public async Task An_agreement_keeps_the_name_of_its_village_in_the_register_and_on_its_page()
    {
        await using var office = await OfficeAsync();
        await using (var db = office.NewDb(office.Head)) await new DrawUpAgreements(db, new PolicyParameters(db), office.Clock).ExecuteAsync(TestOffice.Township, 2026, office.Head, _ct);

        await MergeAsync(office);

        await using var read = office.NewDb();
        var search = new AgreementSearch(read);
        var register = await search.PageAsync(TestOffice.Township, 2026, null, null, 20, office.Head, _ct);
        Assert.Equal(["石桥村", "青岩村"], register.Rows.Select(r => r.Village));
        Assert.Equal("青岩村", (await search.ReadAsync(register.Rows[1].Id, office.Head, _ct)).Village);
    }

    [Fact]
    public async Task The_trail_names_the_village_in_which_something_was_done_also_after_it_ended()
    {
        await using var office = await OfficeAsync();
        await office.RegisterCoupleAsync(TestOffice.Greenrock);

        await MergeAsync(office);

        var auditor = Officer.Appoint("郑国强", Post.AuditAdministrator, TestOffice.County);
        await using var db = office.NewDb(auditor);
        var trail = new TrailReader(db, office.Clock);
        var names = await trail.AreasAsync(await trail.PageAsync(new(null, null, office.Clerk.Id, null, null, null), null, 50, auditor, _ct), _ct);
        Assert.Equal("青岩村", names[TestOffice.Greenrock]);
    }

    [Fact]
    public async Task A_village_that_got_a_new_name_is_listed_once_under_it()
    {
        await using var office = await OfficeAsync();
        await office.RegisterCoupleAsync();

        await EnterAsync(office, new(AreaChangeKind.Rename, [TestOffice.Stonebridge], [], TestOffice.Stonebridge, "新桥村", _october, "青府发〔2026〕9号", null));

        await using var read = office.NewDb();
        var households = await new HouseholdSearch(read).PageAsync(new(TestOffice.Township, null, null, false), null, 20, office.Clerk, _ct);
        Assert.Equal("新桥村", Assert.Single(households.Rows).Village);
        Assert.Equal("新桥村", await new AreaReader(read).NameAsync(TestOffice.Stonebridge, _ct));
    }

    private static async Task<TestOffice> OfficeAsync()
    {
        var office = new TestOffice();
        await office.InitializeAsync();
        return office;
    }

    private static Task MergeAsync(TestOffice office) =>
        EnterAsync(office, new(AreaChangeKind.Merge, [TestOffice.Greenrock], [], TestOffice.Stonebridge, null, _october, "青府发〔2026〕7号", null));

    private static async Task EnterAsync(TestOffice office, AreaChangeEntry entry)
    {
        await using var db = office.NewDb(_administrator);
        await new EnterAreaChange(db, office.Clock).ExecuteAsync(entry, _administrator, _ct);
    }
}
