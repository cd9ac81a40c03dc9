using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Application.Reports;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Reports;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Application.Tests.Reports;

/// <summary>产后访视 应/实 of the quarterly form, from the acts of the office; the numbers are counted by hand.</summary>
public sealed class PostpartumColumnsTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_postpartum_visit_counts_up_to_the_28th_day_after_discharge()
    {
        var discharged = TestClock.Today;
        var sameDay = await DischargedAsync(discharged, TestOffice.Stonebridge);
        var lastDay = await DischargedAsync(discharged, TestOffice.Stonebridge);
        var tooLate = await DischargedAsync(discharged, TestOffice.Stonebridge);
        await DischargedAsync(discharged, TestOffice.Stonebridge);
        var declined = await DischargedAsync(discharged, TestOffice.Greenrock);
        await VisitAsync(sameDay, discharged);
        await AnswerAsync(declined, OfferAnswer.Declined);

        office.Clock.Advance(TimeSpan.FromDays(45));
        await VisitAsync(lastDay, discharged.AddDays(28));
        await VisitAsync(tooLate, discharged.AddDays(29));
        await DischargedAsync(discharged.AddDays(45), TestOffice.Stonebridge);

        // Five were discharged in the fourth quarter of 2026, four of them in 石桥村; two were visited in time. The sixth belongs to the next quarter.
        var fourth = await ReadAsync(new Quarter(2026, 4));
        Assert.Equal([("石桥村", 4, 2), ("青岩村", 1, 0)], fourth.Rows.Select(r => (r.Name, r.PostpartumDue, r.PostpartumDone)));
        Assert.Equal((5, 2), (fourth.Total.PostpartumDue, fourth.Total.PostpartumDone));
        var next = await ReadAsync(new Quarter(2027, 1));
        Assert.Equal((1, 0), (next.Total.PostpartumDue, next.Total.PostpartumDone));
    }

    private async Task<QuarterlyForm> ReadAsync(Quarter quarter)
    {
        await using var db = office.NewDb(office.Clerk);
        var figures = new QuarterlyFigures(db, new PopulationFigures(db), new RegistrationFigures(db), new CheckupFigures(db), new IncentiveFigures(db), new PolicyParameters(db));
        return await figures.ReadAsync(TestOffice.Township, quarter.FirstDay, quarter.LastDay, office.Clerk, _ct);
    }

    // A consenting woman gives birth three days before she leaves hospital; her postpartum offer follows.
    private async Task<Guid> DischargedAsync(DateOnly on, string village)
    {
        var (_, _, wife) = await office.RegisterCoupleAsync(village);
        await using var db = office.NewDb(office.Clerk);
        var plan = new PlanOffers(db, office.Clock);
        var client = await new OpenMaternityClient(db, plan, office.Clock).ExecuteAsync(wife, on.AddDays(-270), null, office.Clerk, _ct);
        var version = (await db.MaternityClients.AsNoTracking().SingleAsync(c => c.Id == client, _ct)).Version;
        await new RecordDelivery(db, plan, office.Clock).ExecuteAsync(client, on.AddDays(-3), on, version, office.Clerk, _ct);
        return (await db.ServiceInvitations.AsNoTracking().SingleAsync(i => i.PersonId == wife && i.Step == CheckupStep.Postpartum, _ct)).Id;
    }

    private async Task VisitAsync(Guid offer, DateOnly on)
    {
        await using var db = office.NewDb(office.Clerk);
        await new RecordVisit(db, office.Clock).ExecuteAsync(offer, on, VisitPlace.Home, await VersionAsync(offer), office.Clerk, _ct);
    }

    private async Task AnswerAsync(Guid offer, OfferAnswer answer)
    {
        await using var db = office.NewDb(office.Clerk);
        await new RecordAnswer(db, office.Clock).ExecuteAsync(offer, answer, await VersionAsync(offer), office.Clerk, _ct);
    }

    private async Task<uint> VersionAsync(Guid offer)
    {
        await using var db = office.NewDb();
        return (await db.ServiceInvitations.AsNoTracking().SingleAsync(i => i.Id == offer, _ct)).Version;
    }
}
