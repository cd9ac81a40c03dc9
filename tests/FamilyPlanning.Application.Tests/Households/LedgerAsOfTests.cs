using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FamilyPlanning.Application.Tests.Households;

public sealed class LedgerAsOfTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private static readonly DateOnly _may = new(2026, 5, 10), _june = new(2026, 6, 10);
    private static readonly Correction _typing = new(CorrectionReason.Typing, null, FactSource.HouseholdBook);

    [Fact]
    public async Task A_divorce_is_entered_on_both_sides_and_the_day_before_still_shows_the_marriage()
    {
        var (_, husband, wife) = await MarriedAsync();

        await DivorceAsync(husband, _june);

        Assert.All(await PersonsAsync(husband, wife), p => Assert.Equal(("40", (Guid?)null), (p.MaritalStatus, p.SpouseId)));
        Assert.Equal(("21", husband), Marriage(await ThenAsync(wife, _june.AddDays(-1), AsOfReading.TrueThen)));
        Assert.Equal("40", (await ThenAsync(wife, _june, AsOfReading.TrueThen))!.Standing.MaritalStatus);
        Assert.Null(await ThenAsync(wife, _june, AsOfReading.KnownThen));
    }

    [Fact]
    public async Task A_fact_taken_back_brings_both_sides_to_where_they_stood_and_stays_in_the_timeline()
    {
        var (_, husband, wife) = await MarriedAsync();
        await DivorceAsync(husband, _june);

        await RetractAsync(husband, PopulationEventKind.Divorce, null);

        Assert.All(await PersonsAsync(husband, wife), p => Assert.Equal("21", p.MaritalStatus));
        await using var db = office.NewDb(office.Clerk);
        var line = Assert.Single((await new PersonReader(db, office.Clock).OpenAsync(wife, office.Clerk, _ct)).Timeline, l => l.Kind == PopulationEventKind.Divorce);
        Assert.Equal((CorrectionReason.Typing, "李敏"), (line.RetractedFor, line.RetractedBy));
    }

    [Fact]
    public async Task A_death_entered_for_the_wrong_person_is_undone_and_the_person_counts_and_heads_the_household_again()
    {
        var (household, husband, _) = await office.RegisterCoupleAsync();
        await using (var db = office.NewDb(office.Clerk))
            await new RecordDeath(db, office.Clock).ExecuteAsync(husband, _june, FactSource.Police, false, await VersionAsync(husband), office.Clerk, _ct);

        await RetractAsync(husband, PopulationEventKind.Death, null);

        await using var read = office.NewDb();
        Assert.Null((await read.Persons.SingleAsync(p => p.Id == husband, _ct)).DeathDate);
        Assert.Equal(husband, (await read.Households.SingleAsync(h => h.Id == household, _ct)).HeadId);
        Assert.Null(Assert.Single(await read.Memberships.Where(m => m.PersonId == husband).ToListAsync(_ct)).Until);
    }

    [Fact]
    public async Task A_death_put_on_its_right_day_moves_the_figures_to_that_day()
    {
        var (_, husband, _) = await office.RegisterCoupleAsync(TestOffice.Greenrock);
        await using (var db = office.NewDb(office.Clerk))
            await new RecordDeath(db, office.Clock).ExecuteAsync(husband, _june, FactSource.Police, false, await VersionAsync(husband), office.Clerk, _ct);
        var before = await CountedAsync(_may);

        await RetractAsync(husband, PopulationEventKind.Death, _may);

        Assert.Equal(before - 1, await CountedAsync(_may));
    }

    [Fact]
    public async Task A_death_can_make_the_spouse_widowed_when_the_clerk_confirms_it()
    {
        var (_, husband, wife) = await MarriedAsync();
        await using (var db = office.NewDb(office.Clerk))
            await new RecordDeath(db, office.Clock).ExecuteAsync(husband, _june, FactSource.Police, true, await VersionAsync(husband), office.Clerk, _ct);

        Assert.Equal("30", (await PersonsAsync(wife))[0].MaritalStatus);
    }

    [Fact]
    public async Task A_corrected_name_keeps_the_earlier_one_with_its_reason_for_the_days_it_was_known()
    {
        var (_, husband, _) = await office.RegisterCoupleAsync();
        var filed = TestClock.Today;
        office.Clock.Advance(TimeSpan.FromDays(2));
        await using (var db = office.NewDb(office.Clerk))
            await new CorrectPerson(db, office.Protection, office.Clock).ExecuteAsync(
                husband, new MemberEntry("张建国", null, null, null, "02", "01", "21", null, null, null, null, null), _typing, await VersionAsync(husband), office.Clerk, _ct);

        Assert.Equal("张建军", (await ThenAsync(husband, filed, AsOfReading.KnownThen))!.Described.Name);
        Assert.Equal("张建国", (await ThenAsync(husband, filed, AsOfReading.TrueThen))!.Described.Name);
        await using var read = office.NewDb();
        var earlier = Assert.Single(await read.PersonVersions.Where(v => v.PersonId == husband).ToListAsync(_ct));
        Assert.Equal(("张建军", CorrectionReason.Typing, FactSource.HouseholdBook), (earlier.Name, earlier.Reason, earlier.Source));
    }

    [Fact]
    public async Task The_facts_and_the_figures_count_the_same_people_on_every_day()
    {
        var (household, _, wife) = await office.RegisterCoupleAsync(TestOffice.Greenrock);
        var (other, _, _) = await office.RegisterCoupleAsync();
        await using (var db = office.NewDb(office.Clerk))
            await new MovePerson(db, office.Clock).IntoAsync(wife, other, "80", _may, await VersionAsync(wife), office.Clerk, _ct);
        await using (var db = office.NewDb(office.Clerk))
            await new MovePerson(db, office.Clock).IntoAsync(wife, household, "12", _june, await VersionAsync(wife), office.Clerk, _ct);

        foreach (var day in (DateOnly[])[new(1950, 1, 1), new(1993, 1, 1), _may.AddDays(-1), _may, _june.AddDays(-1), _june, TestClock.Today])
        {
            await using var db = office.NewDb(office.Clerk);
            Assert.Equal(await CountedAsync(day), await new LedgerAsOf(db, office.Clock).PopulationAsync(TestOffice.Greenrock, day, AsOfReading.TrueThen, office.Clerk, _ct));
        }
    }

    [Fact]
    public async Task A_household_shows_who_belonged_to_it_and_who_was_its_head_on_a_past_day()
    {
        var (household, husband, wife) = await office.RegisterCoupleAsync();
        await using (var move = office.NewDb(office.Clerk))
            await new MovePerson(move, office.Clock).OutAsync(husband, "成都", _june, await VersionAsync(husband), office.Clerk, _ct);

        await using var db = office.NewDb(office.Clerk);
        var ledger = new LedgerAsOf(db, office.Clock);
        var may = await ledger.HouseholdAsync(household, _may, AsOfReading.TrueThen, office.Clerk, _ct);
        var june = await ledger.HouseholdAsync(household, _june, AsOfReading.TrueThen, office.Clerk, _ct);
        Assert.Equal([husband, wife], may.Members.Select(m => m.Id));
        Assert.Equal([wife], june.Members.Select(m => m.Id));
        Assert.Equal(((Guid?)husband, (Guid?)null), (may.HeadId, june.HeadId));
    }

    [Fact]
    public async Task Living_elsewhere_leaves_the_person_counted_at_home()
    {
        var (_, husband, _) = await office.RegisterCoupleAsync(TestOffice.Greenrock);
        var before = await CountedAsync(TestClock.Today);
        await using (var db = office.NewDb(office.Clerk))
            await new RecordResidence(db, office.Clock).ExecuteAsync(husband, "广东东莞", _may, FactSource.Word, await VersionAsync(husband), office.Clerk, _ct);

        Assert.Equal((false, "广东东莞"), ((await PersonsAsync(husband))[0].LivesHere, (await PersonsAsync(husband))[0].ResidencePlace));
        Assert.Equal(before, await CountedAsync(TestClock.Today));
    }

    [Fact]
    public async Task A_guardianship_begins_and_ends_and_shows_on_the_days_between()
    {
        var (_, husband, wife) = await office.RegisterCoupleAsync();
        await CareAsync(wife, PopulationEventKind.GuardianshipBegin, husband, _may);
        await CareAsync(wife, PopulationEventKind.GuardianshipEnd, husband, _june);

        Assert.Equal([husband], (await ThenAsync(wife, _may, AsOfReading.TrueThen))!.Standing.Guardians);
        Assert.Empty((await ThenAsync(wife, _june, AsOfReading.TrueThen))!.Standing.Guardians);
        Assert.Equal("care.not-begun", (await Assert.ThrowsAsync<RuleBrokenException>(() => CareAsync(husband, PopulationEventKind.GuardianshipEnd, wife, _june))).Rule);
    }

    [Fact]
    public async Task The_database_refuses_to_rewrite_or_delete_a_fact()
    {
        var (_, husband, _) = await office.RegisterCoupleAsync();
        foreach (var sql in (string[])["UPDATE population_events SET happened_on = '2000-01-01'", "DELETE FROM population_events"])
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => office.Database.AskAsync($"{sql} WHERE person_id = '{husband}'"));
            Assert.Equal(PostgresErrorCodes.RestrictViolation, refused.SqlState);
        }
    }

    [Fact]
    public async Task Facts_of_another_township_answer_like_absent_ones()
    {
        var (household, husband, _) = await office.RegisterCoupleAsync(TestOffice.OtherVillage);
        await using var db = office.NewDb(office.Clerk);
        var fact = await db.PopulationEvents.Where(e => e.PersonId == husband).Select(e => e.Id).FirstAsync(_ct);
        var (ledger, officer) = (new LedgerAsOf(db, office.Clock), office.Clerk);

        Func<Task>[] attempts =
        [
            () => new RetractFact(db, office.Clock).ExecuteAsync(fact, _typing, null, 0, officer, _ct),
            () => new RecordMarriage(db, office.Clock).ExecuteAsync(husband, null, _may, FactSource.Word, null, 0, officer, _ct),
            () => new RecordDivorce(db, office.Clock).ExecuteAsync(husband, _may, FactSource.Word, null, 0, officer, _ct),
            () => new RecordWidowhood(db, office.Clock).ExecuteAsync(husband, _may, FactSource.Word, null, 0, officer, _ct),
            () => new RecordResidence(db, office.Clock).ExecuteAsync(husband, "成都", _may, FactSource.Word, 0, officer, _ct),
            () => new RecordCare(db, office.Clock).ExecuteAsync(husband, PopulationEventKind.Adoption, husband, _may, FactSource.Word, null, 0, officer, _ct),
            () => ledger.PersonAsync(husband, _may, AsOfReading.TrueThen, officer, _ct),
            () => ledger.HouseholdAsync(household, _may, AsOfReading.TrueThen, officer, _ct),
        ];
        foreach (var attempt in attempts) await Assert.ThrowsAsync<RecordNotFoundException>(attempt);
    }

    private async Task<(Guid Household, Guid Husband, Guid Wife)> MarriedAsync()
    {
        var couple = await office.RegisterCoupleAsync();
        await using var db = office.NewDb(office.Clerk);
        await new RecordMarriage(db, office.Clock).ExecuteAsync(couple.Husband, couple.Wife, _may, FactSource.CivilAffairs, null, await VersionAsync(couple.Husband), office.Clerk, _ct);
        return couple;
    }

    private async Task DivorceAsync(Guid person, DateOnly on)
    {
        await using var db = office.NewDb(office.Clerk);
        await new RecordDivorce(db, office.Clock).ExecuteAsync(person, on, FactSource.CivilAffairs, null, await VersionAsync(person), office.Clerk, _ct);
    }

    private async Task CareAsync(Guid person, PopulationEventKind kind, Guid other, DateOnly on)
    {
        await using var db = office.NewDb(office.Clerk);
        await new RecordCare(db, office.Clock).ExecuteAsync(person, kind, other, on, FactSource.Court, null, await VersionAsync(person), office.Clerk, _ct);
    }

    private async Task RetractAsync(Guid person, PopulationEventKind kind, DateOnly? rightDay)
    {
        await using var db = office.NewDb(office.Clerk);
        var fact = await db.PopulationEvents.Where(e => e.PersonId == person && e.Kind == kind && e.RetractedAt == null).Select(e => e.Id).SingleAsync(_ct);
        await new RetractFact(db, office.Clock).ExecuteAsync(fact, _typing, rightDay, await VersionAsync(person), office.Clerk, _ct);
    }

    private async Task<PersonAsOf?> ThenAsync(Guid person, DateOnly day, AsOfReading reading)
    {
        await using var db = office.NewDb(office.Clerk);
        return (await new LedgerAsOf(db, office.Clock).PersonAsync(person, day, reading, office.Clerk, _ct)).Then;
    }

    private static (string, Guid) Marriage(PersonAsOf? then) => (then!.Standing.MaritalStatus, then.Standing.SpouseId!.Value);

    private async Task<int> CountedAsync(DateOnly day)
    {
        await using var db = office.NewDb(office.Clerk);
        return (await new PopulationFigures(db).OnAsync(day, TestOffice.Greenrock, office.Clerk, _ct)).GetValueOrDefault(TestOffice.Greenrock);
    }

    private async Task<List<Person>> PersonsAsync(params Guid[] ids)
    {
        await using var db = office.NewDb();
        return await db.Persons.Where(p => ids.Contains(p.Id)).ToListAsync(_ct);
    }

    private async Task<uint> VersionAsync(Guid person)
    {
        await using var db = office.NewDb();
        return (await db.Persons.AsNoTracking().SingleAsync(p => p.Id == person, _ct)).Version;
    }
}
