using System.Security.Cryptography;
using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.TestKit;
using static FamilyPlanning.Application.Tests.Registrations.RegistrationActs;

namespace FamilyPlanning.Application.Tests.Registrations;

public sealed class SlipTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task A_slip_in_force_is_answered_with_number_and_masked_names_only()
    {
        var (_, husband, wife) = await office.RegisterCoupleAsync();
        var registration = await office.ReadAsync(await office.TakeAsync(Request(wife) with { Stated = Request(wife).Stated with { SecondParent = Of(husband) } }));

        var answer = await AskAsync(VerificationCode.Grouped(registration.CurrentSlip!.Code).ToLowerInvariant());

        Assert.Equal((SlipCheck.Validity.Valid, registration.Number, TestClock.Today), (answer.Validity, answer.Number, answer.IssuedOn));
        Assert.Equal(["王**", "张**"], answer.MaskedNames);
    }

    [Fact]
    public async Task After_a_reissue_the_old_slip_is_replaced_and_after_a_cancellation_all_are_cancelled()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        var id = await office.TakeAsync(Request(wife));
        var first = await office.ReadAsync(id);
        await using (var db = office.NewDb(office.Clerk))
            await new ReissueSlip(db, office.Clock).ExecuteAsync(id, RegistrationChannel.Window, "遗失", first.Version, office.Clerk, CancellationToken.None);
        var second = await office.ReadAsync(id);

        Assert.Equal(SlipCheck.Validity.Replaced, (await AskAsync(first.CurrentSlip!.Code)).Validity);
        Assert.Equal(SlipCheck.Validity.Valid, (await AskAsync(second.CurrentSlip!.Code)).Validity);

        await using (var db = office.NewDb(office.Clerk))
            await new CancelRegistration(db, office.Clock).ExecuteAsync(id, true, RegistrationChannel.Window, null, second.Version, office.Clerk, CancellationToken.None);
        Assert.Equal(SlipCheck.Validity.Cancelled, (await AskAsync(first.CurrentSlip.Code)).Validity);
        Assert.Equal(SlipCheck.Validity.Cancelled, (await AskAsync(second.CurrentSlip.Code)).Validity);
    }

    [Fact]
    public async Task Ten_thousand_guesses_find_nothing()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        var real = (await office.ReadAsync(await office.TakeAsync(Request(wife)))).CurrentSlip!.Code;
        await using var db = office.NewDb();
        var check = new SlipCheck(db);

        // Every tenth guess is a well-formed code nobody was given, the others a real code with one character changed.
        for (var i = 0; i < 10_000; i++)
        {
            var guess = i % 10 == 0 ? RegistrationStore.NewCode() : Altered(real, i);
            Assert.Equal(SlipCheck.Validity.NotFound, (await check.AskAsync(guess, CancellationToken.None)).Validity);
        }
    }

    [Fact]
    public async Task A_change_by_two_officers_at_once_is_won_by_one()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        var id = await office.TakeAsync(Request(wife));
        var seen = (await office.ReadAsync(id)).Version;

        await using (var db = office.NewDb(office.Clerk))
            await new ReissueSlip(db, office.Clock).ExecuteAsync(id, RegistrationChannel.Window, null, seen, office.Clerk, CancellationToken.None);

        await using var late = office.NewDb(office.Colleague);
        var change = new ChangeRegistration(late, office.Reading(late), new Application.Administration.PolicyParameters(late), office.Clock);
        await Assert.ThrowsAsync<RecordChangedException>(() => change.ExecuteAsync(id, Request(wife).Stated, RegistrationChannel.Window, null, seen, office.Colleague, CancellationToken.None));
    }

    [Fact]
    public async Task A_change_after_the_birth_names_the_child_and_keeps_the_number()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        var id = await office.TakeAsync(Request(wife));
        var before = await office.ReadAsync(id);
        var born = Request(wife).Stated with { State = PresentState.Born, Children = [Child("2026-11-20", registered: true)] };

        await using (var db = office.NewDb(office.Clerk))
        {
            await new ChangeRegistration(db, office.Reading(db), new Application.Administration.PolicyParameters(db), office.Clock)
                .ExecuteAsync(id, born, RegistrationChannel.Online, "已出生", before.Version, office.Clerk, CancellationToken.None);
        }

        var after = await office.ReadAsync(id);
        Assert.Equal((before.Number, PresentState.Born, 2), (after.Number, after.State, after.Slips.Count));
        Assert.Equal([RegistrationKind.First, RegistrationKind.Change], after.Handlings.Select(h => h.Kind));
    }

    [Fact]
    public async Task Figures_count_handlings_of_the_period_online_and_same_day()
    {
        await using var own = new TestOffice();
        await own.InitializeAsync();
        var from = TestClock.Today.AddDays(1);
        await own.TakeAsync(Request(Guid.Empty) with { Stated = Request(Guid.Empty).Stated with { Applicant = Elsewhere("前一天", null) } });
        own.Clock.Advance(TimeSpan.FromDays(1));
        var (_, _, wife) = await own.RegisterCoupleAsync(TestOffice.Greenrock);
        var request = Request(wife, TestOffice.Greenrock);
        var id = await own.TakeAsync(request with { Channel = RegistrationChannel.Online });
        await own.TakeAsync(request with { Check = new CheckEntry("邻县", "一致") });
        await using (var db = own.NewDb(own.Clerk))
            await new ReissueSlip(db, own.Clock).ExecuteAsync(id, RegistrationChannel.Window, null, (await own.ReadAsync(id)).Version, own.Clerk, CancellationToken.None);

        await using var read = own.NewDb(own.CountyOfficial);
        var figures = new RegistrationFigures(read);
        var line = (await figures.ByVillageAsync(from, from, TestOffice.County, own.CountyOfficial, CancellationToken.None))[TestOffice.Greenrock];

        Assert.Equal(new RegistrationFigures.Line(3, 2, 1, 1, 2), line);
        Assert.Equal(RegistrationFigures.Line.None, await figures.OfAreaAsync(from, from, TestOffice.Township, own.Neighbour, CancellationToken.None));
    }

    [Fact]
    public async Task The_list_is_read_page_by_page_and_found_by_number_and_name()
    {
        var person = Guid.Empty;
        for (var i = 0; i < 5; i++)
        {
            await office.TakeAsync(Request(person, TestOffice.OtherVillage) with { Stated = Request(person).Stated with { Applicant = Elsewhere($"欧阳{i}", null) } }, office.Neighbour);
        }

        await using var db = office.NewDb(office.Neighbour);
        var search = new RegistrationSearch(db);
        var filter = new RegistrationSearch.Filter(TestOffice.OtherTownship, null, null, null, null, null);
        var seen = new List<RegistrationSearch.Row>();
        for (string? after = null; ;)
        {
            var page = await search.PageAsync(filter, after, 2, office.Neighbour, CancellationToken.None);
            Assert.Equal(5, page.Total);
            seen.AddRange(page.Rows);
            if ((after = page.Next) is null) break;
        }

        Assert.Equal(["欧阳4", "欧阳3", "欧阳2", "欧阳1", "欧阳0"], seen.Select(r => r.Applicant));
        Assert.Equal("欧阳3", Assert.Single((await search.PageAsync(filter with { Words = seen[1].Number }, null, 20, office.Neighbour, CancellationToken.None)).Rows).Applicant);
        Assert.Equal("欧阳2", Assert.Single((await search.PageAsync(filter with { Words = "阳2" }, null, 20, office.Neighbour, CancellationToken.None)).Rows).Applicant);
        Assert.Empty((await search.PageAsync(filter with { Status = RegistrationStatus.Cancelled }, null, 20, office.Neighbour, CancellationToken.None)).Rows);
    }

    private async Task<SlipCheck.Answer> AskAsync(string code)
    {
        await using var db = office.NewDb();
        return await new SlipCheck(db).AskAsync(code, CancellationToken.None);
    }

    private static string Altered(string code, int i)
    {
        var at = i % code.Length;
        var letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".Replace(code[at].ToString(), "", StringComparison.Ordinal);
        return code[..at] + letters[RandomNumberGenerator.GetInt32(letters.Length)] + code[(at + 1)..];
    }
}
