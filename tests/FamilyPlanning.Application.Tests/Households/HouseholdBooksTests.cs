using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Persistence;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FamilyPlanning.Application.Tests.Households;

/// <summary>Household books change: corrected, split, joined, closed, with another head. Nobody moves by it.</summary>
public sealed class HouseholdBooksTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private static readonly DateOnly _today = TestClock.Today, _lastMonth = new(2026, 10, 20);
    private static int _number;

    [Fact]
    public async Task A_corrected_household_keeps_what_stood_there_with_the_reason()
    {
        var (household, _, _) = await office.RegisterCoupleAsync();
        await using (var db = office.NewDb(office.Clerk))
            await new CorrectHousehold(db).ExecuteAsync(household, "HB-1", 7, "桥头 9 号", new(CorrectionReason.Paper, null, FactSource.HouseholdBook), await VersionAsync(household), office.Clerk, _ct);

        await using var read = office.NewDb();
        var now = await read.Households.SingleAsync(h => h.Id == household, _ct);
        var earlier = Assert.Single(await read.HouseholdVersions.Where(v => v.HouseholdId == household).ToListAsync(_ct));
        Assert.Equal(("HB-1", 7, "桥头 9 号"), (now.Number, now.GroupNumber, now.Address));
        Assert.Equal((1, CorrectionReason.Paper), (earlier.GroupNumber, earlier.Reason));
    }

    [Fact]
    public async Task A_number_in_use_in_the_village_is_refused()
    {
        var (one, _, _) = await office.RegisterCoupleAsync();
        var (other, _, _) = await office.RegisterCoupleAsync();
        await using var db = office.NewDb(office.Clerk);
        var taken = (await db.Households.AsNoTracking().SingleAsync(h => h.Id == one, _ct)).Number;

        Assert.Equal("household.number-in-use", await RefusedAsync(async () =>
            await new CorrectHousehold(db).ExecuteAsync(other, taken, 1, null, new(CorrectionReason.Paper, null, FactSource.HouseholdBook), await VersionAsync(other), office.Clerk, _ct)));
    }

    [Fact]
    public async Task Who_splits_off_stands_in_a_book_of_their_own_and_no_figure_of_the_village_changes()
    {
        var (household, husband, wife) = await office.RegisterCoupleAsync();
        var before = await FiguresAsync();

        var opened = await SplitAsync(household, new() { [wife] = KinshipCode.Head });

        Assert.Equal(before, await FiguresAsync());
        await using var db = office.NewDb();
        var (person, book) = (await db.Persons.SingleAsync(p => p.Id == wife, _ct), await db.Households.SingleAsync(h => h.Id == opened, _ct));
        Assert.Equal((opened, KinshipCode.Head, wife), (person.HouseholdId, person.Kinship, book.HeadId));
        Assert.Equal(husband, (await db.Households.SingleAsync(h => h.Id == household, _ct)).HeadId);
        Assert.Equal(
            [(ExitReason.HouseholdChange, EntryReason.Birth), (null, EntryReason.HouseholdChange)],
            (await db.Memberships.Where(m => m.PersonId == wife).OrderBy(m => m.From).ToListAsync(_ct)).Select(m => (m.ExitReason, m.EntryReason)));
        await AssertFactsTellAsync(wife);
    }

    [Fact]
    public async Task A_split_needs_one_head_and_somebody_who_stays()
    {
        var (household, husband, wife) = await office.RegisterCoupleAsync();

        Assert.Equal("household.one-head", await RefusedAsync(() => SplitAsync(household, new() { [wife] = "12" })));
        Assert.Equal("household.split-all", await RefusedAsync(() => SplitAsync(household, new() { [wife] = KinshipCode.Head, [husband] = "11" })));
        Assert.Equal("household.members-changed", await RefusedAsync(() => SplitAsync(household, new() { [Guid.NewGuid()] = KinshipCode.Head })));
    }

    [Fact]
    public async Task Two_households_become_one_and_the_emptied_one_is_closed_with_its_number_free()
    {
        var (from, husband, wife) = await office.RegisterCoupleAsync();
        var (into, head, _) = await office.RegisterCoupleAsync();
        var before = await FiguresAsync();

        await using (var db = office.NewDb(office.Clerk))
            await new JoinHouseholds(db, office.Clock).ExecuteAsync(from, into, new Dictionary<Guid, string> { [husband] = "73", [wife] = "74" }, _lastMonth, await VersionAsync(from), office.Clerk, _ct);

        Assert.Equal(before, await FiguresAsync());
        await using var read = office.NewDb();
        var closed = await read.Households.SingleAsync(h => h.Id == from, _ct);
        Assert.Equal((_lastMonth, (Guid?)null), (closed.ValidUntil, closed.HeadId));
        Assert.Equal((head, 4), ((await read.Households.SingleAsync(h => h.Id == into, _ct)).HeadId!.Value, await read.Persons.CountAsync(p => p.HouseholdId == into, _ct)));
        await AssertFactsTellAsync(husband);
    }

    [Fact]
    public async Task Only_within_one_village()
    {
        var (from, husband, wife) = await office.RegisterCoupleAsync();
        var (elsewhere, _, _) = await office.RegisterCoupleAsync(TestOffice.Greenrock);
        await using var db = office.NewDb(office.Clerk);

        Assert.Equal("household.other-village", await RefusedAsync(async () =>
            await new JoinHouseholds(db, office.Clock).ExecuteAsync(from, elsewhere, new Dictionary<Guid, string> { [husband] = "73", [wife] = "74" }, _today, await VersionAsync(from), office.Clerk, _ct)));
    }

    [Fact]
    public async Task After_the_head_died_another_is_named_and_the_others_are_related_to_them()
    {
        var (household, husband, wife) = await office.RegisterCoupleAsync();
        await using (var db = office.NewDb(office.Clerk)) await new RecordDeath(db, office.Clock).ExecuteAsync(husband, _lastMonth, FactSource.Police, false, await PersonVersionAsync(husband), office.Clerk, _ct);
        await using (var db = office.NewDb(office.Clerk)) Assert.Equal(household, await new HouseholdReader(db).AwaitingHeadAsync(husband, office.Clerk, _ct));

        await NameAsync(household, new() { [wife] = KinshipCode.Head });

        await using var read = office.NewDb();
        Assert.Equal(wife, (await read.Households.SingleAsync(h => h.Id == household, _ct)).HeadId);
        Assert.Equal(KinshipCode.Head, (await read.Persons.SingleAsync(p => p.Id == wife, _ct)).Kinship);
        Assert.Null(await new HouseholdReader(read).AwaitingHeadAsync(husband, office.Clerk, _ct));
        await AssertFactsTellAsync(wife);
    }

    [Fact]
    public async Task Two_members_change_places_and_the_facts_tell_it()
    {
        var (household, husband, wife) = await office.RegisterCoupleAsync();

        await NameAsync(household, new() { [wife] = KinshipCode.Head, [husband] = "11" });

        await using var db = office.NewDb();
        Assert.Equal((wife, "11"), ((await db.Households.SingleAsync(h => h.Id == household, _ct)).HeadId!.Value, (await db.Persons.SingleAsync(p => p.Id == husband, _ct)).Kinship));
        await AssertFactsTellAsync(husband);
        await AssertFactsTellAsync(wife);
    }

    [Fact]
    public async Task Who_came_while_the_form_was_open_has_to_be_said_about()
    {
        var (household, husband, wife) = await office.RegisterCoupleAsync();
        await using (var db = office.NewDb(office.Clerk))
            await new AddMember(db, office.Protection, office.Clock).ExecuteAsync(household, TestOffice.Member("王大妈", Sex.Female, new(1955, 2, 3), "56"), _today, office.Clerk, _ct);

        Assert.Equal("household.members-changed", await RefusedAsync(() => NameAsync(household, new() { [wife] = KinshipCode.Head, [husband] = "11" })));
    }

    [Fact]
    public async Task The_last_member_gone_closes_the_household_and_whoever_comes_back_opens_it_again()
    {
        var (household, husband, wife) = await office.RegisterCoupleAsync();
        foreach (var person in (Guid[])[wife, husband])
        {
            await using var db = office.NewDb(office.Clerk);
            await new MovePerson(db, office.Clock).OutAsync(person, "广东省", _lastMonth, await PersonVersionAsync(person), office.Clerk, _ct);
        }

        await using (var db = office.NewDb()) Assert.Equal(_lastMonth, (await db.Households.SingleAsync(h => h.Id == household, _ct)).ValidUntil);
        await using (var db = office.NewDb(office.Clerk)) await new MovePerson(db, office.Clock).IntoAsync(wife, household, KinshipCode.Head, _today, await PersonVersionAsync(wife), office.Clerk, _ct);

        await using var read = office.NewDb();
        Assert.Null((await read.Households.SingleAsync(h => h.Id == household, _ct)).ValidUntil);
        await AssertFactsTellAsync(wife);
    }

    [Fact]
    public async Task The_confirmed_ties_are_linked_and_a_tie_nobody_told_is_not()
    {
        var (household, husband, wife) = await office.RegisterCoupleAsync();
        Guid child;
        await using (var db = office.NewDb(office.Clerk))
            child = await new AddMember(db, office.Protection, office.Clock).ExecuteAsync(household, TestOffice.Member("张小满", Sex.Female, new(2018, 2, 3), "30", "10"), _today, office.Clerk, _ct);

        Assert.Equal("household.members-changed", await RefusedAsync(() => LinkAsync(household, new Tie(TieKind.Mother, wife, child))));
        await LinkAsync(household, new(TieKind.Spouse, husband, wife), new(TieKind.Mother, child, wife), new(TieKind.Father, child, husband));

        await using var read = office.NewDb();
        var linked = await read.Persons.SingleAsync(p => p.Id == child, _ct);
        Assert.Equal((wife, husband), (linked.MotherId!.Value, linked.FatherId!.Value));
        Assert.Equal(husband, (await read.Persons.SingleAsync(p => p.Id == wife, _ct)).SpouseId);
        await AssertFactsTellAsync(wife);
    }

    // The row stands as the facts say: nothing of it would change if they were read again.
    private async Task AssertFactsTellAsync(Guid id)
    {
        await using var db = office.NewDb();
        var person = await db.Persons.SingleAsync(p => p.Id == id, _ct);
        var course = new LifeCourse(person.BirthDate, await db.PopulationEvents.Where(e => e.PersonId == id).ToListAsync(_ct));
        var standing = course.On(_today)!;
        Assert.Equal(
            (person.AreaCode, person.HouseholdId, person.Kinship, person.SpouseId, person.MaritalChangedOn, person.LeftOn),
            (standing.AreaCode, standing.HouseholdId, standing.Kinship, standing.SpouseId, standing.MaritalSince, standing.LeftOn));
        Assert.Equal(course.Stays(), (await db.Memberships.Where(m => m.PersonId == id).OrderBy(m => m.From).ThenBy(m => m.Until == null).ToListAsync(_ct)).Select(m => m.Stay));
    }

    private async Task<(int People, int MovedIn, int MovedOut)> FiguresAsync()
    {
        await using var db = office.NewDb();
        var people = (await new PopulationFigures(db).OnAsync(_today, TestOffice.Township, office.CountyOfficial, _ct)).Values.Sum();
        return (people, await db.Memberships.CountAsync(m => m.EntryReason == EntryReason.MoveIn, _ct), await db.Memberships.CountAsync(m => m.ExitReason == ExitReason.MoveOut, _ct));
    }

    private async Task<Guid> SplitAsync(Guid household, Dictionary<Guid, string> relations)
    {
        await using var db = office.NewDb(office.Clerk);
        return await new SplitHousehold(db, office.Clock).ExecuteAsync(
            household, new(relations, FormattableString.Invariant($"FH{Interlocked.Increment(ref _number)}"), 2, null, _lastMonth), await VersionAsync(household), office.Clerk, _ct);
    }

    private async Task NameAsync(Guid household, Dictionary<Guid, string> relations)
    {
        await using var db = office.NewDb(office.Clerk);
        await new NameHead(db, office.Clock).ExecuteAsync(household, relations, _lastMonth, await VersionAsync(household), office.Clerk, _ct);
    }

    private async Task LinkAsync(Guid household, params Tie[] ties)
    {
        await using var db = office.NewDb(office.Clerk);
        await new LinkFamily(db, office.Clock).ExecuteAsync(household, ties, office.Clerk, _ct);
    }

    private async Task<uint> VersionAsync(Guid household)
    {
        await using var db = office.NewDb();
        return await db.Households.Where(h => h.Id == household).Select(h => h.Version).SingleAsync(_ct);
    }

    private async Task<uint> PersonVersionAsync(Guid person)
    {
        await using var db = office.NewDb();
        return await db.Persons.Where(p => p.Id == person).Select(p => p.Version).SingleAsync(_ct);
    }

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleBrokenException>(act)).Rule;
}
