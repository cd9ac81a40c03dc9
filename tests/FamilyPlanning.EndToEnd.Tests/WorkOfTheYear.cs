using System.Text;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Persistence;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.EndToEnd.Tests;

/// <summary>Some work of the two townships no other journey goes to, by the real acts, so that the charts of the county have something to show.</summary>
internal sealed class WorkOfTheYear(RunningOffice office)
{
    private static readonly RegistrationChannel[] _channels = [RegistrationChannel.Window, RegistrationChannel.Online, RegistrationChannel.VillageOnBehalf];

    public async Task DoAsync()
    {
        foreach (var (clerk, head, share) in new[] { ("周海燕", "郑远山", 9), ("吴春梅", "何国平", 6) })
        {
            await RegisterAsync(clerk, share);
            await OfferAsync(clerk, share * 3);
            await ApplyAsync(clerk, head, share);
            await PayAsync(clerk);
        }
    }

    private async Task RegisterAsync(string clerk, int count)
    {
        var women = await AsAsync(clerk, (services, officer) => services.GetRequiredService<FamilyPlanningDb>().Persons.Within(officer)
            .Where(p => p.Sex == Sex.Female && p.LeftOn == null && p.DeathDate == null && p.BirthDate > new DateOnly(1990, 1, 1) && p.BirthDate < new DateOnly(2000, 1, 1))
            .OrderBy(p => p.Id).Take(count).Select(p => new { p.Id, p.AreaCode }).ToListAsync());
        foreach (var (woman, index) in women.Select((woman, index) => (woman, index)))
        {
            var applicant = new PartyEntry(woman.Id, null, null, null, null, null, null, null, null, null, null, null, null);
            var entry = new RegistrationEntry(applicant, null, [], PresentState.Pregnant, PregnancyStatement.None, SlipDelivery.AtWindow, null);
            var request = new RegistrationRequest(woman.AreaCode, _channels[index % 3], null, true, true, null, entry);
            await AsAsync(clerk, (services, officer) => services.GetRequiredService<TakeRegistration>().ExecuteAsync(request, officer, CancellationToken.None));
        }
    }

    private async Task OfferAsync(string clerk, int count)
    {
        var owed = await AsAsync(clerk, (services, officer) =>
            services.GetRequiredService<OfferSearch>().PageAsync(officer.AreaCode, OfferSearch.Work.ToMake, null, default, null, count, officer, CancellationToken.None));
        foreach (var (offer, index) in owed.Rows.Where(o => o.WindowFrom <= TestClock.Today).Select((offer, index) => (offer, index)))
        {
            await AsAsync(clerk, async (services, officer) =>
            {
                if (index % 5 == 0) await services.GetRequiredService<RecordAnswer>().ExecuteAsync(offer.Id, OfferAnswer.Declined, offer.Version, officer, CancellationToken.None);
                else if (index % 5 == 1) await services.GetRequiredService<RecordAnswer>().ExecuteAsync(offer.Id, OfferAnswer.Accepted, offer.Version, officer, CancellationToken.None);
                else await services.GetRequiredService<RecordVisit>().ExecuteAsync(offer.Id, TestClock.Today, VisitPlace.Home, offer.Version, officer, CancellationToken.None);
                return true;
            });
        }
    }

    private async Task ApplyAsync(string clerk, string head, int count)
    {
        var children = await AsAsync(clerk, (services, officer) => services.GetRequiredService<FamilyPlanningDb>().Persons.Within(officer)
            .Where(p => p.LeftOn == null && p.DeathDate == null && p.MotherId != null && p.BirthDate >= new DateOnly(2024, 1, 1) && p.BirthDate < new DateOnly(2026, 1, 1))
            .OrderBy(p => p.Id).Take(count).Select(p => new { p.Id, Mother = p.MotherId!.Value }).ToListAsync());
        foreach (var child in children)
        {
            var form = new SubsidyForm(2026, TestClock.Today, child.Mother, null, null, ApplicantRelation.Mother, null, null, AccountKind.BankCard, null, "青禾村镇银行", Card(), null, true);
            var application = await AsAsync(clerk, (services, officer) => services.GetRequiredService<ReceiveApplication>().ExecuteAsync(child.Id, form, officer, CancellationToken.None));
            await AsAsync(head, async (services, officer) =>
            {
                await services.GetRequiredService<ReviewApplication>().ExecuteAsync(application, "材料齐全", await VersionAsync<IncentiveApplication>(services, application), officer, CancellationToken.None);
                return true;
            });
            await AsAsync("贺晓兰", async (services, officer) =>
            {
                await services.GetRequiredService<ConfirmApplication>().ExecuteAsync(application, null, await VersionAsync<IncentiveApplication>(services, application), officer, CancellationToken.None);
                return true;
            });
        }
    }

    // All but the last two lines are paid, one comes back, one has no answer yet.
    private async Task PayAsync(string clerk)
    {
        var township = await AsAsync(clerk, (_, officer) => Task.FromResult(officer.AreaCode));
        var batch = await AsAsync("贺晓兰", (services, officer) => services.GetRequiredService<PreparePaymentBatch>().ExecuteAsync(township, null, "2026年第四季度育儿补贴", officer, CancellationToken.None));
        await AsAsync("贺晓兰", async (services, officer) =>
        {
            await services.GetRequiredService<SubmitBatch>().ExecuteAsync(batch, await VersionAsync<PaymentBatch>(services, batch), officer, CancellationToken.None);
            return true;
        });
        await AsAsync("陆志成", async (services, officer) =>
        {
            await services.GetRequiredService<ApproveBatch>().ExecuteAsync(batch, await VersionAsync<PaymentBatch>(services, batch), officer, CancellationToken.None);
            return true;
        });
        await AsAsync("贺晓兰", async (services, officer) => await services.GetRequiredService<ExportBankFile>().ExecuteAsync(batch, await VersionAsync<PaymentBatch>(services, batch), officer, CancellationToken.None));
        var lines = await AsAsync("贺晓兰", (services, _) => services.GetRequiredService<FamilyPlanningDb>().Payments.CountAsync(p => p.BatchId == batch));
        var answers = Enumerable.Range(1, lines - 1).Select(line => line == lines - 1 ? $"{line},失败,账户已销户" : $"{line},成功,");
        var file = Encoding.UTF8.GetBytes($"序号,结果,原因\n{string.Join('\n', answers)}\n");
        await AsAsync("贺晓兰", (services, officer) => services.GetRequiredService<RecordReturnFile>().ExecuteAsync(batch, file, officer, CancellationToken.None));
    }

    private static int _cards;

    private static string Card()
    {
        var body = $"629999{Interlocked.Increment(ref _cards) + 700_000:D12}";
        return body + Enumerable.Range(0, 10).First(digit => BankCardNumber.Read($"{body}{digit}").Valid);
    }

    private static Task<uint> VersionAsync<T>(IServiceProvider services, Guid id) where T : Domain.Record =>
        services.GetRequiredService<FamilyPlanningDb>().Set<T>().AsNoTracking().Where(r => r.Id == id).Select(r => r.Version).SingleAsync();

    // One request of an officer of the demo, as the pages have it.
    private async Task<T> AsAsync<T>(string name, Func<IServiceProvider, Officer, Task<T>> act)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var officer = await scope.ServiceProvider.GetRequiredService<FamilyPlanningDb>().Officers.AsNoTracking().SingleAsync(o => o.Name == name);
        scope.ServiceProvider.GetRequiredService<ActContext>().Officer = officer;
        return await act(scope.ServiceProvider, officer);
    }
}
