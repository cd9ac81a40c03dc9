using FamilyPlanning.Domain.Incentives;
using static FamilyPlanning.Domain.Tests.Incentives.Subsidies;

namespace FamilyPlanning.Domain.Tests.Incentives;

public sealed class IncentiveApplicationTests
{
    [Fact]
    public void An_application_goes_from_receipt_over_review_and_confirmation_to_payment()
    {
        var account = Account();
        var application = Confirmed(account);
        application.EnterBatch(account, "F519901202600001", By(County));
        application.RecordPaid(Today, By(County));

        Assert.Equal((ApplicationStatus.Paid, 3600m, 12), (application.Status, application.Amount, application.Months));
        Assert.Equal(
            [StepKind.Received, StepKind.FirstReviewed, StepKind.Confirmed, StepKind.EnteredBatch, StepKind.Paid], application.Steps.Select(s => s.Kind));
    }

    [Fact]
    public void The_officer_who_received_an_application_cannot_confirm_it()
    {
        var application = Received(Account());
        application.Review(Payable, null, By(Reviewer));

        var broken = Assert.Throws<RuleBrokenException>(() => application.Confirm(Payable, null, By(Clerk)));

        Assert.Equal("incentives.four-eyes", broken.Rule);
    }

    [Fact]
    public void The_officer_who_first_reviewed_an_application_cannot_confirm_it()
    {
        var application = Received(Account());
        application.Review(Payable, null, By(Reviewer));

        Assert.Equal("incentives.four-eyes", Assert.Throws<RuleBrokenException>(() => application.Confirm(Payable, null, By(Reviewer))).Rule);
    }

    [Fact]
    public void Whoever_received_it_before_it_was_returned_cannot_confirm_it_either()
    {
        var account = Account();
        var application = Received(account);
        application.Return(ReturnReason.PapersMissing, null, null, By(Reviewer));
        application.Correct(Entry(account, application.PersonId), Payable, new ReceiptDays(Today, Today.AddDays(42)), By(Head));
        application.Review(Payable, null, By(Head));

        Assert.Equal("incentives.four-eyes", Assert.Throws<RuleBrokenException>(() => application.Confirm(Payable, null, By(Clerk))).Rule);
    }

    [Fact]
    public void What_cannot_be_paid_as_it_stands_is_received_and_returned_with_its_reason()
    {
        var application = Received(decision: WithoutCard);

        Assert.Equal((ApplicationStatus.Returned, ReturnReason.InvalidBankCard, 0m), (application.Status, application.ReturnReason, application.Amount));
        Assert.Equal([StepKind.Received, StepKind.Returned], application.Steps.Select(s => s.Kind));
    }

    [Fact]
    public void A_corrected_application_is_received_again_with_a_new_limit_of_the_office()
    {
        var application = Received(decision: WithoutCard);

        application.Correct(Entry(Account(), application.PersonId), Payable, new ReceiptDays(Today.AddDays(3), Today.AddDays(45)), By(Clerk, Today.AddDays(3)));

        Assert.Equal((ApplicationStatus.Received, Today.AddDays(45), null, 3600m), (application.Status, application.DueOn, application.ReturnReason, application.Amount));
    }

    [Fact]
    public void A_corrected_application_stays_the_same_childs()
    {
        var application = Received(decision: WithoutCard);

        var broken = Assert.Throws<RuleBrokenException>(() => application.Correct(Entry(Account()), Payable, new ReceiptDays(Today, Today), By(Clerk)));

        Assert.Equal("incentives.other-child", broken.Rule);
    }

    [Fact]
    public void Another_reason_needs_words()
    {
        var application = Received(Account());

        Assert.Equal("incentives.return-text", Assert.Throws<RuleBrokenException>(() => application.Return(ReturnReason.Other, " ", null, By(Reviewer))).Rule);
    }

    [Fact]
    public void A_payment_the_bank_sent_back_is_owed_on_to_a_corrected_account()
    {
        var (first, second) = (Account(), Account());
        var application = Confirmed(first);
        application.EnterBatch(first, "F1", By(County));
        application.RecordFailed("账号不存在", By(County));
        first.Refuse("账号不存在", Today);

        Assert.Equal("incentives.account-to-correct", Assert.Throws<RuleBrokenException>(() => application.EnterBatch(first, "F2", By(County))).Rule);
        application.CorrectAccount(second, null, By(Clerk));
        application.EnterBatch(second, "F2", By(County));
        Assert.Equal(ApplicationStatus.InBatch, application.Status);
    }

    [Fact]
    public void An_application_cannot_be_received_for_a_year_to_come()
    {
        var broken = Assert.Throws<RuleBrokenException>(() => IncentiveApplication.Receive(
            "519901101202600001", Programme.ChildcareSubsidy, 2027, ClaimKind.First, Entry(Account()), Payable, new ReceiptDays(Today, Today), By(Clerk)));

        Assert.Equal("incentives.claim-year", broken.Rule);
    }

    public static TheoryData<string, ApplicationStatus> Moves
    {
        get
        {
            var data = new TheoryData<string, ApplicationStatus>();
            foreach (var status in Enum.GetValues<ApplicationStatus>())
            {
                foreach (var act in _acts.Keys) data.Add(act, status);
            }

            return data;
        }
    }

    private static readonly Dictionary<string, (ApplicationStatus[] From, Action<IncentiveApplication> Act)> _acts = new()
    {
        ["review"] = ([ApplicationStatus.Received], a => a.Review(Payable, null, By(Reviewer))),
        ["confirm"] = ([ApplicationStatus.FirstReviewed], a => a.Confirm(Payable, null, By(County))),
        ["return"] = ([ApplicationStatus.Received, ApplicationStatus.FirstReviewed], a => a.Return(ReturnReason.PapersMissing, null, null, By(County))),
        ["correct"] = ([ApplicationStatus.Returned], a => a.Correct(Entry(Account(), a.PersonId), Payable, new ReceiptDays(Today, Today), By(Clerk))),
        ["withdraw"] = ([ApplicationStatus.Received, ApplicationStatus.FirstReviewed, ApplicationStatus.Confirmed, ApplicationStatus.Returned], a => a.Withdraw(null, By(Clerk))),
        ["correct account"] = ([ApplicationStatus.Confirmed], a => a.CorrectAccount(Account(), null, By(Clerk))),
        ["leave batch"] = ([ApplicationStatus.InBatch], a => a.LeaveBatch("F1", By(County))),
        ["record paid"] = ([ApplicationStatus.InBatch], a => a.RecordPaid(Today, By(County))),
        ["record failed"] = ([ApplicationStatus.InBatch], a => a.RecordFailed("账号不存在", By(County))),
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void Every_act_is_possible_from_its_states_and_refused_from_all_others(string act, ApplicationStatus status)
    {
        var application = At(status);
        var (from, carryOut) = _acts[act];

        if (from.Contains(status)) carryOut(application);
        else Assert.Throws<RuleBrokenException>(() => carryOut(application));
        Assert.Equal(from.Contains(status) && act != "correct account", application.Status != status);
    }

    private static IncentiveApplication At(ApplicationStatus status)
    {
        var account = Account();
        if (status == ApplicationStatus.Received) return Received(account);
        if (status == ApplicationStatus.Returned) return Received(decision: WithoutCard);
        var application = Received(account);
        if (status == ApplicationStatus.Withdrawn)
        {
            application.Withdraw(null, By(Clerk));
            return application;
        }

        application.Review(Payable, null, By(Reviewer));
        if (status == ApplicationStatus.FirstReviewed) return application;
        application.Confirm(Payable, null, By(County));
        if (status == ApplicationStatus.Confirmed) return application;
        application.EnterBatch(account, "F1", By(County));
        if (status == ApplicationStatus.Paid) application.RecordPaid(Today, By(County));
        return application;
    }
}
