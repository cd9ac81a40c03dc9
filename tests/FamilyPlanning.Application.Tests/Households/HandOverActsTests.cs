using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.HandOvers;
using FamilyPlanning.Application.Offices;
using FamilyPlanning.Application.Reports;
using FamilyPlanning.Application.Tests.Incentives;
using FamilyPlanning.Application.Tests.Registrations;
using FamilyPlanning.Documents;
using FamilyPlanning.Documents.Households;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig;
using Xunit;

namespace FamilyPlanning.Application.Tests.Households;

/// <summary>People go from one village's ledger into another's, between two offices.</summary>
public sealed class HandOverActsTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private static readonly DateOnly _today = TestClock.Today, _lastWeek = TestClock.Today.AddDays(-7);
    private static readonly HandOverConsent _consent = new("王秀英", _lastWeek, ConsentWay.Written);
    private static int _number;

    [Fact]
    public async Task Somebody_handed_over_is_counted_once_and_found_by_the_other_office_only()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        var before = await CountedAsync();

        await GiveAsync(wife, OwnHousehold());

        Assert.Equal((before.Here - 1, before.There + 1), await CountedAsync());
        await using var db = office.NewDb();
        var person = await db.Persons.SingleAsync(p => p.Id == wife, _ct);
        Assert.Equal((TestOffice.OtherVillage, KinshipCode.Head, true), (person.AreaCode, person.Kinship, person.RegisteredHere));
        Assert.Equal(wife, (await db.Households.SingleAsync(h => h.Id == person.HouseholdId, _ct)).HeadId);
        await Assert.ThrowsAsync<RecordNotFoundException>(() => OpenPersonAsync(wife, office.Clerk));
        var timeline = (await OpenPersonAsync(wife, office.Neighbour)).Timeline;
        Assert.Contains(timeline, line => line.Kind == PopulationEventKind.MoveIn && line.HappenedOn == _lastWeek);
    }

    [Fact]
    public async Task A_whole_household_goes_with_its_head_and_its_old_one_is_closed()
    {
        var (household, husband, wife) = await office.RegisterCoupleAsync();

        var id = await GiveAsync(wife, OwnHousehold() with { WholeHousehold = true });

        await using var db = office.NewDb();
        var handOver = await db.HandOvers.SingleAsync(h => h.Id == id, _ct);
        var (left, come) = (await db.Households.SingleAsync(h => h.Id == household, _ct), await db.Households.SingleAsync(h => h.Id == handOver.HouseholdId, _ct));
        Assert.Equal((2, _lastWeek, (Guid?)null, husband), (handOver.People, left.ValidUntil, left.HeadId, come.HeadId));
        Assert.Equal(["02", "12"], (await db.Persons.Where(p => p.HouseholdId == come.Id).Select(p => p.Kinship).ToListAsync(_ct)).Order());
    }

    [Fact]
    public async Task Where_the_hukou_stays_the_person_lives_there_and_is_registered_here()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();

        await GiveAsync(wife, OwnHousehold() with { HukouComes = false });

        var person = (await OpenPersonAsync(wife, office.Neighbour)).Person;
        Assert.Equal((false, true), (person.RegisteredHere, person.LivesHere));
        Assert.Contains("石桥村", person.RegisteredPlace, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_open_goes_along_and_what_was_done_stays_where_it_was_done()
    {
        var (child, mother, _) = await new SubsidyDesk(office).ChildAsync(_today.AddDays(-4));
        var registration = await office.TakeAsync(RegistrationActs.Request(mother));
        await using (var db = office.NewDb(office.Clerk)) await new PlanOffers(db, office.Clock).EverywhereAsync(_ct);
        await using (var db = office.NewDb(office.Clerk))
        {
            var offer = await db.ServiceInvitations.SingleAsync(o => o.PersonId == child && o.Step == CheckupStep.Newborn, _ct);
            await new RecordVisit(db, office.Clock).ExecuteAsync(offer.Id, _today, VisitPlace.Home, offer.Version, office.Clerk, _ct);
        }

        await GiveAsync(mother, OwnHousehold() with { WholeHousehold = true }, _today);

        await using var read = office.NewDb();
        var offers = await read.ServiceInvitations.Where(o => o.PersonId == child && o.State != InvitationState.Withdrawn).ToDictionaryAsync(o => o.Step, o => o.AreaCode, _ct);
        Assert.Equal((TestOffice.Stonebridge, TestOffice.OtherVillage), (offers[CheckupStep.Newborn], offers[CheckupStep.FullMonth]));
        Assert.Equal(TestOffice.Stonebridge, (await read.ChildbearingRegistrations.SingleAsync(r => r.Id == registration, _ct)).AreaCode);
    }

    [Fact]
    public async Task An_office_asks_with_consent_sees_nothing_of_the_other_ledger_and_receives_when_that_office_agrees()
    {
        var (_, wife, number) = await SomebodyThereAsync();

        var id = await AskAsync(number, "吴小燕");

        var asked = await OpenAsync(id, office.Clerk);
        Assert.Equal((null, null, false, true), (asked.Giving, asked.PersonId, asked.MayAnswer, asked.MayWithdraw));
        var inbox = Assert.Single(await BoxAsync(HandOverSearch.Box.In, office.Neighbour, HandOverStatus.Open), row => row.Id == id);
        Assert.True(inbox.Owed);
        Assert.Equal(new DateOnly(2026, 12, 14), inbox.DueOn);
        Assert.Null(Assert.Single(await BoxAsync(HandOverSearch.Box.Out, office.Clerk, HandOverStatus.Open), row => row.Id == id).From);

        await AnswerAsync(id, office.Neighbour, (db, version) => new AgreeHandOver(db, Transfer(db), office.Clock).ExecuteAsync(id, version, office.Neighbour, _ct));

        Assert.Equal(TestOffice.Stonebridge, (await OpenPersonAsync(wife, office.Clerk)).Person.AreaCode);
        Assert.EndsWith("响水村", (await OpenAsync(id, office.Clerk)).Giving, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_learns_from_asking_whether_somebody_is_on_file()
    {
        var (_, _, number) = await SomebodyThereAsync();
        var nowhere = TestOffice.NumberFor(new DateOnly(1971, 1, 9), Sex.Male);

        Assert.Equal("hand-over.nobody", await RefusedAsync(() => AskAsync(nowhere, "吴小燕")));
        Assert.Equal("hand-over.nobody", await RefusedAsync(() => AskAsync(number, "吴小艳")));

        await using var db = office.NewDb();
        var trail = await db.AuditEntries.Where(a => a.Action == "AskedForNobody").ToListAsync(_ct);
        Assert.Equal(2, trail.Count);
        Assert.All(trail, entry => Assert.DoesNotContain(number, entry.Changes, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_people_with_one_number_the_one_of_that_name_is_asked_for()
    {
        var (household, wife, number) = await SomebodyThereAsync();
        await using (var db = office.NewDb(office.Neighbour))
        {
            var other = TestOffice.Member("郑小娟", Sex.Female, new DateOnly(1995, 3, 4), "99") with { IdentityNumber = number, NumberConfirmation = "两人证件原件", SharesNumber = true };
            await new AddMember(db, office.Protection, office.Clock).ExecuteAsync(household, other, _lastWeek, office.Neighbour, _ct);
        }

        var id = await AskAsync(number, "吴小燕");

        Assert.Equal(wife, (await OpenAsync(id, office.Neighbour)).PersonId);
    }

    [Fact]
    public async Task An_answer_of_no_changes_nothing_for_the_person_and_another_may_be_asked_for_later()
    {
        var (_, wife, number) = await SomebodyThereAsync();
        var id = await AskAsync(number, "吴小燕");
        Assert.Equal("hand-over.request-open", await RefusedAsync(() => AskAsync(number, "吴小燕")));

        await AnswerAsync(id, office.Neighbour, (db, version) => new DeclineHandOver(db, office.Clock).ExecuteAsync(id, "本人尚未迁走", version, office.Neighbour, _ct));

        Assert.Equal(TestOffice.OtherVillage, (await OpenPersonAsync(wife, office.Neighbour)).Person.AreaCode);
        await AskAsync(number, "吴小燕");
    }

    [Fact]
    public async Task Two_officers_answer_the_same_request_and_one_of_them_wins()
    {
        var (_, wife, number) = await SomebodyThereAsync();
        var id = await AskAsync(number, "吴小燕");
        var version = (await OpenAsync(id, office.Neighbour)).HandOver.Version;

        var outcomes = await Task.WhenAll(TryAsync(async () =>
        {
            await using var db = office.NewDb(office.Neighbour);
            await new AgreeHandOver(db, Transfer(db), office.Clock).ExecuteAsync(id, version, office.Neighbour, _ct);
        }), TryAsync(async () =>
        {
            await using var db = office.NewDb(office.Neighbour);
            await new DeclineHandOver(db, office.Clock).ExecuteAsync(id, "本人尚未迁走", version, office.Neighbour, _ct);
        }));

        Assert.Single(outcomes, done => done);
        await using var read = office.NewDb();
        Assert.Single(await read.Memberships.Where(m => m.PersonId == wife && m.Until == null).ToListAsync(_ct));
    }

    [Fact]
    public async Task A_letter_keeps_the_person_here_until_the_other_county_has_taken_them_in()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        var id = await WriteAsync(wife);
        Assert.True((await OpenPersonAsync(wife, office.Clerk)).Person.IsPresent);

        await AnswerAsync(id, office.Clerk, (db, version) => new CompleteHandOverLetter(db, Transfer(db), office.Clock).ExecuteAsync(id, _lastWeek, version, office.Clerk, _ct));

        var person = (await OpenPersonAsync(wife, office.Clerk)).Person;
        Assert.Equal((false, _lastWeek), (person.IsPresent, person.LeftOn));
    }

    [Fact]
    public async Task The_letter_prints_who_comes_with_how_many_and_each_print_stands_in_the_trail()
    {
        var (_, husband, _) = await office.RegisterCoupleAsync();
        var id = await WriteAsync(husband, wholeHousehold: true);

        var paper = await PrintAsync(id, office.Clerk);

        using var pdf = PdfDocument.Open(paper.Content);
        var text = Assert.Single(pdf.GetPages()).Text;
        foreach (var words in new[] { "青禾县青石镇人民政府", "龙山县东河镇人口家庭服务办公室", "来自青禾县青石镇石桥村", "共2人" }) Assert.Contains(words, text, StringComparison.Ordinal);
        await using var db = office.NewDb();
        Assert.DoesNotContain(office.Protection.Decrypt((await db.Persons.SingleAsync(p => p.Id == husband, _ct)).IdentityCipher!, FieldProtection.IdentityNumber), text, StringComparison.Ordinal);
        var entry = await db.AuditEntries.SingleAsync(a => a.Action == "Printed" && a.RecordId == id, _ct);
        Assert.Equal((nameof(HandOver), TestOffice.Stonebridge, office.Clerk.Id), (entry.RecordType, entry.AreaCode, entry.OfficerId!.Value));
    }

    [Fact]
    public async Task Only_an_open_letter_is_printed_and_only_by_the_office_that_wrote_it()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        var id = await WriteAsync(wife);
        var received = await ReceiveAsync(TestOffice.NumberFor(new DateOnly(1988, 9, 8), Sex.Female));

        await Assert.ThrowsAsync<RecordNotFoundException>(() => PrintAsync(id, office.Neighbour));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => PrintAsync(received, office.Clerk));
        await AnswerAsync(id, office.Clerk, (db, version) => new WithdrawHandOver(db, office.Clock).ExecuteAsync(id, version, office.Clerk, _ct));
        Assert.Equal("hand-over.not-open", await RefusedAsync(() => PrintAsync(id, office.Clerk)));

        await using var read = office.NewDb();
        Assert.False(await read.AuditEntries.AnyAsync(a => a.Action == "Printed" && (a.RecordId == id || a.RecordId == received), _ct));
    }

    [Fact]
    public async Task Who_comes_back_by_letter_of_another_county_comes_back_to_the_same_record()
    {
        var born = new DateOnly(1989, 9, 8);
        var (household, _, wife) = await office.RegisterCoupleAsync(wifeBorn: born);
        string number;
        await using (var db = office.NewDb(office.Clerk))
        {
            await new MovePerson(db, office.Clock).OutAsync(wife, "龙山县", _lastWeek, await VersionAsync(db, wife), office.Clerk, _ct);
            number = office.Protection.Decrypt((await db.Persons.SingleAsync(p => p.Id == wife, _ct)).IdentityCipher!, "identity-number");
        }

        var id = await ReceiveAsync(number);
        await using (var db = office.NewDb()) Assert.NotNull((await db.HandOvers.SingleAsync(h => h.Id == id, _ct)).IdentityCipher);
        await using (var db = office.NewDb(office.Clerk))
        {
            var joined = (await db.Households.SingleAsync(h => h.Id == household, _ct)).Number;
            var version = (await db.HandOvers.SingleAsync(h => h.Id == id, _ct)).Version;
            await new AcceptHandOverLetter(db, office.Protection, Transfer(db), office.Clock).ExecuteAsync(id, new(joined, false, "10", true, false), _today, version, office.Clerk, _ct);
        }

        await using var read = office.NewDb();
        var (handOver, person) = (await read.HandOvers.SingleAsync(h => h.Id == id, _ct), await read.Persons.SingleAsync(p => p.Id == wife, _ct));
        Assert.Equal((wife, null, true), (handOver.PersonId!.Value, handOver.IdentityCipher, person.IsPresent));
        Assert.Single(await read.Memberships.Where(m => m.PersonId == wife && m.Until == null).ToListAsync(_ct));
    }

    [Fact]
    public async Task Only_the_office_that_began_it_takes_it_back_and_only_the_other_answers()
    {
        var (_, _, number) = await SomebodyThereAsync();
        var id = await AskAsync(number, "吴小燕");

        await Assert.ThrowsAsync<RecordNotFoundException>(() => AnswerAsync(id, office.Neighbour, (db, version) => new WithdrawHandOver(db, office.Clock).ExecuteAsync(id, version, office.Neighbour, _ct)));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => AnswerAsync(id, office.Neighbour, (db, version) => new AgreeHandOver(db, Transfer(db), office.Clock).ExecuteAsync(id, version, office.Clerk, _ct)));
        await AnswerAsync(id, office.Clerk, (db, version) => new WithdrawHandOver(db, office.Clock).ExecuteAsync(id, version, office.Clerk, _ct));

        Assert.Equal(HandOverStatus.Withdrawn, (await OpenAsync(id, office.Neighbour)).HandOver.Status);
    }

    [Fact]
    public async Task One_office_alone_does_not_undo_what_two_did()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        await GiveAsync(wife, OwnHousehold());
        await using var db = office.NewDb(office.Neighbour);
        var fact = await db.PopulationEvents.SingleAsync(e => e.PersonId == wife && e.Kind == PopulationEventKind.MoveIn, _ct);
        var correction = new Correction(CorrectionReason.Typing, null, FactSource.Word);

        Assert.Equal("fact.handed-over", await RefusedAsync(async () => await new RetractFact(db, office.Clock).ExecuteAsync(fact.Id, correction, null, await VersionAsync(db, wife), office.Neighbour, _ct)));
    }

    private static HandOverPlace OwnHousehold() => new(FormattableString.Invariant($"YJ{Interlocked.Increment(ref _number):0000}"), true, null, true, false);

    private TransferPeople Transfer(FamilyPlanningDb db) => new(db, new AreaReader(db), office.Clock);

    private async Task<Guid> GiveAsync(Guid person, HandOverPlace place, DateOnly? on = null)
    {
        await using var db = office.NewDb(office.Clerk);
        return await new GiveHandOver(db, Transfer(db), office.Clock)
            .ExecuteAsync(person, new(TestOffice.OtherVillage, place, on ?? _lastWeek, null), await VersionAsync(db, person), office.Clerk, _ct);
    }

    private async Task<(Guid Household, Guid Wife, string Number)> SomebodyThereAsync()
    {
        var (household, _, _) = await office.RegisterCoupleAsync(TestOffice.OtherVillage);
        var member = TestOffice.Member("吴小燕", Sex.Female, new DateOnly(1995, 3, 4), "30");
        await using var db = office.NewDb(office.Neighbour);
        var person = await new AddMember(db, office.Protection, office.Clock).ExecuteAsync(household, member, _lastWeek, office.Neighbour, _ct);
        return (household, person, member.IdentityNumber!);
    }

    private async Task<Guid> AskAsync(string number, string name)
    {
        await using var db = office.NewDb(office.Clerk);
        return await new AskHandOver(db, office.Protection, new PolicyParameters(db), new WorkCalendarReader(db), office.Clock)
            .ExecuteAsync(new(TestOffice.Stonebridge, name, number, OwnHousehold(), _consent, null), office.Clerk, _ct);
    }

    private async Task<Guid> WriteAsync(Guid person, bool wholeHousehold = false)
    {
        await using var db = office.NewDb(office.Clerk);
        return await new WriteHandOverLetter(db, office.Clock)
            .ExecuteAsync(person, new(wholeHousehold, "龙山县东河镇", "青计函〔2026〕7号", _consent, null), await VersionAsync(db, person), office.Clerk, _ct);
    }

    private async Task<Paper> PrintAsync(Guid id, Officer officer)
    {
        await using var documents = new ServiceCollection().AddLogging().AddDocuments(new ConfigurationBuilder().Build()).BuildServiceProvider();
        await using var db = office.NewDb(officer);
        return await new PrintHandOverLetter(db, Transfer(db), new AreaReader(db), documents.GetRequiredService<HandOverLetterDocument>(), office.Clock).ExecuteAsync(id, officer, _ct);
    }

    private async Task<Guid> ReceiveAsync(string number)
    {
        await using var db = office.NewDb(office.Clerk);
        return await new ReceiveHandOverLetter(db, office.Protection, new PolicyParameters(db), new WorkCalendarReader(db), office.Clock)
            .ExecuteAsync(new(TestOffice.Stonebridge, "王秀英", number, "龙山县", "龙函〔2026〕3号", _consent, _today, null), office.Clerk, _ct);
    }

    private async Task AnswerAsync(Guid id, Officer reader, Func<FamilyPlanningDb, uint, Task> answer)
    {
        var version = (await OpenAsync(id, reader)).HandOver.Version;
        await using var db = office.NewDb(reader);
        await answer(db, version);
    }

    private async Task<HandOverReader.Picture> OpenAsync(Guid id, Officer officer)
    {
        await using var db = office.NewDb(officer);
        return await new HandOverReader(db, new AreaReader(db), office.Clock).OpenAsync(id, officer, _ct);
    }

    private async Task<IReadOnlyList<HandOverSearch.Row>> BoxAsync(HandOverSearch.Box box, Officer officer, HandOverStatus? status)
    {
        await using var db = office.NewDb(officer);
        return (await new HandOverSearch(db).PageAsync(box, status, officer.AreaCode, null, 50, officer, _ct)).Rows;
    }

    private async Task<PersonReader.Picture> OpenPersonAsync(Guid person, Officer officer)
    {
        await using var db = office.NewDb(officer);
        return await new PersonReader(db, office.Clock).OpenAsync(person, officer, _ct);
    }

    private static Task<uint> VersionAsync(FamilyPlanningDb db, Guid person) => db.Persons.Where(p => p.Id == person).Select(p => p.Version).SingleAsync(_ct);

    private async Task<(int Here, int There)> CountedAsync()
    {
        await using var db = office.NewDb();
        var counted = await new PopulationFigures(db).OnAsync(_today, TestOffice.County, office.CountyOfficial, _ct);
        return (counted.GetValueOrDefault(TestOffice.Stonebridge), counted.GetValueOrDefault(TestOffice.OtherVillage));
    }

    private static async Task<string> RefusedAsync(Func<Task> act) => (await Assert.ThrowsAsync<RuleBrokenException>(act)).Rule;

    private static async Task<bool> TryAsync(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (Exception e) when (e is RuleBrokenException or RecordChangedException)
        {
            return false;
        }
    }
}
