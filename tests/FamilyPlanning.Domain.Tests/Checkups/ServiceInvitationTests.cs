using CsCheck;
using FamilyPlanning.Domain.Checkups;

namespace FamilyPlanning.Domain.Tests.Checkups;

public sealed class ServiceInvitationTests
{
    private static readonly DateOnly _today = new(2026, 11, 23);
    private static readonly Guid _officer = Guid.CreateVersion7();

    private enum Act
    {
        Offer,
        Accept,
        Decline,
        Visit,
        TakeBack,
        Try,
        Withdraw,
    }

    private static readonly Dictionary<(InvitationState, Act), InvitationState> _legal = new()
    {
        [(InvitationState.Planned, Act.Offer)] = InvitationState.Offered,
        [(InvitationState.Planned, Act.Accept)] = InvitationState.Accepted,
        [(InvitationState.Planned, Act.Decline)] = InvitationState.Declined,
        [(InvitationState.Planned, Act.Visit)] = InvitationState.Given,
        [(InvitationState.Planned, Act.Try)] = InvitationState.Planned,
        [(InvitationState.Planned, Act.Withdraw)] = InvitationState.Withdrawn,
        [(InvitationState.Offered, Act.Accept)] = InvitationState.Accepted,
        [(InvitationState.Offered, Act.Decline)] = InvitationState.Declined,
        [(InvitationState.Offered, Act.Visit)] = InvitationState.Given,
        [(InvitationState.Offered, Act.Try)] = InvitationState.Offered,
        [(InvitationState.Offered, Act.Withdraw)] = InvitationState.Withdrawn,
        [(InvitationState.Accepted, Act.Accept)] = InvitationState.Accepted,
        [(InvitationState.Accepted, Act.Decline)] = InvitationState.Declined,
        [(InvitationState.Accepted, Act.Visit)] = InvitationState.Given,
        [(InvitationState.Accepted, Act.Try)] = InvitationState.Accepted,
        [(InvitationState.Accepted, Act.Withdraw)] = InvitationState.Withdrawn,
        [(InvitationState.Declined, Act.Accept)] = InvitationState.Accepted,
        [(InvitationState.Declined, Act.Decline)] = InvitationState.Declined,
        [(InvitationState.Given, Act.TakeBack)] = InvitationState.Accepted,
    };

    [Fact]
    public void Every_act_is_legal_in_the_states_of_the_list_and_refused_in_all_others()
    {
        foreach (var state in Enum.GetValues<InvitationState>())
        {
            foreach (var act in Enum.GetValues<Act>())
            {
                var invitation = In(state);
                if (_legal.TryGetValue((state, act), out var next))
                {
                    Do(invitation, act);
                    Assert.True(next == invitation.State, $"{state} {act}");
                }
                else
                {
                    Assert.StartsWith("checkup.", Assert.Throws<RuleBrokenException>(() => Do(invitation, act)).Rule);
                    Assert.Equal(state, invitation.State);
                }
            }
        }
    }

    [Fact]
    public void A_mind_is_changed_either_way_as_often_as_one_likes() => Gen.Bool.List[1, 12].Sample(answers =>
    {
        var invitation = In(InvitationState.Offered);
        foreach (var accepts in answers) invitation.RecordAnswer(accepts ? OfferAnswer.Accepted : OfferAnswer.Declined, _officer, _today);
        return invitation.State == (answers[^1] ? InvitationState.Accepted : InvitationState.Declined);
    });

    [Fact]
    public void A_decline_leaves_nothing_behind_but_the_answer()
    {
        var declined = In(InvitationState.Declined);

        Assert.Equal(OfferAnswer.Declined, declined.Answer);
        Assert.Equal((0, null, null, null, false), (declined.Tries, declined.LastTry, declined.NextTryOn, declined.WithdrawReason, declined.OfficeIsLate(_today.AddYears(1))));
    }

    [Fact]
    public void Only_the_office_is_late_and_only_with_an_offer_it_has_not_made()
    {
        var invitation = In(InvitationState.Planned);

        Assert.False(invitation.OfficeIsLate(invitation.WindowTo));
        Assert.True(invitation.OfficeIsLate(invitation.WindowTo.AddDays(1)));
        foreach (var state in Enum.GetValues<InvitationState>().Except([InvitationState.Planned])) Assert.False(In(state).OfficeIsLate(_today.AddYears(5)));
    }

    [Fact]
    public void Coming_without_an_offer_makes_and_accepts_it()
    {
        var invitation = In(InvitationState.Planned);

        invitation.RecordVisit(_today.AddDays(-2), VisitPlace.Elsewhere, _officer, _today);

        Assert.Equal((InvitationState.Given, _today, OfferAnswer.Accepted), (invitation.State, invitation.OfferedOn, invitation.Answer));
        Assert.Equal((_today.AddDays(-2), _today), (invitation.VisitedOn, invitation.VisitEnteredOn));
    }

    [Fact]
    public void A_visit_is_neither_in_the_future_nor_before_its_fact()
    {
        Assert.Equal("checkup.visit-in-future", Refused(i => i.RecordVisit(_today.AddDays(1), VisitPlace.Home, _officer, _today)));
        Assert.Equal("checkup.visit-before-basis", Refused(i => i.RecordVisit(new DateOnly(2026, 8, 22), VisitPlace.Home, _officer, _today)));
    }

    [Fact]
    public void A_corrected_fact_moves_an_offer_not_yet_made_and_leaves_what_happened()
    {
        var planned = In(InvitationState.Planned);
        var moved = Offer() with { PersonId = planned.PersonId, BasisId = planned.BasisId, From = new(2026, 12, 1), To = new(2026, 12, 31) };
        planned.Replan(moved);

        Assert.Equal(new DateOnly(2026, 12, 1), planned.WindowFrom);
        foreach (var state in Enum.GetValues<InvitationState>().Except([InvitationState.Planned]))
            Assert.Equal("checkup.offered-already", Assert.Throws<RuleBrokenException>(() => In(state).Replan(moved)).Rule);
    }

    [Fact]
    public void The_next_try_lies_ahead() =>
        Assert.Equal("checkup.next-try-after-today", Refused(i => i.NoteTry(OfficeTry.NotReached, _today, _today)));

    private static string Refused(Action<ServiceInvitation> act) => Assert.Throws<RuleBrokenException>(() => act(In(InvitationState.Planned))).Rule;

    private static PlannedOffer Offer() => new(
        Guid.CreateVersion7(), "519901101201", CheckupStep.M3, OfferBasis.Birth, Guid.CreateVersion7(), new(2026, 8, 23), new(2026, 11, 23), new(2026, 12, 22));

    private static ServiceInvitation In(InvitationState state)
    {
        var invitation = ServiceInvitation.Plan(Offer());
        if (state != InvitationState.Planned) invitation.MakeOffer(_officer, _today);
        switch (state)
        {
            case InvitationState.Planned or InvitationState.Offered: break;
            case InvitationState.Accepted: invitation.RecordAnswer(OfferAnswer.Accepted, _officer, _today); break;
            case InvitationState.Declined: invitation.RecordAnswer(OfferAnswer.Declined, _officer, _today); break;
            case InvitationState.Given: invitation.RecordVisit(_today, VisitPlace.VillageRoom, _officer, _today); break;
            case InvitationState.Withdrawn: invitation.Withdraw(WithdrawReason.MovedAway, _today); break;
            default: throw new ArgumentOutOfRangeException(nameof(state));
        }

        Assert.Equal(state, invitation.State);
        return invitation;
    }

    private static void Do(ServiceInvitation invitation, Act act)
    {
        switch (act)
        {
            case Act.Offer: invitation.MakeOffer(_officer, _today); break;
            case Act.Accept: invitation.RecordAnswer(OfferAnswer.Accepted, _officer, _today); break;
            case Act.Decline: invitation.RecordAnswer(OfferAnswer.Declined, _officer, _today); break;
            case Act.Visit: invitation.RecordVisit(_today, VisitPlace.Home, _officer, _today); break;
            case Act.TakeBack: invitation.TakeBackVisit(); break;
            case Act.Try: invitation.NoteTry(OfficeTry.NotReached, _today.AddDays(3), _today); break;
            case Act.Withdraw: invitation.Withdraw(WithdrawReason.FactChanged, _today); break;
            default: throw new ArgumentOutOfRangeException(nameof(act));
        }
    }
}
