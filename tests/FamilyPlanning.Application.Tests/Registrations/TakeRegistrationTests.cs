using FamilyPlanning.Application.Registrations;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Registrations;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using static FamilyPlanning.Application.Tests.Registrations.RegistrationActs;

namespace FamilyPlanning.Application.Tests.Registrations;

public sealed class TakeRegistrationTests(TestOffice office) : IClassFixture<TestOffice>
{
    [Fact]
    public async Task An_unmarried_woman_is_registered_in_one_visit_with_number_and_slip()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        var request = Request(wife) with { Stated = Request(wife).Stated with { Applicant = Of(wife) with { MaritalStatus = "10" } } };

        var registration = await office.ReadAsync(await office.TakeAsync(request));

        Assert.Equal((RegistrationStatus.Registered, "10", RegistrationKind.First), (registration.Status, registration.Applicant.MaritalStatus, registration.Kind));
        Assert.StartsWith("5199011012026", registration.Number);
        Assert.Equal("SYDJ-CN-1", registration.PromiseVersion);
        Assert.Equal(VerificationCode.Length, registration.CurrentSlip!.Code.Length);
        Assert.Equal(TestClock.Today, Assert.Single(registration.Handlings).FinishedOn);
    }

    [Fact]
    public async Task A_seventh_child_is_simply_registered()
    {
        var (_, husband, wife) = await office.RegisterCoupleAsync();
        List<ChildStatement> children = [.. Enumerable.Range(0, 6).Select(i => Child($"20{12 + i}-02-03")), Child("2026-11-01", registered: true)];
        var request = Request(wife);

        var id = await office.TakeAsync(request with { Stated = request.Stated with { SecondParent = Of(husband), Children = children, State = PresentState.Born } });

        var registration = await office.ReadAsync(id);
        Assert.Equal((7, RegistrationKind.Late, RegistrationStatus.Registered), (registration.BirthOrder, registration.Kind, registration.Status));
        Assert.Equal([1, 2, 3, 4, 5, 6, 7], registration.Children.Select(c => c.Line));
        Assert.True(registration.Children[6].Registered);
    }

    [Fact]
    public async Task What_the_ledger_knows_stands_in_the_registration_without_being_typed()
    {
        var (_, husband, wife) = await office.RegisterCoupleAsync();
        var request = Request(wife);

        var registration = await office.ReadAsync(await office.TakeAsync(request with { Stated = request.Stated with { SecondParent = Of(husband) } }));

        Assert.Equal(("王秀英", "张建军"), (registration.Applicant.Name, registration.SecondParent!.Name));
        Assert.Equal("青禾县青石镇石桥村", registration.Applicant.ResidencePlace);
        Assert.Matches(@"^519901\*{8}\d{3}[\dX]$", registration.Applicant.IdentityMasked);
        Assert.Null(registration.Applicant.IdentityCipher);
    }

    [Fact]
    public async Task Somebody_from_elsewhere_is_registered_with_a_protected_number()
    {
        var number = TestOffice.NumberFor(new DateOnly(1995, 7, 8), Sex.Female);
        var request = Request(Guid.Empty);

        var registration = await office.ReadAsync(await office.TakeAsync(request with { Stated = request.Stated with { Applicant = Elsewhere("阿依古丽·买买提", number) } }));

        Assert.Equal((Sex.Female, new DateOnly(1995, 7, 8)), (registration.Applicant.Sex, registration.Applicant.BirthDate));
        Assert.Equal(number, office.Protection.Decrypt(registration.Applicant.IdentityCipher!, Persistence.Protection.FieldProtection.IdentityNumber));
        Assert.DoesNotContain(number, await AllTextAsync("registration_parties") + await AllTextAsync("audit_entries"));
    }

    [Fact]
    public async Task A_wrong_number_is_refused_and_takes_no_serial()
    {
        var request = Request(Guid.Empty);
        var before = await LastSerialAsync();

        var broken = await Assert.ThrowsAsync<RuleBrokenException>(() =>
            office.TakeAsync(request with { Stated = request.Stated with { Applicant = Elsewhere("某人", "519901199507080000") } }));

        Assert.Equal("person.identity-invalid", broken.Rule);
        Assert.Equal(before, await LastSerialAsync());
    }

    [Fact]
    public async Task A_second_registration_for_the_same_birth_is_linked_and_not_turned_away()
    {
        var (_, husband, wife) = await office.RegisterCoupleAsync();
        var first = await office.TakeAsync(Request(wife));

        var second = await office.TakeAsync(Request(husband) with { Stated = Request(husband).Stated with { SecondParent = Of(wife) } });

        var registration = await office.ReadAsync(second);
        Assert.Equal((first, RegistrationStatus.Registered), (registration.EarlierId, registration.Status));
    }

    [Fact]
    public async Task A_question_to_another_place_binds_the_office_for_fifteen_working_days_and_ends_registered()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        var id = await office.TakeAsync(Request(wife) with { Check = new CheckEntry("邻县某镇", "婚姻登记是否一致") });
        var checking = await office.ReadAsync(id);
        Assert.Equal((RegistrationStatus.Checking, new DateOnly(2026, 12, 14)), (checking.Status, Assert.Single(checking.Checks).DueOn));

        await using var db = office.NewDb(office.Clerk);
        await new EndEntitlementCheck(db, office.Clock).ExecuteAsync(id, EntitlementCheckAnswer.SettledByPromise, null, checking.Version, office.Clerk, CancellationToken.None);

        Assert.Equal(RegistrationStatus.Registered, (await office.ReadAsync(id)).Status);
    }

    [Fact]
    public async Task Another_township_finds_neither_the_registration_nor_the_person()
    {
        var (_, _, wife) = await office.RegisterCoupleAsync();
        var id = await office.TakeAsync(Request(wife));

        await Assert.ThrowsAsync<RecordNotFoundException>(() => office.ReadAsync(id, office.Neighbour));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => office.TakeAsync(Request(wife, TestOffice.OtherVillage), office.Neighbour));
        Assert.Equal("registration.village-outside-scope", (await Assert.ThrowsAsync<RuleBrokenException>(() => office.TakeAsync(Request(wife), office.Neighbour))).Rule);
        await using var db = office.NewDb(office.Neighbour);
        await Assert.ThrowsAsync<RecordNotFoundException>(() => new ReissueSlip(db, office.Clock).ExecuteAsync(id, RegistrationChannel.Window, null, 1, office.Neighbour, CancellationToken.None));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => new CancelRegistration(db, office.Clock).ExecuteAsync(id, true, RegistrationChannel.Window, null, 1, office.Neighbour, CancellationToken.None));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => new EndEntitlementCheck(db, office.Clock).ExecuteAsync(id, EntitlementCheckAnswer.Confirmed, null, 1, office.Neighbour, CancellationToken.None));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => new RegistrationPrefill(db, new Application.Offices.AreaReader(db)).ReadAsync(wife, office.Neighbour, CancellationToken.None));
    }

    [Fact]
    public async Task The_form_opens_with_spouse_children_and_addresses_from_the_ledger()
    {
        var (household, husband, wife) = await office.RegisterCoupleAsync();
        await using var db = office.NewDb(office.Clerk);
        var child = await new Application.Households.RecordBirth(db, office.Protection, office.Clock).ExecuteAsync(
            TestOffice.Member("张小满", Sex.Female, new DateOnly(2024, 5, 20), "32"), household, wife, husband, 1, "F510000001", office.Clerk, CancellationToken.None);

        var picture = await new RegistrationPrefill(db, new Application.Offices.AreaReader(db)).ReadAsync(wife, office.Clerk, CancellationToken.None);

        Assert.Equal((husband, "青禾县青石镇石桥村"), (picture.SecondParent!.Id, picture.Applicant.ResidencePlace));
        Assert.Equal((child, true, "F510000001"), (picture.Children.Single().Id, picture.Children.Single().InCommon, picture.Children.Single().BirthCertificate));
        Assert.Equal([husband], picture.Candidates.Select(c => c.Id));
    }

    private async Task<int> LastSerialAsync()
    {
        await using var db = office.NewDb();
        return await db.RegistrationCounters.Where(c => c.Office == "519901101").Select(c => c.Last).SingleOrDefaultAsync();
    }

    private async Task<string> AllTextAsync(string table) => (string?)await office.Database.AskAsync($"SELECT string_agg(t::text, ' ') FROM {table} t") ?? "";
}
