using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.Duplicates;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FamilyPlanning.Application.Tests.Households.Duplicates;

public sealed class DuplicatesTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private static readonly DateOnly _born = new(1975, 9, 8);

    [Fact]
    public async Task The_night_finds_the_pair_and_an_answer_is_not_asked_for_again()
    {
        var (one, other) = (await FileAsync("赵桂兰", TestOffice.Stonebridge), await FileAsync("赵桂兰", TestOffice.Greenrock));
        await FindAsync();
        var pair = Assert.Single(await OpenOfAsync(one));
        Assert.Equal((one, other), (pair.First.Id, pair.Second.Id));

        await using (var db = office.NewDb(office.Clerk)) await new TellApart(db, office.Clock).ExecuteAsync(other, one, "堂姐妹", office.Clerk, _ct);
        await FindAsync();

        Assert.Empty(await OpenOfAsync(one));
        await using (var db = office.NewDb(office.Clerk)) await new TellApart(db, office.Clock).ReopenAsync(pair.Id, office.Clerk, _ct);
        Assert.Single(await OpenOfAsync(one));
    }

    [Fact]
    public async Task A_pair_that_no_longer_looks_alike_falls_away()
    {
        var (one, other) = (await FileAsync("钱月娥", TestOffice.Stonebridge), await FileAsync("钱月娥", TestOffice.Greenrock));
        await FindAsync();
        Assert.Single(await OpenOfAsync(one));

        await using (var db = office.NewDb(office.Clerk))
        {
            var version = (await db.Persons.AsNoTracking().SingleAsync(p => p.Id == other, _ct)).Version;
            await new CorrectPerson(db, office.Protection, office.Clock).ExecuteAsync(
                other, Unnumbered("孙月英"), new Correction(CorrectionReason.Typing, null, FactSource.HouseholdBook), version, office.Clerk, _ct);
        }

        await FindAsync();
        Assert.Empty(await OpenOfAsync(one));
    }

    [Fact]
    public async Task Both_offices_see_a_pair_over_their_border_but_neither_sees_the_other_ones_person()
    {
        var here = await FileAsync("周素芬", TestOffice.Stonebridge);
        var there = await FileAsync("周素芬", TestOffice.OtherVillage);
        await FindAsync();

        var (clerk, neighbour) = (Assert.Single(await OpenOfAsync(here)), Assert.Single(await OpenOfAsync(there, office.Neighbour)));
        Assert.Equal((true, "周素芬", false, ""), (clerk.First.Mine, clerk.First.Name, clerk.Second.Mine, clerk.Second.Name));
        Assert.Equal((false, "", true, "周素芬"), (neighbour.First.Mine, neighbour.First.Name, neighbour.Second.Mine, neighbour.Second.Name));
        await using var db = office.NewDb(office.Clerk);
        await Assert.ThrowsAsync<RecordNotFoundException>(() => new MergeComparison(db, office.Clock).OpenAsync(here, there, office.Clerk, _ct));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => new TellApart(db, office.Clock).ExecuteAsync(here, there, null, office.Clerk, _ct));
    }

    [Fact]
    public async Task Somebody_on_file_is_shown_before_a_second_record_comes_to_be()
    {
        var one = await FileAsync("郑玉珍", TestOffice.Stonebridge);

        var likely = Assert.Single(await LikelyAsync(Unnumbered("郑玉珍"), office.Clerk));
        Assert.Equal((one, "石桥村"), (likely.Id!.Value, likely.Village));
        Assert.Empty(await LikelyAsync(Unnumbered("郑玉莲"), office.Clerk));
        Assert.Empty(await LikelyAsync(Unnumbered("郑玉珍"), office.Neighbour));

        await FileAsync("郑玉珍", TestOffice.Greenrock, apart: [(one, TestOffice.Stonebridge, likely.Likeness.Score)]);
        await FindAsync();
        Assert.Empty(await OpenOfAsync(one));
    }

    [Fact]
    public async Task A_number_taken_in_another_township_is_told_without_saying_whose_it_is()
    {
        var member = TestOffice.Member("冯秋菊", Sex.Female, _born, "52");
        var (household, _, _) = await office.RegisterCoupleAsync(TestOffice.OtherVillage);
        await using (var db = office.NewDb(office.Neighbour))
            await new AddMember(db, office.Protection, office.Clock).ExecuteAsync(household, member, new(2020, 1, 1), office.Neighbour, _ct);

        var likely = Assert.Single(await LikelyAsync(member, office.Clerk));

        Assert.Equal((null, "", null, null), (likely.Id, likely.Name, likely.Village, likely.BirthDate));
        Assert.Equal([DuplicateSign.SameNumber], likely.Likeness.Signs);
    }

    [Fact]
    public async Task The_list_is_paged_from_the_most_alike_on()
    {
        foreach (var name in new[] { "陈阿大", "陈阿二", "陈阿三" })
        {
            await FileAsync(name, TestOffice.Stonebridge);
            await FileAsync(name, TestOffice.Greenrock);
        }

        await FindAsync();
        await using var db = office.NewDb(office.CountyOfficial);
        var (seen, after, pages) = (new List<DuplicateSearch.Row>(), (string?)null, 0);
        do
        {
            var page = await new DuplicateSearch(db).PageAsync(DuplicateState.Open, after, 2, office.CountyOfficial, _ct);
            Assert.Equal(await new DuplicateSearch(db).OpenAsync(office.CountyOfficial, _ct), page.Total);
            (after, pages) = (page.Next, pages + 1);
            seen.AddRange(page.Rows);
        }
        while (after is not null && pages < 50);

        Assert.Equal(seen.Count, seen.DistinctBy(row => row.Id).Count());
        Assert.True(seen.Count >= 3);
        Assert.Equal(seen.Select(r => r.Likeness.Score).OrderDescending(), seen.Select(r => r.Likeness.Score));
    }

    private async Task<Guid> FileAsync(string name, string village, (Guid, string, int)[]? apart = null)
    {
        var officer = office.Clerk.Covers(village) ? office.Clerk : office.Neighbour;
        var (household, _, _) = await office.RegisterCoupleAsync(village);
        await using var db = office.NewDb(officer);
        return await new AddMember(db, office.Protection, office.Clock).ExecuteAsync(household, Unnumbered(name) with { ToldApart = apart ?? [] }, new(2020, 1, 1), officer, _ct);
    }

    private static MemberEntry Unnumbered(string name) => new(name, null, Sex.Female, _born, "52", "01", "21", null, null, null, null, null);

    private async Task FindAsync()
    {
        await using var db = office.NewDb();
        await new FindDuplicates(db, office.Clock).ExecuteAsync(_ct);
    }

    private async Task<IReadOnlyList<DuplicateSearch.Row>> OpenOfAsync(Guid person, Officer? officer = null)
    {
        await using var db = office.NewDb(officer ?? office.Clerk);
        return await new DuplicateSearch(db).OfAsync(person, officer ?? office.Clerk, _ct);
    }

    private async Task<IReadOnlyList<LikelyPeople.Row>> LikelyAsync(MemberEntry typed, Officer officer)
    {
        await using var db = office.NewDb(officer);
        return await new LikelyPeople(db, office.Protection, office.Clock).FindAsync(typed, TestOffice.Stonebridge, null, officer, _ct);
    }
}
