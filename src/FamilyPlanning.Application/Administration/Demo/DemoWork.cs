using System.Globalization;
using System.Text;
using FamilyPlanning.Application.Agreements;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Application.Households.Duplicates;
using FamilyPlanning.Application.Households.HandOvers;
using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Application.Payouts;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Agreements;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.Persistence;
using FamilyPlanning.Persistence.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Application.Administration.Demo;

/// <summary>
/// A year's work of the two peopled townships that have a clerk, each act the real one in the name of its officer: registrations of the last
/// months, offers answered and visited, applications at every stage, a paid batch with a line sent back, one in preparation, agreements, people filed twice, and hand-overs that wait for an answer.
/// </summary>
public sealed class DemoWork(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly RegistrationChannel[] _channels = [RegistrationChannel.Window, RegistrationChannel.Online, RegistrationChannel.VillageOnBehalf];
    private static readonly CancellationToken _ct = CancellationToken.None;

    private const string _official = "贺晓兰", _countyHead = "陆志成";

    private int _cards = 700_000;

    private DateOnly Today => clock.Today();

    /// <summary>Does the work; expects the county of <see cref="FillDemo"/>.</summary>
    public async Task DoAsync()
    {
        foreach (var (clerk, head, share) in new[] { ("周海燕", "郑远山", 9), ("吴春梅", "何国平", 6) })
        {
            await RegisterAsync(clerk, share * 2);
            await OfferAsync(clerk, share * 4);
            var received = new Queue<Guid>(await ReceiveAsync(clerk, share + 8));
            await ConfirmAsync(head, Next(received, share));
            await PayAsync(clerk, "育儿补贴第一批");
            await ConfirmAsync(head, Next(received, 3));
            await AsAsync(_official, async (s, officer) => await s.GetRequiredService<PreparePaymentBatch>().ExecuteAsync(await TownshipAsync(clerk), null, "育儿补贴第二批", officer, _ct));
            await ReviewAsync(head, Next(received, 2));
            await ReturnAsync(clerk, Next(received, 1));
            await AgreeAsync(head);
            await FileTwiceAsync(clerk, 2);
        }

        await HandOverAsync("吴春梅", "周海燕");
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FindDuplicates>().ExecuteAsync(_ct);
    }

    // Wives whom their parents' village filed a second time without a number.
    private async Task FileTwiceAsync(string clerk, int count)
    {
        var people = await AsAsync(clerk, (s, officer) => s.GetRequiredService<FamilyPlanningDb>().Persons.AsNoTracking().Within(officer)
            .Where(p => p.Kinship == "12" && p.LeftOn == null && p.DeathDate == null).OrderBy(p => p.Id).Take(count).ToListAsync(_ct));
        var homes = await AsAsync(clerk, (s, officer) => s.GetRequiredService<FamilyPlanningDb>().Households.Within(officer).OrderByDescending(h => h.Id).Take(count).Select(h => h.Id).ToListAsync(_ct));
        foreach (var (person, home) in people.Zip(homes))
        {
            var again = new MemberEntry(person.Name, null, person.Sex, person.BirthDate, "30", person.EthnicGroup, "21", null, null, null, null, null);
            await AsAsync(clerk, (s, officer) => s.GetRequiredService<AddMember>().ExecuteAsync(home, again, Today.AddDays(-30), officer, _ct));
        }
    }

    // One office asks another for two people who live with it now; that other one has written a letter.
    private async Task HandOverAsync(string asking, string giving)
    {
        var people = await AsAsync(giving, (s, officer) => s.GetRequiredService<FamilyPlanningDb>().Persons.AsNoTracking().Within(officer)
            .Where(p => p.Kinship == "20" && p.IdentityCipher != null && p.LeftOn == null && p.DeathDate == null).OrderBy(p => p.Id).Take(3).ToListAsync(_ct));
        var village = await AsAsync(asking, (s, officer) => s.GetRequiredService<FamilyPlanningDb>().Areas.Within(officer).Where(a => a.Level == AreaLevel.Village).MinAsync(a => a.AreaCode, _ct));
        foreach (var (index, person) in people.Take(2).Index())
        {
            var consent = new HandOverConsent(person.Name, Today.AddDays(-1), ConsentWay.InPerson);
            await AsAsync(asking, (s, officer) => s.GetRequiredService<AskHandOver>().ExecuteAsync(
                new(village!, person.Name, s.GetRequiredService<FieldProtection>().Decrypt(person.IdentityCipher!, FieldProtection.IdentityNumber), new($"YJ{index + 1}", true, null, true, false), consent, null), officer, _ct));
        }

        foreach (var person in people.Skip(2))
            await AsAsync(giving, (s, officer) => s.GetRequiredService<WriteHandOverLetter>().ExecuteAsync(
                person.Id, new(false, "龙山县东河镇", "青计函〔2026〕7号", new(person.Name, Today.AddDays(-1), ConsentWay.Written), null), person.Version, officer, _ct));
    }

    // Spread over the last ten months, as if the clerk had been at the desk then.
    private async Task RegisterAsync(string clerk, int count)
    {
        var (oldest, youngest) = (Today.AddYears(-36), Today.AddYears(-24));
        var women = await AsAsync(clerk, (s, officer) => s.GetRequiredService<FamilyPlanningDb>().Persons.Within(officer)
            .Where(p => p.Sex == Sex.Female && p.LeftOn == null && p.DeathDate == null && p.BirthDate > oldest && p.BirthDate < youngest)
            .OrderBy(p => p.Id).Take(count).Select(p => new { p.Id, p.AreaCode }).ToListAsync(_ct));
        foreach (var (index, woman) in women.Index())
        {
            var applicant = new PartyEntry(woman.Id, null, null, null, null, null, null, null, null, null, null, null, null);
            var entry = new RegistrationEntry(applicant, null, [], PresentState.Pregnant, PregnancyStatement.None, SlipDelivery.AtWindow, null);
            var request = new RegistrationRequest(woman.AreaCode, _channels[index % _channels.Length], null, true, true, null, entry);
            var then = new Then(clock.GetUtcNow().AddDays(-300 * (count - 1 - index) / count));
            await AsAsync(clerk, (s, officer) => ActivatorUtilities.CreateInstance<TakeRegistration>(s, then).ExecuteAsync(request, officer, _ct));
        }
    }

    private async Task OfferAsync(string clerk, int count)
    {
        var owed = await AsAsync(clerk, (s, officer) => s.GetRequiredService<OfferSearch>().PageAsync(officer.AreaCode, OfferSearch.Work.ToMake, null, default, null, count, officer, _ct));
        foreach (var (index, offer) in owed.Rows.Where(o => o.WindowFrom <= Today).Index())
        {
            await AsAsync(clerk, (s, officer) => (index % 5) switch
            {
                0 => s.GetRequiredService<RecordAnswer>().ExecuteAsync(offer.Id, OfferAnswer.Declined, offer.Version, officer, _ct),
                1 => s.GetRequiredService<RecordAnswer>().ExecuteAsync(offer.Id, OfferAnswer.Accepted, offer.Version, officer, _ct),
                _ => s.GetRequiredService<RecordVisit>().ExecuteAsync(offer.Id, Today, VisitPlace.Home, offer.Version, officer, _ct),
            });
        }
    }

    private async Task<List<Guid>> ReceiveAsync(string clerk, int count)
    {
        var (from, until) = (new DateOnly(Today.Year - 2, 1, 1), new DateOnly(Today.Year, 1, 1));
        var children = await AsAsync(clerk, (s, officer) => s.GetRequiredService<FamilyPlanningDb>().Persons.Within(officer)
            .Where(p => p.LeftOn == null && p.DeathDate == null && p.MotherId != null && p.BirthDate >= from && p.BirthDate < until)
            .OrderBy(p => p.Id).Take(count).Select(p => new { p.Id, Mother = p.MotherId!.Value }).ToListAsync(_ct));
        var received = new List<Guid>();
        foreach (var child in children)
        {
            var form = new SubsidyForm(Today.Year, Today, child.Mother, null, null, ApplicantRelation.Mother, null, null, AccountKind.BankCard, null, "青禾村镇银行", Card(), null, true);
            received.Add(await AsAsync(clerk, (s, officer) => s.GetRequiredService<ReceiveApplication>().ExecuteAsync(child.Id, form, officer, _ct)));
        }

        return received;
    }

    private async Task ReviewAsync(string head, List<Guid> applications)
    {
        foreach (var id in applications)
            await AsAsync(head, async (s, officer) => await s.GetRequiredService<ReviewApplication>().ExecuteAsync(id, "材料齐全", await VersionAsync<IncentiveApplication>(s, id), officer, _ct));
    }

    private async Task ConfirmAsync(string head, List<Guid> applications)
    {
        await ReviewAsync(head, applications);
        foreach (var id in applications)
            await AsAsync(_official, async (s, officer) => await s.GetRequiredService<ConfirmApplication>().ExecuteAsync(id, null, await VersionAsync<IncentiveApplication>(s, id), officer, _ct));
    }

    private async Task ReturnAsync(string clerk, List<Guid> applications)
    {
        foreach (var id in applications)
            await AsAsync(clerk, async (s, officer) =>
                await s.GetRequiredService<ReturnApplication>().ExecuteAsync(id, ReturnReason.PapersMissing, null, await VersionAsync<IncentiveApplication>(s, id), officer, _ct));
    }

    // All but the last two lines are paid, one comes back, one has no answer yet.
    private async Task PayAsync(string clerk, string title)
    {
        var township = await TownshipAsync(clerk);
        var batch = await AsAsync(_official, (s, officer) => s.GetRequiredService<PreparePaymentBatch>().ExecuteAsync(township, null, title, officer, _ct));
        await AsAsync(_official, async (s, officer) => await s.GetRequiredService<SubmitBatch>().ExecuteAsync(batch, await VersionAsync<PaymentBatch>(s, batch), officer, _ct));
        await AsAsync(_countyHead, async (s, officer) => await s.GetRequiredService<ApproveBatch>().ExecuteAsync(batch, await VersionAsync<PaymentBatch>(s, batch), officer, _ct));
        await AsAsync(_official, async (s, officer) => await s.GetRequiredService<ExportBankFile>().ExecuteAsync(batch, await VersionAsync<PaymentBatch>(s, batch), officer, _ct));
        var lines = await AsAsync(_official, (s, _) => s.GetRequiredService<FamilyPlanningDb>().Payments.CountAsync(p => p.BatchId == batch, _ct));
        var answers = Enumerable.Range(1, lines - 1).Select(line => line == lines - 1 ? $"{line},失败,账户已销户" : $"{line},成功,");
        var file = Encoding.UTF8.GetBytes($"序号,结果,原因\n{string.Join('\n', answers)}\n");
        await AsAsync(_official, (s, officer) => s.GetRequiredService<RecordReturnFile>().ExecuteAsync(batch, file, officer, _ct));
    }

    private async Task AgreeAsync(string head)
    {
        await AsAsync(head, (s, officer) => s.GetRequiredService<DrawUpAgreements>().ExecuteAsync(officer.AreaCode, Today.Year, officer, _ct));
        var drawn = await AsAsync(head, (s, officer) => s.GetRequiredService<FamilyPlanningDb>().ServiceAgreements.AsNoTracking().Within(officer)
            .Where(a => a.Status == AgreementStatus.Drawn).OrderBy(a => a.AreaCode).Take(2).ToListAsync(_ct));
        foreach (var agreement in drawn)
            await AsAsync(head, (s, officer) => s.GetRequiredService<SignAgreement>().ExecuteAsync(agreement.Id, Today, head, "陈秀兰", agreement.Version, officer, _ct));
    }

    private static List<Guid> Next(Queue<Guid> waiting, int count)
    {
        var next = new List<Guid>();
        while (next.Count < count && waiting.TryDequeue(out var id)) next.Add(id);
        return next;
    }

    // Made-up numbers of a range no bank has, with a right check digit.
    private string Card()
    {
        var body = string.Create(CultureInfo.InvariantCulture, $"629999{++_cards:D12}");
        return body + Enumerable.Range(0, 10).First(digit => BankCardNumber.Read($"{body}{digit}").Valid);
    }

    private Task<string> TownshipAsync(string clerk) => AsAsync(clerk, (_, officer) => Task.FromResult(officer.AreaCode));

    private static Task<uint> VersionAsync<T>(IServiceProvider services, Guid id) where T : Record =>
        services.GetRequiredService<FamilyPlanningDb>().Set<T>().AsNoTracking().Where(r => r.Id == id).Select(r => r.Version).SingleAsync(_ct);

    private Task AsAsync(string name, Func<IServiceProvider, Officer, Task> act) => AsAsync(name, async (services, officer) =>
    {
        await act(services, officer);
        return true;
    });

    // One request of an officer, as the pages have it.
    private async Task<T> AsAsync<T>(string name, Func<IServiceProvider, Officer, Task<T>> act)
    {
        await using var scope = scopes.CreateAsyncScope();
        var officer = await scope.ServiceProvider.GetRequiredService<FamilyPlanningDb>().Officers.AsNoTracking().SingleAsync(o => o.Name == name, _ct);
        scope.ServiceProvider.GetRequiredService<ActContext>().Officer = officer;
        return await act(scope.ServiceProvider, officer);
    }

    /// <summary>A clock that stands at an earlier moment.</summary>
    private sealed class Then(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }
}
