using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FamilyPlanning.Application.Tests.Households;

/// <summary>Somebody is filed without a number, found by the temporary one, and gets the real one later.</summary>
public sealed class PeopleWithoutNumberTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private static readonly DateOnly _born = new(2026, 10, 12);

    [Fact]
    public async Task Who_has_no_number_waits_in_the_queue_until_it_is_entered()
    {
        var child = await NewbornAsync("张小满");
        Assert.Contains(await QueueAsync(), row => row.Id == child);

        await CompleteAsync(child, TestOffice.NumberFor(_born, Sex.Female));

        Assert.DoesNotContain(await QueueAsync(), row => row.Id == child);
        await using var db = office.NewDb();
        Assert.StartsWith("519901", (await db.Persons.SingleAsync(p => p.Id == child, _ct)).IdentityMasked, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_temporary_number_leads_to_the_person_also_when_the_real_one_is_there()
    {
        var child = await NewbornAsync("张小圆");
        var number = TemporaryNumber.Of((await QueueAsync()).Single(row => row.Id == child).Serial);

        Assert.Equal(child, Assert.Single(await SearchAsync(number)).Id);
        await CompleteAsync(child, TestOffice.NumberFor(_born, Sex.Female));
        Assert.Equal(child, Assert.Single(await SearchAsync(number.ToLowerInvariant())).Id);
    }

    [Fact]
    public async Task No_two_people_have_one_temporary_number_and_nobody_of_another_office_is_found()
    {
        var (one, other) = (await NewbornAsync("张小川"), await NewbornAsync("张小河"));
        await using var db = office.NewDb();
        var serials = await db.Persons.Where(p => p.Id == one || p.Id == other).Select(p => p.Serial).ToListAsync(_ct);

        Assert.Equal(2, serials.Distinct().Count());
        await using var neighbours = office.NewDb(office.Neighbour);
        Assert.Empty(await new PersonSearch(neighbours, office.Protection, office.Clock).FindAsync(TemporaryNumber.Of(serials[0]), office.Neighbour, _ct));
    }

    [Fact]
    public async Task A_number_that_does_not_fit_is_on_file_or_comes_second_is_refused()
    {
        var (one, other) = (await NewbornAsync("张小云"), await NewbornAsync("张小雨"));
        var number = TestOffice.NumberFor(_born, Sex.Female);

        Assert.Equal("person.identity-invalid", await RefusedAsync(() => CompleteAsync(one, number[..17] + (number[17] == '1' ? '2' : '1'))));
        Assert.Equal("person.number-does-not-fit", await RefusedAsync(() => CompleteAsync(one, TestOffice.NumberFor(_born.AddDays(1), Sex.Female))));
        await CompleteAsync(one, number);
        Assert.Equal("person.identity-on-file", await RefusedAsync(() => CompleteAsync(other, number)));
        Assert.Equal("person.number-on-record", await RefusedAsync(() => CompleteAsync(one, number)));
    }

    [Fact]
    public async Task The_queue_is_read_in_pages_without_losing_anybody()
    {
        for (var i = 0; i < 5; i++) await NewbornAsync($"张小{"春夏秋冬年"[i]}");
        await using var db = office.NewDb(office.Clerk);
        var reader = new PeopleWithoutNumber(db);
        var all = (await reader.PageAsync(TestOffice.Township, null, 100, office.Clerk, _ct)).Rows.Select(row => row.Id).ToList();

        var (read, after) = (new List<Guid>(), (string?)null);
        do
        {
            var page = await reader.PageAsync(TestOffice.Township, after, 2, office.Clerk, _ct);
            read.AddRange(page.Rows.Select(row => row.Id));
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(all, read);
    }

    private async Task<Guid> NewbornAsync(string name)
    {
        var (household, husband, wife) = await office.RegisterCoupleAsync();
        var child = new MemberEntry(name, null, Sex.Female, _born, "30", null, null, null, null, null, null, null);
        await using var db = office.NewDb(office.Clerk);
        return await new RecordBirth(db, office.Protection, office.Clock).ExecuteAsync(child, household, wife, husband, 1, null, office.Clerk, _ct);
    }

    private async Task CompleteAsync(Guid person, string number)
    {
        await using var db = office.NewDb(office.Clerk);
        var version = await db.Persons.Where(p => p.Id == person).Select(p => p.Version).SingleAsync(_ct);
        await new CompleteNumber(db, office.Protection, office.Clock).ExecuteAsync(person, number, version, office.Clerk, _ct);
    }

    private async Task<IReadOnlyList<PeopleWithoutNumber.Row>> QueueAsync()
    {
        await using var db = office.NewDb(office.Clerk);
        return (await new PeopleWithoutNumber(db).PageAsync(TestOffice.Township, null, 100, office.Clerk, _ct)).Rows;
    }

    private async Task<IReadOnlyList<PersonSearch.Row>> SearchAsync(string words)
    {
        await using var db = office.NewDb(office.Clerk);
        return await new PersonSearch(db, office.Protection, office.Clock).FindAsync(words, office.Clerk, _ct);
    }

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleBrokenException>(act)).Rule;
}
