using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Tests.Households;

public sealed class LedgerTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private static readonly DateOnly _lastMonth = new(2026, 10, 20);

    [Fact]
    public async Task A_household_is_registered_with_its_members_and_its_head()
    {
        var (household, husband, wife) = await office.RegisterCoupleAsync();

        await using var db = office.NewDb(office.Clerk);
        var picture = await new HouseholdReader(db).ReadAsync(household, office.Clerk, _ct);
        Assert.Equal(husband, picture.Household.HeadId);
        Assert.Equal([husband, wife], picture.Members.Select(m => m.Id));
        Assert.All(picture.Members, m => Assert.Equal("519901", m.IdentityMasked![..6]));
        Assert.Equal("wxy", picture.Members[1].NameInitials);
    }

    [Fact]
    public async Task The_identity_number_gives_birth_date_and_sex_and_is_kept_only_as_ciphertext()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync(wifeBorn: new DateOnly(1990, 2, 28));

        await using var db = office.NewDb();
        var person = await db.Persons.SingleAsync(p => p.Id == wife, _ct);
        Assert.Equal((new DateOnly(1990, 2, 28), Sex.Female), (person.BirthDate, person.Sex));
        var row = (string)(await office.Database.AskAsync($"SELECT persons::text FROM persons WHERE id = '{wife}'"))!;
        Assert.DoesNotContain(office.Protection.Decrypt(person.IdentityCipher!, "identity-number"), row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_birth_joins_the_household_and_its_mother()
    {
        var (household, _, wife) = await office.RegisterCoupleAsync();

        var child = await BirthAsync(household, wife, "张小满", _lastMonth);

        await using var db = office.NewDb(office.Clerk);
        var picture = await new PersonReader(db, office.Clock).OpenAsync(child, office.Clerk, _ct);
        Assert.Equal(wife, picture.Mother!.Id);
        Assert.Contains(picture.Timeline, line => line.Kind == PopulationEventKind.Birth && line.HappenedOn == _lastMonth && line.EnteredBy == "李敏");
    }

    [Fact]
    public async Task The_same_birth_entered_twice_is_filed_once()
    {
        var (household, _, wife) = await office.RegisterCoupleAsync();
        await BirthAsync(household, wife, "张小雪", _lastMonth);

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => BirthAsync(household, wife, "张小雪", _lastMonth));

        Assert.Equal("person.birth-on-file", broken.Rule);
    }

    [Fact]
    public async Task Two_clerks_filing_the_same_number_at_once_file_one_person()
    {
        var (household, _, _) = await office.RegisterCoupleAsync();
        var member = TestOffice.Member("陈桂芳", Sex.Female, new DateOnly(1965, 7, 8), "56");

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TryAsync(async () =>
        {
            await using var db = office.NewDb(office.Clerk);
            await new AddMember(db, office.Protection, office.Clock).ExecuteAsync(household, member, _lastMonth, office.Clerk, _ct);
        })));

        Assert.Equal(1, outcomes.Count(rule => rule is null));
        Assert.All(outcomes.OfType<string>(), rule => Assert.Equal("person.identity-on-file", rule));
    }

    [Fact]
    public async Task A_death_ends_the_membership_and_leaves_the_household_waiting_for_a_head()
    {
        var (household, husband, _) = await office.RegisterCoupleAsync();

        await using var db = office.NewDb(office.Clerk);
        await new RecordDeath(db, office.Clock).ExecuteAsync(husband, _lastMonth, FactSource.Police, false, await VersionAsync(husband), office.Clerk, _ct);

        await using var read = office.NewDb();
        Assert.Null((await read.Households.SingleAsync(h => h.Id == household, _ct)).HeadId);
        var membership = await read.Memberships.SingleAsync(m => m.PersonId == husband, _ct);
        Assert.Equal((_lastMonth, ExitReason.Death), (membership.Until, membership.ExitReason));
    }

    [Fact]
    public async Task Nobody_dies_before_birth_or_in_the_future()
    {
        var (_, husband, _) = await office.RegisterCoupleAsync();
        var version = await VersionAsync(husband);

        async Task<string?> DieAsync(DateOnly on) => await TryAsync(async () =>
        {
            await using var db = office.NewDb(office.Clerk);
            await new RecordDeath(db, office.Clock).ExecuteAsync(husband, on, FactSource.Police, false, version, office.Clerk, _ct);
        });

        Assert.Equal("person.date-before-birth", await DieAsync(new DateOnly(1990, 1, 1)));
        Assert.Equal("person.date-in-future", await DieAsync(TestClock.Today.AddDays(1)));
    }

    [Fact]
    public async Task A_move_to_another_village_counts_the_person_there_and_only_there()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        var (target, _, _) = await office.RegisterCoupleAsync(TestOffice.Greenrock);

        await using var db = office.NewDb(office.Clerk);
        await new MovePerson(db, office.Clock).IntoAsync(wife, target, "80", _lastMonth, await VersionAsync(wife), office.Clerk, _ct);

        await using var read = office.NewDb();
        var open = await read.Memberships.Where(m => m.PersonId == wife && m.Until == null).ToListAsync(_ct);
        Assert.Equal(TestOffice.Greenrock, Assert.Single(open).AreaCode);
        Assert.Equal(TestOffice.Greenrock, (await read.Persons.SingleAsync(p => p.Id == wife, _ct)).AreaCode);
    }

    [Fact]
    public async Task Records_of_another_township_answer_like_absent_ones()
    {
        var (household, husband, _) = await office.RegisterCoupleAsync(TestOffice.OtherVillage);
        await using var db = office.NewDb(office.Clerk);

        await Assert.ThrowsAsync<RecordNotFoundException>(() => new HouseholdReader(db).ReadAsync(household, office.Clerk, _ct));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => new PersonReader(db, office.Clock).OpenAsync(husband, office.Clerk, _ct));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => new RecordDeath(db, office.Clock).ExecuteAsync(husband, _lastMonth, FactSource.Police, false, 0, office.Clerk, _ct));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => new MovePerson(db, office.Clock).OutAsync(husband, null, _lastMonth, 0, office.Clerk, _ct));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => new AddMember(db, office.Protection, office.Clock)
            .ExecuteAsync(household, TestOffice.Member("外人", Sex.Male, new DateOnly(1980, 1, 1), "80"), _lastMonth, office.Clerk, _ct));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => new UnmaskIdentityNumber(db, office.Protection, office.Clock).ExecuteAsync(husband, "核对身份", office.Clerk, _ct));
        Assert.Empty(await new PersonSearch(db, office.Protection, office.Clock).FindAsync("zjj", office.Specialist, _ct) is { } found ? found.Where(r => r.Id == husband) : []);
    }

    [Fact]
    public async Task Whoever_corrects_second_is_told_and_the_first_correction_stays()
    {
        var (_, husband, _) = await office.RegisterCoupleAsync();
        var version = await VersionAsync(husband);
        await CorrectAsync(husband, "张建国", version);

        await Assert.ThrowsAsync<RecordChangedException>(() => CorrectAsync(husband, "张建业", version));

        await using var read = office.NewDb();
        Assert.Equal("张建国", (await read.Persons.SingleAsync(p => p.Id == husband, _ct)).Name);
    }

    [Fact]
    public async Task Every_change_opening_and_unmasking_stands_in_the_trail_without_the_number()
    {
        var (_, husband, _) = await office.RegisterCoupleAsync();
        await CorrectAsync(husband, "张建军二", await VersionAsync(husband));
        await using var db = office.NewDb(office.Clerk);
        await new PersonReader(db, office.Clock).OpenAsync(husband, office.Clerk, _ct);
        var number = await new UnmaskIdentityNumber(db, office.Protection, office.Clock).ExecuteAsync(husband, "补贴核对", office.Clerk, _ct);

        await using var read = office.NewDb();
        var trail = await read.AuditEntries.Where(a => a.RecordId == husband).OrderBy(a => a.Seq).ToListAsync(_ct);
        Assert.Equal(["Added", "Modified", "Opened", "Unmasked"], trail.Select(a => a.Action));
        Assert.Contains("张建军二", trail[1].Changes, StringComparison.Ordinal);
        Assert.Equal("补贴核对", trail[3].Reason);
        Assert.All(trail, a => Assert.DoesNotContain(number, a.Changes, StringComparison.Ordinal));
        Assert.All(trail.Skip(1), a => Assert.Equal("李敏", a.OfficerName));
    }

    [Fact]
    public async Task A_number_is_not_shown_without_a_reason()
    {
        var (_, husband, _) = await office.RegisterCoupleAsync();
        await using var db = office.NewDb(office.Clerk);

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => new UnmaskIdentityNumber(db, office.Protection, office.Clock).ExecuteAsync(husband, " ", office.Clerk, _ct));

        Assert.Equal("person.unmask-reason", broken.Rule);
    }

    [Theory]
    [InlineData("王秀英"), InlineData("秀英"), InlineData("wxy"), InlineData("wangxiuy"), InlineData("WXY"), InlineData("14200000001")]
    public async Task People_are_found_by_name_pinyin_initials_and_phone(string words)
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        await using var db = office.NewDb(office.Clerk);

        Assert.Contains(await new PersonSearch(db, office.Protection, office.Clock).FindAsync(words, office.Clerk, _ct), row => row.Id == wife);
    }

    [Fact]
    public async Task People_are_found_by_the_whole_number_and_its_last_four()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        await using var db = office.NewDb(office.Clerk);
        var person = await db.Persons.SingleAsync(p => p.Id == wife, _ct);
        var number = office.Protection.Decrypt(person.IdentityCipher!, "identity-number");

        foreach (var words in (string[])[number, string.Join(' ', number.Chunk(6).Select(c => new string(c))), number[^4..].ToLowerInvariant()])
            Assert.Contains(await new PersonSearch(db, office.Protection, office.Clock).FindAsync(words, office.Clerk, _ct), row => row.Id == wife);
    }

    private async Task<Guid> BirthAsync(Guid household, Guid mother, string name, DateOnly born)
    {
        await using var db = office.NewDb(office.Clerk);
        return await new RecordBirth(db, office.Protection, office.Clock).ExecuteAsync(
            new MemberEntry(name, null, Sex.Female, born, "30", null, null, null, null, null, null, null), household, mother, null, 1, "T519901001", office.Clerk, _ct);
    }

    private async Task CorrectAsync(Guid person, string name, uint version)
    {
        await using var db = office.NewDb(office.Clerk);
        await new CorrectPerson(db, office.Protection, office.Clock).ExecuteAsync(
            person, new MemberEntry(name, null, null, null, "02", "01", "21", null, null, null, null, null), new Correction(CorrectionReason.Typing, null, FactSource.Word), version, office.Clerk, _ct);
    }

    private async Task<uint> VersionAsync(Guid person)
    {
        await using var db = office.NewDb();
        return (await db.Persons.AsNoTracking().SingleAsync(p => p.Id == person, _ct)).Version;
    }

    private static async Task<string?> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return broken.Rule;
        }
    }
}
