using System.Text;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Dashboard;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Application.Reports;
using FamilyPlanning.Application.Tests.Incentives;
using FamilyPlanning.Application.Tests.Registrations;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Tests.Dashboard;

/// <summary>A small county with a few of everything: what each mark says, and how long the list behind it is.</summary>
public sealed class CountyPictureTests : IAsyncLifetime
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private static readonly Quarter _quarter = Quarter.Of(TestClock.Today);
    private static readonly DateOnly _yearStart = new(2026, 1, 1);

    private readonly TestOffice _office = new();

    public async ValueTask InitializeAsync()
    {
        await _office.InitializeAsync();
        await PayAsync();
        await RegisterAsync();
        await OfferAsync();
        await MoveAsync();
    }

    public ValueTask DisposeAsync() => _office.DisposeAsync();

    [Fact]
    public async Task The_marks_of_the_county_say_what_was_done()
    {
        var picture = await ReadAsync(TestOffice.County, _office.CountyOfficial);

        Assert.Equal(["青石镇", "白溪镇"], picture.Parts.Select(p => p.Name));
        Assert.Equal([(RegistrationChannel.Window, 2, 1), (RegistrationChannel.Online, 1, 0), (RegistrationChannel.Entrusted, 0, 0), (RegistrationChannel.VillageOnBehalf, 0, 0)],
            picture.Registrations.Select(c => (c.Kind, c.ByPart[0], c.ByPart[1])));
        Assert.Equal([(OfferFigure.Made, 3), (OfferFigure.Accepted, 2), (OfferFigure.Declined, 1), (OfferFigure.Given, 1)], picture.Offers.Select(c => (c.Kind, c.ByQuarter[^1])));
        Assert.Equal([(PaymentOutcome.Paid, 2), (PaymentOutcome.Returned, 1), (PaymentOutcome.Awaited, 1)], picture.Payments.Select(c => (c.Kind, c.ByPart[0])));
        Assert.Equal(7200m, picture.PaidThisYear);
        Assert.Equal((1, 1), (picture.ThisYear.Deaths, picture.ThisYear.MovedOut));
    }

    [Fact]
    public async Task A_township_officer_sees_the_villages_of_the_own_township_only()
    {
        var picture = await ReadAsync(TestOffice.Township, _office.Clerk);

        Assert.Equal(["石桥村", "青岩村"], picture.Parts.Select(p => p.Name));
        Assert.Equal(3, picture.Registrations.Sum(c => c.ByPart.Sum()));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => ReadAsync(TestOffice.County, _office.Clerk));
    }

    [Theory]
    [InlineData(TestOffice.County)]
    [InlineData(TestOffice.Township)]
    public async Task The_list_behind_a_mark_of_the_population_has_as_many_rows_as_the_mark_says(string area)
    {
        var officer = OfficerOf(area);
        var picture = await ReadAsync(area, officer);

        for (var i = 0; i < picture.Parts.Count; i++)
            Assert.Equal(picture.Populations[i], await PeopleAsync(PopulationList.Figure.Present, picture.Parts[i].AreaCode, _yearStart, officer));
        foreach (var (part, births) in picture.Births)
            Assert.Equal(births[^1], await PeopleAsync(PopulationList.Figure.Births, part.AreaCode, _quarter.FirstDay, officer));
        Assert.Equal(
            (picture.ThisYear.Births, picture.ThisYear.Deaths, picture.ThisYear.MovedIn, picture.ThisYear.MovedOut),
            (await PeopleAsync(PopulationList.Figure.Births, area, _yearStart, officer), await PeopleAsync(PopulationList.Figure.Deaths, area, _yearStart, officer),
             await PeopleAsync(PopulationList.Figure.MovedIn, area, _yearStart, officer), await PeopleAsync(PopulationList.Figure.MovedOut, area, _yearStart, officer)));
    }

    [Theory]
    [InlineData(TestOffice.County)]
    [InlineData(TestOffice.Township)]
    public async Task The_list_behind_a_mark_of_services_and_money_has_as_many_rows_as_the_mark_says(string area)
    {
        var officer = OfficerOf(area);
        var picture = await ReadAsync(area, officer);

        await AssertListsAsync(picture, picture.Registrations, (kind, part, from) => RegistrationsAsync(kind, part, from, officer));
        await AssertListsAsync(picture, picture.Offers.Where(c => c.Kind != OfferFigure.Declined), (kind, part, from) => OffersAsync(kind, part, from, officer));
        await AssertListsAsync(picture, picture.Payments, (kind, part, from) => PaymentsAsync(kind, part, from, officer));
    }

    private static async Task AssertListsAsync<TKind>(CountyPicture.Picture picture, IEnumerable<CountyPicture.Counts<TKind>> counts, Func<TKind, string, DateOnly, Task<int>> list) where TKind : struct, Enum
    {
        foreach (var count in counts)
        {
            Assert.Equal((count.Kind, count.ByQuarter[^1]), (count.Kind, await list(count.Kind, picture.AreaCode, _quarter.FirstDay)));
            for (var i = 0; i < picture.Parts.Count; i++)
                Assert.Equal((count.Kind, count.ByPart[i]), (count.Kind, await list(count.Kind, picture.Parts[i].AreaCode, _yearStart)));
        }
    }

    private Officer OfficerOf(string area) => area == TestOffice.County ? _office.CountyOfficial : _office.Clerk;

    private async Task<CountyPicture.Picture> ReadAsync(string area, Officer officer)
    {
        await using var db = _office.NewDb(officer);
        return await new CountyPicture(db, new PopulationFigures(db), new RegistrationFigures(db), new CheckupFigures(db), new PayoutFigures(db), _office.Clock).ReadAsync(area, officer, _ct);
    }

    private async Task<int> PeopleAsync(PopulationList.Figure figure, string area, DateOnly from, Officer officer)
    {
        await using var db = _office.NewDb(officer);
        return await Counted(after => new PopulationList(db).PageAsync(figure, area, from, TestClock.Today, after, 2, officer, _ct));
    }

    private async Task<int> RegistrationsAsync(RegistrationChannel channel, string area, DateOnly from, Officer officer)
    {
        await using var db = _office.NewDb(officer);
        return await Counted(after => new RegistrationSearch(db).PageAsync(new(area, null, channel, from, TestClock.Today, null), after, 2, officer, _ct));
    }

    private async Task<int> OffersAsync(OfferFigure figure, string area, DateOnly from, Officer officer)
    {
        var work = figure switch { OfferFigure.Made => OfferSearch.Work.Made, OfferFigure.Accepted => OfferSearch.Work.Accepted, _ => OfferSearch.Work.Given };
        await using var db = _office.NewDb(officer);
        return await Counted(after => new OfferSearch(db, _office.Clock).PageAsync(area, work, null, new(from, TestClock.Today), after, 2, officer, _ct));
    }

    private async Task<int> PaymentsAsync(PaymentOutcome outcome, string area, DateOnly from, Officer officer)
    {
        await using var db = _office.NewDb(officer);
        return await Counted(after => new PaymentSearch(db).PageAsync(new(area, outcome, from, TestClock.Today), after, 2, officer, _ct));
    }

    // Turns every page: the rows are counted, and the total has to say the same.
    private static async Task<int> Counted<TRow>(Func<string?, Task<Page<TRow>>> read)
    {
        var page = await read(null);
        var (total, rows) = (page.Total, page.Rows.Count);
        while (page.Next is { } next)
        {
            page = await read(next);
            rows += page.Rows.Count;
        }

        Assert.Equal(total, rows);
        return rows;
    }

    // Two were paid, one came back, one waits in a batch.
    private async Task PayAsync()
    {
        var desk = new SubsidyDesk(_office);
        for (var i = 0; i < 3; i++) await desk.ConfirmedAsync();
        var (batch, _) = await desk.ExportedAsync();
        await desk.AnswerAsync(batch, Encoding.UTF8.GetBytes("序号,结果,原因\n1,成功,\n2,成功,\n3,失败,账户已销户\n"));
        await desk.ConfirmedAsync();
        await desk.PrepareAsync();
    }

    // Two at the window and one online in 青石镇, one at the window in 白溪镇.
    private async Task RegisterAsync()
    {
        foreach (var channel in (RegistrationChannel[])[RegistrationChannel.Window, RegistrationChannel.Window, RegistrationChannel.Online])
            await _office.TakeAsync(RegistrationActs.Request((await _office.RegisterCoupleAsync()).Wife) with { Channel = channel });
        await _office.TakeAsync(RegistrationActs.Request((await _office.RegisterCoupleAsync(TestOffice.OtherVillage)).Wife, TestOffice.OtherVillage), _office.Neighbour);
    }

    // Four newborns: one offer is accepted, one accepted and given, one declined, one still to be made.
    private async Task OfferAsync()
    {
        List<Guid> offers = [];
        for (var i = 0; i < 4; i++) offers.Add(await NewbornOfferAsync());
        await AnswerAsync(offers[0], OfferAnswer.Accepted);
        await AnswerAsync(offers[1], OfferAnswer.Declined);
        await using var db = _office.NewDb(_office.Clerk);
        await new RecordVisit(db, _office.Clock).ExecuteAsync(offers[2], TestClock.Today, VisitPlace.Home, await VersionOfAsync(offers[2]), _office.Clerk, _ct);
    }

    private async Task<Guid> NewbornOfferAsync()
    {
        var (child, _, _) = await new SubsidyDesk(_office).ChildAsync(TestClock.Today.AddDays(-3));
        await using var db = _office.NewDb(_office.Clerk);
        await new PlanOffers(db, _office.Clock).ExecuteAsync(TestOffice.Township, _office.Clerk, _ct);
        return (await db.ServiceInvitations.AsNoTracking().SingleAsync(i => i.PersonId == child && i.Step == CheckupStep.Newborn, _ct)).Id;
    }

    private async Task AnswerAsync(Guid offer, OfferAnswer answer)
    {
        await using var db = _office.NewDb(_office.Clerk);
        await new RecordAnswer(db, _office.Clock).ExecuteAsync(offer, answer, await VersionOfAsync(offer), _office.Clerk, _ct);
    }

    private async Task<uint> VersionOfAsync(Guid offer) => await new SubsidyDesk(_office).VersionAsync<ServiceInvitation>(offer);

    private async Task MoveAsync()
    {
        var desk = new SubsidyDesk(_office);
        var (_, husband, wife) = await _office.RegisterCoupleAsync(TestOffice.Greenrock);
        await using var db = _office.NewDb(_office.Clerk);
        await new RecordDeath(db, _office.Clock).ExecuteAsync(husband, TestClock.Today.AddDays(-20), Domain.Households.FactSource.Police, false, await desk.VersionAsync<Domain.Households.Person>(husband), _office.Clerk, _ct);
        await new MovePerson(db, _office.Clock).OutAsync(wife, "广东省", TestClock.Today.AddDays(-10), await desk.VersionAsync<Domain.Households.Person>(wife), _office.Clerk, _ct);
    }
}
