using CsCheck;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Registrations;
using static FamilyPlanning.Domain.Tests.Registrations.ARegistration;

namespace FamilyPlanning.Domain.Tests.Registrations;

public sealed class ChildbearingRegistrationTests
{
    private static readonly string[] _maritalStatuses = ["10", "20", "21", "22", "23", "30", "40", "90"];

    private enum Act
    {
        Accept,
        Register,
        BeginCheck,
        EndCheck,
        Change,
        Reissue,
        Cancel,
    }

    private static readonly Dictionary<(RegistrationStatus, Act), RegistrationStatus> _legal = new()
    {
        [(RegistrationStatus.Draft, Act.Accept)] = RegistrationStatus.Accepted,
        [(RegistrationStatus.Accepted, Act.Register)] = RegistrationStatus.Registered,
        [(RegistrationStatus.Accepted, Act.BeginCheck)] = RegistrationStatus.Checking,
        [(RegistrationStatus.Accepted, Act.Cancel)] = RegistrationStatus.Cancelled,
        [(RegistrationStatus.Checking, Act.EndCheck)] = RegistrationStatus.Registered,
        [(RegistrationStatus.Checking, Act.Cancel)] = RegistrationStatus.Cancelled,
        [(RegistrationStatus.Registered, Act.Change)] = RegistrationStatus.Registered,
        [(RegistrationStatus.Registered, Act.Reissue)] = RegistrationStatus.Registered,
        [(RegistrationStatus.Registered, Act.Cancel)] = RegistrationStatus.Cancelled,
    };

    [Fact]
    public void Every_act_is_legal_in_the_states_of_the_list_and_refused_in_all_others()
    {
        foreach (var status in Enum.GetValues<RegistrationStatus>())
        {
            foreach (var act in Enum.GetValues<Act>())
            {
                var registration = new ARegistration().In(status);
                if (_legal.TryGetValue((status, act), out var next))
                {
                    Do(registration, act);
                    Assert.True(next == registration.Status, $"{status} {act}");
                }
                else
                {
                    var broken = Assert.Throws<RuleBrokenException>(() => Do(registration, act));
                    Assert.StartsWith("registration.", broken.Rule);
                    Assert.Equal(status, registration.Status);
                }
            }
        }
    }

    [Theory]
    [InlineData("10")]
    [InlineData("20")]
    [InlineData("30")]
    [InlineData("40")]
    [InlineData("90")]
    public void Any_marital_status_is_registered_in_one_visit(string maritalStatus)
    {
        var registration = new ARegistration().Stating(s => s with { Applicant = Woman(maritalStatus) }).Registered();

        Assert.Equal(RegistrationStatus.Registered, registration.Status);
        Assert.Null(registration.SecondParent);
        Assert.Equal(Today, Assert.Single(registration.Handlings).FinishedOn);
    }

    [Fact]
    public void A_seventh_child_is_registered_like_the_first()
    {
        var children = Enumerable.Range(0, 6).Select(i => Child($"20{10 + i}-05-01")).ToList();

        var registration = new ARegistration().Stating(s => s with { Children = children }).Registered();

        Assert.Equal(7, registration.BirthOrder);
        Assert.Equal(RegistrationStatus.Registered, registration.Status);
    }

    [Fact]
    public void Whoever_applies_and_however_many_children_there_are_the_registration_is_received() =>
        Gen.Select(Gen.Int[0, 7].Select(i => _maritalStatuses[i]), Gen.Int[0, 20], Gen.Int[-25_000, -1], Gen.Bool).Sample((marital, children, age, second) =>
        {
            var registration = new ARegistration().Stating(s => s with
            {
                Applicant = Woman(marital) with { BirthDate = Today.AddDays(age) },
                SecondParent = second ? Woman("20") with { Sex = Sex.Male } : null,
                Children = [.. Enumerable.Range(0, children).Select(i => Child($"20{10 + (i % 15)}-05-01"))],
            }).Registered();
            return registration.Status == RegistrationStatus.Registered && registration.BirthOrder == children + 1;
        });

    [Fact]
    public void Only_the_applicant_can_cancel()
    {
        var registration = new ARegistration().Registered();

        var broken = Assert.Throws<RuleBrokenException>(() => registration.Cancel(false, RegistrationChannel.Window, null, Clerk));

        Assert.Equal("registration.cancel-by-applicant-only", broken.Rule);
        Assert.Equal(RegistrationStatus.Registered, registration.Status);
    }

    [Fact]
    public void Nothing_is_accepted_without_promise_and_consent()
    {
        Assert.Equal("registration.promise-required", Assert.Throws<RuleBrokenException>(() => new ARegistration().Drafted().Accept("1", " ", "x", Clerk)).Rule);
        Assert.Equal("registration.consent-required", Assert.Throws<RuleBrokenException>(() => new ARegistration().Drafted().Accept("1", "x", "", Clerk)).Rule);
    }

    [Fact]
    public void An_entrusted_person_is_named()
    {
        var broken = Assert.Throws<RuleBrokenException>(() => new ARegistration().Through(RegistrationChannel.Entrusted).Drafted());
        Assert.Equal("registration.agent-required", broken.Rule);

        Assert.Equal("李明", new ARegistration().Through(RegistrationChannel.Entrusted, " 李明 ").Drafted().AgentName);
    }

    [Fact]
    public void A_check_without_an_answer_is_settled_by_the_promise_and_registered()
    {
        var registration = new ARegistration().Checking();

        registration.EndCheck(EntitlementCheckAnswer.SettledByPromise, null, Code(), Clerk with { Today = Today.AddDays(30) });

        Assert.Equal(RegistrationStatus.Registered, registration.Status);
        Assert.Equal(Today.AddDays(30), Assert.Single(registration.Handlings).FinishedOn);
    }

    [Fact]
    public void A_change_issues_a_new_slip_in_place_of_the_old_one()
    {
        var draft = new ARegistration();
        var registration = draft.Registered();
        var born = draft.Statement with { State = PresentState.Born, Children = [Child("2026-11-20", registered: true)] };

        registration.Change(born, RegistrationChannel.Online, "已出生", OrderCounting.AllLiving, Code(7), Clerk);

        Assert.Equal([false, true], registration.Slips.Select(s => s.ReplacedOn is null));
        Assert.Equal(Code(7), registration.CurrentSlip!.Code);
        Assert.Equal([RegistrationKind.First, RegistrationKind.Change], registration.Handlings.Select(h => h.Kind));
        Assert.Equal(RegistrationKind.First, registration.Kind);
        Assert.Equal(1, registration.BirthOrder);
    }

    [Fact]
    public void A_number_shown_once_stays_with_its_person_and_with_nobody_else()
    {
        var stated = new ARegistration().Statement with { Applicant = FromElsewhere([7]) };
        var registration = new ARegistration().Stating(_ => stated).Registered();

        registration.Change(stated with { Applicant = stated.Applicant with { Number = null, Phone = "14200009999" } }, RegistrationChannel.Window, null, OrderCounting.AllLiving, Code(1), Clerk);
        Assert.Equal([7], registration.Applicant.IdentityIndex);
        Assert.Equal(("511599********2245", "14200009999"), (registration.Applicant.IdentityMasked, registration.Applicant.Phone));

        registration.Change(stated with { Applicant = stated.Applicant with { Number = null, Name = "李春花" } }, RegistrationChannel.Window, null, OrderCounting.AllLiving, Code(2), Clerk);
        Assert.Null(registration.Applicant.IdentityIndex);
    }

    [Fact]
    public void After_a_birth_the_child_is_named_and_the_registration_is_a_late_one()
    {
        var born = new ARegistration().Stating(s => s with { State = PresentState.Born });

        Assert.Equal("registration.born-child-required", Assert.Throws<RuleBrokenException>(() => born.Drafted()).Rule);
        Assert.Equal(RegistrationKind.Late, born.Stating(s => s with { Children = [Child("2026-10-01", registered: true)] }).Drafted().Kind);
    }

    [Theory]
    [InlineData(OrderCounting.AllLiving, 4)]
    [InlineData(OrderCounting.Common, 2)]
    public void The_birth_order_counts_the_children_the_place_counts(OrderCounting counting, int expected)
    {
        List<ChildStatement> children =
        [
            Child("2015-01-01"), Child("2016-01-01", inCommon: false), Child("2017-01-01", adopted: true), Child("2018-01-01", living: false),
            Child("2026-11-01", registered: true), Child("2026-11-01", registered: true),
        ];

        var registration = new ARegistration().Counting(counting).Stating(s => s with { State = PresentState.Born, Children = children }).Drafted();

        Assert.Equal(expected, registration.BirthOrder);
    }

    [Fact]
    public void A_second_registration_for_the_same_pregnancy_is_recognised()
    {
        var woman = Woman();
        var first = new ARegistration().Stating(s => s with { Applicant = woman, Pregnancy = new(null, null, new DateOnly(2027, 3, 1)) }).Registered();
        var second = new ARegistration().Stating(s => s with { Applicant = Woman("20"), SecondParent = woman, Pregnancy = new(null, new DateOnly(2026, 5, 30), null) }).Drafted();
        var stranger = new ARegistration().Drafted();

        Assert.True(second.ConcernsSameBirthAs(first));
        Assert.False(stranger.ConcernsSameBirthAs(first));
    }

    [Fact]
    public void The_same_number_from_elsewhere_is_the_same_person_and_two_years_later_it_is_another_birth()
    {
        var first = new ARegistration().Stating(s => s with { Applicant = FromElsewhere([9, 9]), State = PresentState.Born, Children = [Child("2024-11-01", registered: true)] }).Registered();
        var next = new ARegistration().Stating(s => s with { Applicant = FromElsewhere([9, 9]), Pregnancy = new(null, null, new DateOnly(2027, 3, 1)) }).Drafted();
        var again = new ARegistration().Stating(s => s with { Applicant = FromElsewhere([9, 9]), State = PresentState.Born, Children = [Child("2024-11-01", registered: true)] }).Drafted();

        Assert.False(next.ConcernsSameBirthAs(first));
        Assert.True(again.ConcernsSameBirthAs(first));
        Assert.False(again.ConcernsSameBirthAs(new ARegistration().Stating(s => s with { Applicant = FromElsewhere([9, 9]) }).Cancelled()));
    }

    [Fact]
    public void The_first_print_needs_no_reason_and_every_later_one_does()
    {
        var slip = new ARegistration().Registered().CurrentSlip!;

        slip.Print(null, Clerk);

        Assert.Equal("registration.reprint-reason", Assert.Throws<RuleBrokenException>(() => slip.Print(" ", Clerk)).Rule);
        slip.Print("卡纸", Clerk);
        Assert.Equal([null, "卡纸"], slip.Prints.Select(p => p.Reason));
    }

    [Fact]
    public void A_replaced_slip_is_not_printed_again()
    {
        var registration = new ARegistration().Registered();
        var old = registration.CurrentSlip!;
        registration.Reissue(RegistrationChannel.Window, "遗失", Code(2), Clerk);

        Assert.Equal("registration.slip-replaced", Assert.Throws<RuleBrokenException>(() => old.Print(null, Clerk)).Rule);
    }

    private static void Do(ChildbearingRegistration registration, Act act)
    {
        switch (act)
        {
            case Act.Accept: registration.Accept("519901101202600002", "1", "1", Clerk); break;
            case Act.Register: registration.Register(Code(1), Clerk); break;
            case Act.BeginCheck: registration.BeginCheck("某镇", "是否一致", "1", Today.AddDays(1), Clerk); break;
            case Act.EndCheck: registration.EndCheck(EntitlementCheckAnswer.Confirmed, null, Code(1), Clerk); break;
            case Act.Change: registration.Change(new ARegistration().Statement, RegistrationChannel.Window, null, OrderCounting.AllLiving, Code(1), Clerk); break;
            case Act.Reissue: registration.Reissue(RegistrationChannel.Window, null, Code(1), Clerk); break;
            case Act.Cancel: registration.Cancel(true, RegistrationChannel.Window, null, Clerk); break;
            default: throw new ArgumentOutOfRangeException(nameof(act));
        }
    }
}
