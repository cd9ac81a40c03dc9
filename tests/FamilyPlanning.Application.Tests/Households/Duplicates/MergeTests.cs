using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.Duplicates;
using FamilyPlanning.Application.Reports;
using FamilyPlanning.Application.Tests.Incentives;
using FamilyPlanning.Application.Tests.Registrations;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Households.Duplicates;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence.Protection;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace FamilyPlanning.Application.Tests.Households.Duplicates;

public sealed class MergeTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private static readonly DateOnly _born = TestClock.Today.AddDays(-4);

    [Fact]
    public async Task Everything_that_hangs_on_the_second_record_goes_along_and_nobody_is_counted_twice()
    {
        var (kept, twice, child, registration, application) = await StandsTwiceAsync();
        var before = await CountedAsync();

        await MergeAsync(kept, twice);

        Assert.Equal((before.Stonebridge, before.Greenrock - 1), await CountedAsync());
        await using var db = office.NewDb(office.Clerk);
        Assert.Equal(kept, (await db.Persons.SingleAsync(p => p.Id == child, _ct)).MotherId);
        Assert.Equal(kept, (await db.RegistrationParties.SingleAsync(p => p.RegistrationId == registration, _ct)).PersonId);
        Assert.Equal(kept, (await db.IncentiveApplications.SingleAsync(a => a.Id == application, _ct)).ApplicantId);
        Assert.Single(await db.MaternityClients.Where(c => c.PersonId == kept && c.ClosedOn == null).ToListAsync(_ct));
        Assert.False(await db.Persons.AnyAsync(p => p.Id == twice, _ct));
        Assert.Equal(kept, (await new PersonReader(db, office.Clock).OpenAsync(twice, office.Clerk, _ct)).Person.Id);
    }

    [Fact]
    public async Task Undoing_brings_every_row_back_as_it_was()
    {
        var (kept, twice, _, _, _) = await StandsTwiceAsync();
        var before = await PhotographAsync();

        var merge = await MergeAsync(kept, twice, MergeField.Name, MergeField.IdentityNumber, MergeField.Phone, MergeField.Residence, MergeField.Marriage, MergeField.Parents, MergeField.Note);
        Assert.NotEqual(before, await PhotographAsync());
        await UndoAsync(merge);

        Assert.Equal(before, await PhotographAsync());
        Assert.Equal("merge.undone-already", (await Assert.ThrowsAsync<RuleBrokenException>(() => UndoAsync(merge))).Rule);
    }

    [Fact]
    public async Task What_was_entered_after_the_merge_stays_when_it_is_undone()
    {
        var (kept, twice) = await PairAsync();
        var merge = await MergeAsync(kept, twice, MergeField.Phone);
        await using (var db = office.NewDb(office.Clerk))
        {
            var person = await db.Persons.SingleAsync(p => p.Id == kept, _ct);
            person.Describe(person.Kinship, person.EthnicGroup, "14200000077", person.Note);
            await db.SaveChangesAsync(_ct);
        }

        await UndoAsync(merge);

        await using var read = office.NewDb();
        Assert.Equal("14200000077", (await read.Persons.SingleAsync(p => p.Id == kept, _ct)).Phone);
        Assert.Single(await read.PersonMerges.Where(m => m.Id == merge).SelectMany(m => m.Changes).Where(c => c.Stayed).ToListAsync(_ct));
    }

    [Fact]
    public async Task The_person_is_found_by_either_number_and_a_past_day_shows_what_was_known_then()
    {
        var (kept, twice) = await PairAsync(bothNumbered: true);
        var numbers = await NumbersAsync(kept, twice);
        var filed = DateOnly.FromDateTime(office.Clock.GetUtcNow().UtcDateTime.AddHours(8));
        office.Clock.Advance(TimeSpan.FromDays(1));

        await MergeAsync(kept, twice);

        await using var db = office.NewDb(office.Clerk);
        var search = new PersonSearch(db, office.Protection, office.Clock);
        foreach (var number in numbers) Assert.Equal(kept, Assert.Single(await search.FindAsync(number, office.Clerk, _ct)).Id);
        var ledger = new LedgerAsOf(db, office.Clock);
        Assert.Equal(1, await CountAsOfAsync(ledger, AsOfReading.KnownThen, filed) - await CountAsOfAsync(ledger, AsOfReading.TrueThen, filed));
    }

    [Fact]
    public async Task A_second_record_that_headed_the_same_household_leaves_the_first_as_head_until_it_is_undone()
    {
        var (household, husband, _) = await office.RegisterCoupleAsync();
        Guid again;
        await using (var db = office.NewDb(office.Clerk))
            again = await new AddMember(db, office.Protection, office.Clock).ExecuteAsync(household, Unnumbered("张建军", Sex.Male, new(1992, 3, 4), "50"), TestClock.Today, office.Clerk, _ct);

        var merge = await MergeAsync(again, husband, MergeField.IdentityNumber);
        Assert.Equal(again, await HeadAsync(household));
        await UndoAsync(merge);

        Assert.Equal(husband, await HeadAsync(household));
    }

    [Fact]
    public async Task Two_claims_for_one_child_and_year_are_settled_before_the_records_are_merged()
    {
        var desk = new SubsidyDesk(office);
        var (child, mother, _) = await desk.ChildAsync(new(2025, 2, 3));
        var (again, otherMother, _) = await desk.ChildAsync(new(2025, 2, 3), TestOffice.Greenrock);
        await desk.ReceiveAsync(child, SubsidyDesk.Form(mother));
        var second = await desk.ReceiveAsync(again, SubsidyDesk.Form(otherMother));

        Assert.Equal("merge.two-claims", (await Assert.ThrowsAsync<RuleBrokenException>(() => MergeAsync(child, again))).Rule);

        await desk.WithdrawAsync(second);
        await MergeAsync(child, again);
    }

    [Fact]
    public async Task A_visit_given_under_either_record_is_kept_and_the_step_is_not_offered_again()
    {
        var desk = new SubsidyDesk(office);
        var (child, _, _) = await desk.ChildAsync(_born, name: "张若溪");
        var (again, _, _) = await desk.ChildAsync(_born, TestOffice.Greenrock, "张若溪");
        await using (var db = office.NewDb(office.Clerk)) await new PlanOffers(db, office.Clock).EverywhereAsync(_ct);
        await using (var db = office.NewDb(office.Clerk))
        {
            var offer = await db.ServiceInvitations.SingleAsync(o => o.PersonId == again && o.Step == CheckupStep.Newborn, _ct);
            await new RecordVisit(db, office.Clock).ExecuteAsync(offer.Id, TestClock.Today, VisitPlace.Home, offer.Version, office.Clerk, _ct);
        }

        await MergeAsync(child, again);
        await using (var db = office.NewDb(office.Clerk)) await new PlanOffers(db, office.Clock).EverywhereAsync(_ct);

        await using var read = office.NewDb();
        var offers = await read.ServiceInvitations.Where(o => o.PersonId == child).ToListAsync(_ct);
        Assert.Equal([InvitationState.Given, InvitationState.Withdrawn], offers.Where(o => o.Step == CheckupStep.Newborn).Select(o => o.State).Order());
        Assert.Single(offers, o => o is { Step: CheckupStep.FullMonth, State: InvitationState.Planned });
    }

    [Fact]
    public async Task Two_officers_merge_the_same_two_and_one_of_them_wins()
    {
        var (kept, twice) = await PairAsync();
        var (one, other) = ((kept, await VersionAsync(kept)), (twice, await VersionAsync(twice)));

        var outcomes = await Task.WhenAll(TryAsync(one, other, office.Clerk), TryAsync(other, one, office.Colleague));

        Assert.Single(outcomes, won => won);
        await using var db = office.NewDb();
        Assert.Equal(1, await db.Persons.CountAsync(p => p.Id == kept || p.Id == twice, _ct));
    }

    [Fact]
    public async Task Relatives_a_record_itself_and_records_of_other_townships_are_not_merged()
    {
        var (_, husband, wife) = await office.RegisterCoupleAsync();
        var (_, stranger, _) = await office.RegisterCoupleAsync(TestOffice.OtherVillage);
        await using (var db = office.NewDb(office.Clerk))
            await new RecordMarriage(db, office.Clock).ExecuteAsync(husband, wife, new(2020, 5, 1), FactSource.CivilAffairs, null, await VersionAsync(husband), office.Clerk, _ct);

        Assert.Equal("merge.relatives", (await Assert.ThrowsAsync<RuleBrokenException>(() => MergeAsync(husband, wife))).Rule);
        Assert.Equal("merge.same-record", (await Assert.ThrowsAsync<RuleBrokenException>(() => MergeAsync(husband, husband))).Rule);
        await Assert.ThrowsAsync<RecordNotFoundException>(() => MergeAsync(husband, stranger));
    }

    [Fact]
    public void Every_column_that_names_a_person_follows_or_stands_apart_with_a_rule_of_its_own()
    {
        using var db = office.NewDb();
        var people = db.Model.GetEntityTypes().SelectMany(type => type.GetProperties().Where(p => (Nullable.GetUnderlyingType(p.ClrType) ?? p.ClrType) == typeof(Guid)).Select(p => (type, p)))
            .Where(c => c.type.ClrType != typeof(Person) || c.p.Name != nameof(Person.Id))
            .Where(c => c.p.GetContainingForeignKeys().Any(k => k.PrincipalEntityType.ClrType == typeof(Person))
                || new[] { "Person", "Mother", "Father", "Spouse", "Head", "Other", "Parent", "Applicant", "Child" }.Any(word => c.p.Name.Contains(word, StringComparison.Ordinal)))
            .Select(c => (c.type.ClrType.Name, c.p.Name)).ToHashSet();

        Assert.Equal(people.Order(), PersonReference.Following.Select(r => (r.Record.Name, r.Property)).Concat(PersonReference.Apart).Order());
    }

    /// <summary>The wife of one household, and a second record of her in another village with a child, a registration, a maternity file and an application.</summary>
    private async Task<(Guid Kept, Guid Twice, Guid Child, Guid Registration, Guid Application)> StandsTwiceAsync()
    {
        var desk = new SubsidyDesk(office);
        var (_, _, kept) = await office.RegisterCoupleAsync();
        var (child, twice, father) = await desk.ChildAsync(_born, TestOffice.Greenrock, $"张晨{Guid.NewGuid():N}"[..6]);
        await using (var db = office.NewDb(office.Clerk))
            await new RecordMarriage(db, office.Clock).ExecuteAsync(father, twice, new(2020, 5, 1), FactSource.CivilAffairs, null, await VersionAsync(father), office.Clerk, _ct);
        var application = await desk.ReceiveAsync(child, SubsidyDesk.Form(twice));
        var registration = await office.TakeAsync(RegistrationActs.Request(twice, TestOffice.Greenrock));
        foreach (var woman in new[] { kept, twice })
        {
            await using var db = office.NewDb(office.Clerk);
            await new OpenMaternityClient(db, new PlanOffers(db, office.Clock), office.Clock).ExecuteAsync(woman, TestClock.Today.AddDays(-60), null, office.Clerk, _ct);
        }

        await using (var db = office.NewDb(office.Clerk)) await new PlanOffers(db, office.Clock).EverywhereAsync(_ct);
        return (kept, twice, child, registration, application);
    }

    private async Task<(Guid Kept, Guid Twice)> PairAsync(bool bothNumbered = false)
    {
        var (household, _, _) = await office.RegisterCoupleAsync();
        var (other, _, _) = await office.RegisterCoupleAsync(TestOffice.Greenrock);
        await using var db = office.NewDb(office.Clerk);
        var add = new AddMember(db, office.Protection, office.Clock);
        var born = new DateOnly(1970, 8, 9);
        var kept = await add.ExecuteAsync(household, TestOffice.Member("李桂花", Sex.Female, born, "52"), new(2020, 1, 1), office.Clerk, _ct);
        var second = bothNumbered ? TestOffice.Member("李桂花", Sex.Female, born, "52") : Unnumbered("李桂花", Sex.Female, born, "52");
        return (kept, await add.ExecuteAsync(other, second with { Phone = "14200000055" }, new(2020, 1, 1), office.Clerk, _ct));
    }

    private static MemberEntry Unnumbered(string name, Sex sex, DateOnly born, string kinship) => new(name, null, sex, born, kinship, "01", "21", null, null, null, null, null);

    private async Task<Guid> MergeAsync(Guid kept, Guid twice, params MergeField[] fields)
    {
        await using var db = office.NewDb(office.Clerk);
        return await new MergePersons(db, office.Clock).ExecuteAsync((kept, await VersionAsync(kept)), (twice, await VersionAsync(twice)), fields, FactSource.HouseholdBook, office.Clerk, _ct);
    }

    private async Task<bool> TryAsync((Guid, uint) kept, (Guid, uint) twice, Officer officer)
    {
        try
        {
            await using var db = office.NewDb(officer);
            await new MergePersons(db, office.Clock).ExecuteAsync(kept, twice, [], FactSource.Word, officer, _ct);
            return true;
        }
        catch (Exception lost) when (lost is RecordChangedException or RecordNotFoundException)
        {
            return false;
        }
    }

    private async Task UndoAsync(Guid merge)
    {
        await using var db = office.NewDb(office.Clerk);
        var version = (await db.PersonMerges.AsNoTracking().SingleAsync(m => m.Id == merge, _ct)).Version;
        await new UndoMerge(db, office.Clock).ExecuteAsync(merge, "两人同名", version, office.Clerk, _ct);
    }

    private async Task<(int Stonebridge, int Greenrock)> CountedAsync()
    {
        await using var db = office.NewDb(office.Clerk);
        var figures = await new PopulationFigures(db).OnAsync(TestClock.Today, TestOffice.Township, office.Clerk, _ct);
        return (figures.GetValueOrDefault(TestOffice.Stonebridge), figures.GetValueOrDefault(TestOffice.Greenrock));
    }

    private async Task<int> CountAsOfAsync(LedgerAsOf ledger, AsOfReading reading, DateOnly day) => await ledger.PopulationAsync(TestOffice.Greenrock, day, reading, office.Clerk, _ct);

    private async Task<string[]> NumbersAsync(params Guid[] people)
    {
        await using var db = office.NewDb();
        var ciphers = await db.Persons.Where(p => people.Contains(p.Id)).ToListAsync(_ct);
        return [.. ciphers.Select(p => office.Protection.Decrypt(p.IdentityCipher!, FieldProtection.IdentityNumber))];
    }

    private async Task<Guid?> HeadAsync(Guid household)
    {
        await using var db = office.NewDb();
        return (await db.Households.SingleAsync(h => h.Id == household, _ct)).HeadId;
    }

    private async Task<uint> VersionAsync(Guid person)
    {
        await using var db = office.NewDb();
        return (await db.Persons.AsNoTracking().SingleAsync(p => p.Id == person, _ct)).Version;
    }

    // Every row of the ledger and of what hangs on people, as text; what only says when and in which order it was written is left out.
    private async Task<string> PhotographAsync()
    {
        var tables = new[] { "persons", "households", "memberships", "population_events", "service_invitations", "maternity_clients", "childbearing_registrations", "registration_parties", "registration_children", "incentive_applications", "payments" };
        var lines = new List<string>();
        foreach (var table in tables)
        {
            var rows = table == "population_events" ? $"{table} t WHERE retracted_at IS NULL" : $"{table} t";
            lines.Add($"{table}: {await office.Database.AskAsync($"SELECT string_agg(line, E'\\n' ORDER BY line) FROM (SELECT (to_jsonb(t) - 'known_from'{(table == "memberships" ? " - 'id'" : "")})::text AS line FROM {rows}) s")}");
        }

        return string.Join('\n', lines);
    }
}
