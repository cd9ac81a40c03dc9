using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Tests.Checkups;

public sealed class OffersTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_newborn_is_offered_the_newborn_and_the_full_month_visit_and_planning_twice_adds_nothing()
    {
        var child = await BornAsync(TestClock.Today.AddDays(-3));

        Assert.True(await PlanAsync() > 0);
        Assert.Equal(0, await PlanAsync());

        var offers = await OffersOfAsync(child);
        Assert.Equal([CheckupStep.Newborn, CheckupStep.FullMonth], offers.Select(o => o.Step).Order());
        Assert.All(offers, o => Assert.Equal(InvitationState.Planned, o.State));
    }

    [Fact]
    public async Task An_accepted_offer_leaves_the_queue_and_so_does_a_declined_one_and_the_person_may_change_their_mind()
    {
        var child = await BornAsync(TestClock.Today.AddDays(-4));
        await PlanAsync();
        var offer = (await OffersOfAsync(child)).Single(o => o.Step == CheckupStep.Newborn);
        Assert.Contains(await QueueAsync(OfferSearch.Work.ToMake), row => row.Id == offer.Id);

        await AnswerAsync(offer.Id, OfferAnswer.Declined);
        Assert.DoesNotContain(await QueueAsync(OfferSearch.Work.ToMake), row => row.Id == offer.Id);
        Assert.DoesNotContain(await QueueAsync(OfferSearch.Work.ToGive), row => row.Id == offer.Id);
        await AnswerAsync(offer.Id, OfferAnswer.Accepted);
        Assert.Contains(await QueueAsync(OfferSearch.Work.ToGive), row => row.Id == offer.Id);
        await AnswerAsync(offer.Id, OfferAnswer.Declined);

        Assert.Equal(InvitationState.Declined, (await OffersOfAsync(child)).Single(o => o.Id == offer.Id).State);
    }

    [Fact]
    public async Task A_visit_closes_the_offer_and_is_counted_where_it_was_given()
    {
        var child = await BornAsync(TestClock.Today.AddDays(-5));
        await PlanAsync();
        var offer = (await OffersOfAsync(child)).Single(o => o.Step == CheckupStep.Newborn);

        await using (var db = office.NewDb(office.Clerk))
            await new RecordVisit(db, office.Clock).ExecuteAsync(offer.Id, TestClock.Today, VisitPlace.Home, offer.Version, office.Clerk, _ct);

        await using var read = office.NewDb(office.Clerk);
        var figures = await new CheckupFigures(read).ReadAsync(TestClock.Today, TestClock.Today, TestOffice.Stonebridge, office.Clerk, _ct);
        Assert.True(figures[TestOffice.Stonebridge].Given >= 1);
        Assert.Equal(InvitationState.Given, (await OffersOfAsync(child)).Single(o => o.Id == offer.Id).State);
    }

    [Fact]
    public async Task To_a_child_that_moved_away_nothing_more_is_offered()
    {
        var child = await BornAsync(TestClock.Today.AddDays(-6));
        await PlanAsync();
        await using (var db = office.NewDb(office.Clerk))
        {
            var version = (await db.Persons.AsNoTracking().SingleAsync(p => p.Id == child, _ct)).Version;
            await new MovePerson(db, office.Clock).OutAsync(child, "成都", TestClock.Today, version, office.Clerk, _ct);
        }

        await PlanAsync();

        Assert.All(await OffersOfAsync(child), o => Assert.Equal((InvitationState.Withdrawn, WithdrawReason.MovedAway), (o.State, o.WithdrawReason)));
    }

    [Fact]
    public async Task A_consenting_woman_is_offered_antenatal_checks_and_after_delivery_the_visits_that_follow()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        var client = await OpenAsync(wife, TestClock.Today.AddDays(-266));
        Assert.Contains(await OffersOfAsync(wife), o => o is { Step: CheckupStep.Antenatal5, State: InvitationState.Planned });

        await using (var db = office.NewDb(office.Clerk))
        {
            var version = (await db.MaternityClients.AsNoTracking().SingleAsync(c => c.Id == client, _ct)).Version;
            await new RecordDelivery(db, new PlanOffers(db, office.Clock), office.Clock).ExecuteAsync(client, TestClock.Today.AddDays(-2), TestClock.Today, version, office.Clerk, _ct);
        }

        var offers = await OffersOfAsync(wife);
        Assert.Equal(InvitationState.Withdrawn, offers.Single(o => o.Step == CheckupStep.Antenatal5).State);
        Assert.Contains(offers, o => o is { Step: CheckupStep.Postpartum, State: InvitationState.Planned });
    }

    [Fact]
    public async Task A_woman_has_one_open_file()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        await OpenAsync(wife, TestClock.Today.AddDays(-100));

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() => OpenAsync(wife, TestClock.Today.AddDays(-90)));

        Assert.Equal("maternity.open-already", broken.Rule);
    }

    [Fact]
    public async Task A_card_is_entered_whole_or_not_at_all()
    {
        var first = await BornAsync(TestClock.Today.AddDays(-3));
        var second = await BornAsync(TestClock.Today.AddDays(-3));
        await PlanAsync();
        var (one, two) = ((await OffersOfAsync(first)).First(o => o.Step == CheckupStep.Newborn), (await OffersOfAsync(second)).First(o => o.Step == CheckupStep.Newborn));
        await AnswerAsync(two.Id, OfferAnswer.Accepted);

        await using var db = office.NewDb(office.Clerk);
        await Assert.ThrowsAsync<RecordChangedException>(() => new RecordCard(db, office.Clock).ExecuteAsync(
            [new(one.Id, one.Version, OfferAnswer.Accepted, null, VisitPlace.Home), new(two.Id, two.Version, OfferAnswer.Declined, null, VisitPlace.Home)], office.Clerk, _ct));

        Assert.Equal(InvitationState.Planned, (await OffersOfAsync(first)).Single(o => o.Id == one.Id).State);
    }

    [Fact]
    public async Task Offers_of_another_township_answer_like_absent_ones()
    {
        var child = await BornAsync(TestClock.Today.AddDays(-3));
        await PlanAsync();
        var offer = (await OffersOfAsync(child))[0];
        await using var db = office.NewDb(office.Neighbour);

        await Assert.ThrowsAsync<RecordNotFoundException>(() => new RecordAnswer(db, office.Clock).ExecuteAsync(offer.Id, OfferAnswer.Accepted, offer.Version, office.Neighbour, _ct));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => new OfferSearch(db, office.Clock).ReadAsync(offer.Id, office.Neighbour, _ct));
        Assert.Empty((await new OfferSearch(db, office.Clock).PageAsync(TestOffice.Township, OfferSearch.Work.ToMake, null, default, null, 100, office.Neighbour, _ct)).Rows);
    }

    private async Task<Guid> BornAsync(DateOnly born)
    {
        var (household, _, wife) = await office.RegisterCoupleAsync();
        await using var db = office.NewDb(office.Clerk);
        return await new RecordBirth(db, office.Protection, office.Clock).ExecuteAsync(
            new MemberEntry("张新生", null, Sex.Male, born, "20", null, null, null, null, null, null, null), household, wife, null, 1, null, office.Clerk, _ct);
    }

    private async Task<int> PlanAsync()
    {
        await using var db = office.NewDb(office.Clerk);
        return await new PlanOffers(db, office.Clock).ExecuteAsync(TestOffice.Township, office.Clerk, _ct);
    }

    private async Task<Guid> OpenAsync(Guid woman, DateOnly lastPeriod)
    {
        await using var db = office.NewDb(office.Clerk);
        return await new OpenMaternityClient(db, new PlanOffers(db, office.Clock), office.Clock).ExecuteAsync(woman, lastPeriod, null, office.Clerk, _ct);
    }

    private async Task AnswerAsync(Guid id, OfferAnswer answer)
    {
        await using var db = office.NewDb(office.Clerk);
        var version = (await db.ServiceInvitations.AsNoTracking().SingleAsync(i => i.Id == id, _ct)).Version;
        await new RecordAnswer(db, office.Clock).ExecuteAsync(id, answer, version, office.Clerk, _ct);
    }

    private async Task<IReadOnlyList<OfferSearch.Row>> QueueAsync(OfferSearch.Work work)
    {
        await using var db = office.NewDb(office.Clerk);
        return (await new OfferSearch(db, office.Clock).PageAsync(TestOffice.Township, work, null, default, null, 100, office.Clerk, _ct)).Rows;
    }

    private async Task<List<ServiceInvitation>> OffersOfAsync(Guid person)
    {
        await using var db = office.NewDb();
        return await db.ServiceInvitations.AsNoTracking().Where(i => i.PersonId == person).OrderBy(i => i.WindowFrom).ToListAsync(_ct);
    }
}
