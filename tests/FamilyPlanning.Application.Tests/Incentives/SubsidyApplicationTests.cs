using FamilyPlanning.Application.Incentives;
using FamilyPlanning.Domain;
using FamilyPlanning.Domain.Incentives;
using FamilyPlanning.Persistence.Protection;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace FamilyPlanning.Application.Tests.Incentives;

public sealed class SubsidyApplicationTests(TestOffice office) : IClassFixture<TestOffice>
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private static readonly DateOnly _born = new(2024, 3, 9);

    private readonly SubsidyDesk _desk = new(office);

    [Fact]
    public async Task An_application_is_received_reviewed_and_confirmed_with_its_trace()
    {
        var (application, _) = await _desk.ConfirmedAsync();

        var picture = await _desk.OpenAsync(application, office.CountyOfficial);
        Assert.Equal((ApplicationStatus.Confirmed, 3600m, 12), (picture.Application.Status, picture.Application.Amount, picture.Application.Months));
        Assert.Equal([StepKind.Confirmed, StepKind.FirstReviewed, StepKind.Received], picture.Steps.Select(s => s.Kind));
        Assert.Equal(["贺晓兰", "王建国", "李敏"], picture.Steps.Select(s => s.Officer));
        Assert.All(picture.Steps, step => Assert.Contains(step.Decision!.Trace, line => line.Found.Zh.Contains("3,600.00 ÷ 12 × 12 = 3,600.00", StringComparison.Ordinal)));
        Assert.StartsWith("519901101" + "2026", picture.Application.Number, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_limit_of_the_office_is_counted_in_working_days()
    {
        var (child, mother, _) = await _desk.ChildAsync(_born);
        var application = await _desk.ReceiveAsync(child, SubsidyDesk.Form(mother, receivedOn: new DateOnly(2026, 9, 21)));

        // 30 working days from 22 September 2026: holidays 25-27 September and 1-7 October, 10 October worked.
        Assert.Equal(new DateOnly(2026, 11, 9), (await _desk.OpenAsync(application)).Application.DueOn);
    }

    [Fact]
    public async Task Two_officers_who_receive_the_same_claim_at_once_receive_it_once()
    {
        var (child, mother, father) = await _desk.ChildAsync(_born);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Refusal.OfAsync(() =>
            _desk.ReceiveAsync(child, SubsidyDesk.Form(i % 2 == 0 ? mother : father), i % 2 == 0 ? office.Clerk : office.Colleague))));

        await using var db = office.NewDb();
        var kept = await db.IncentiveApplications.Where(a => a.PersonId == child).ToListAsync(_ct);
        Assert.Single(kept, a => a.Status == ApplicationStatus.Received);
        Assert.All(kept.Where(a => a.Status != ApplicationStatus.Received), a => Assert.True(a.ReturnReason is ReturnReason.DuplicateClaim or ReturnReason.BothParentsApplied));
        Assert.All(outcomes.OfType<string>(), rule => Assert.Equal("incentives.claimed-already", rule));
    }

    [Fact]
    public async Task A_second_claim_for_the_same_child_and_year_is_impossible_in_the_database()
    {
        var (child, mother, _) = await _desk.ChildAsync(_born);
        await _desk.ReceiveAsync(child, SubsidyDesk.Form(mother));

        var second = await Assert.ThrowsAsync<PostgresException>(() => office.Database.AskAsync(
            $"""
            INSERT INTO incentive_applications SELECT (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'number', 'X1'))).*
            FROM incentive_applications a WHERE person_id = '{child}'
            """));

        Assert.Equal("ux_incentive_applications_claim", second.ConstraintName);
    }

    [Fact]
    public async Task The_second_parent_gets_an_answer_that_names_the_first_application()
    {
        var (child, mother, father) = await _desk.ChildAsync(_born);
        var first = await _desk.OpenAsync(await _desk.ReceiveAsync(child, SubsidyDesk.Form(mother)));

        var second = await _desk.OpenAsync(await _desk.ReceiveAsync(child, SubsidyDesk.Form(father) with { Relation = ApplicantRelation.Father }));

        Assert.Equal((ApplicationStatus.Returned, ReturnReason.BothParentsApplied), (second.Application.Status, second.Application.ReturnReason));
        Assert.Equal(first.Application.Number, second.Kept.RelatedNumber);
        Assert.Equal(first.Application.Id, Assert.Single(second.Others).Id);
    }

    [Fact]
    public async Task A_wrong_card_is_returned_corrected_and_received_again()
    {
        var (child, mother, _) = await _desk.ChildAsync(_born);
        var application = await _desk.ReceiveAsync(child, SubsidyDesk.Form(mother, card: "6299 1234"));
        Assert.Equal(ReturnReason.InvalidBankCard, (await _desk.OpenAsync(application)).Application.ReturnReason);

        await _desk.CorrectAsync(application, child, SubsidyDesk.Form(mother));
        await _desk.ReviewAsync(application);

        var picture = await _desk.OpenAsync(application);
        Assert.Equal((ApplicationStatus.FirstReviewed, 3600m), (picture.Application.Status, picture.Application.Amount));
        Assert.NotNull(picture.Account);
    }

    [Fact]
    public async Task A_withdrawn_application_makes_room_for_another()
    {
        var (child, mother, _) = await _desk.ChildAsync(_born);
        await _desk.WithdrawAsync(await _desk.ReceiveAsync(child, SubsidyDesk.Form(mother)));

        var again = await _desk.OpenAsync(await _desk.ReceiveAsync(child, SubsidyDesk.Form(mother)));

        Assert.Equal(ApplicationStatus.Received, again.Application.Status);
    }

    [Fact]
    public async Task The_next_years_application_is_a_renewal_and_takes_the_account_on_file()
    {
        var (child, mother, _) = await _desk.ChildAsync(new DateOnly(2025, 3, 10));
        var first = await _desk.OpenAsync(await _desk.ReceiveAsync(child, SubsidyDesk.Form(mother, 2025, receivedOn: new DateOnly(2025, 10, 8))));

        var renewal = await _desk.OpenAsync(await _desk.ReceiveAsync(child, SubsidyDesk.Form(mother) with { AccountId = first.Account!.Id, AccountNumber = null }));

        Assert.Equal((ClaimKind.Renewal, 3600m, null), (renewal.Application.Kind, renewal.Application.Amount, renewal.Application.Months));
        Assert.Equal(first.Account.Id, renewal.Account!.Id);
    }

    [Fact]
    public async Task An_applicant_from_elsewhere_is_kept_with_a_protected_number()
    {
        var (child, _, _) = await _desk.ChildAsync(_born);
        var number = TestOffice.NumberFor(new DateOnly(1990, 1, 2), Domain.Households.Sex.Female);
        var form = SubsidyDesk.Form(Guid.Empty) with { ApplicantId = null, ApplicantName = "孙丽华", ApplicantNumber = number, Relation = ApplicantRelation.Guardian };

        var picture = await _desk.OpenAsync(await _desk.ReceiveAsync(child, form));

        Assert.Equal(number[..6] + "********" + number[^4..], picture.Application.ApplicantMasked);
        var stored = (string)(await office.Database.AskAsync($"SELECT a::text || p::text FROM incentive_applications a JOIN payee_accounts p ON p.id = a.account_id WHERE a.id = '{picture.Application.Id}'"))!;
        Assert.DoesNotContain(number, stored, StringComparison.Ordinal);
        Assert.DoesNotContain(form.AccountNumber!, stored, StringComparison.Ordinal);
        await using var db = office.NewDb();
        Assert.Equal(form.AccountNumber, office.Protection.Decrypt((await db.PayeeAccounts.SingleAsync(a => a.Id == picture.Account!.Id, _ct)).Cipher, FieldProtection.AccountNumber));
    }

    [Fact]
    public async Task Account_and_identity_numbers_stand_in_the_trail_only_masked()
    {
        var (child, mother, _) = await _desk.ChildAsync(_born);
        var form = SubsidyDesk.Form(mother);
        await _desk.ReceiveAsync(child, form);

        var found = await office.Database.AskAsync($"SELECT count(*) FROM audit_entries WHERE changes::text LIKE '%{form.AccountNumber}%'");

        Assert.Equal(0L, found);
    }

    [Fact]
    public async Task The_officer_who_received_it_cannot_confirm_it_whatever_the_post()
    {
        var (child, mother, _) = await _desk.ChildAsync(_born);
        var application = await _desk.ReceiveAsync(child, SubsidyDesk.Form(mother));
        await _desk.ReviewAsync(application);
        office.Clerk.Reassign(Domain.Offices.Post.CountyOfficial, TestOffice.County, ["519901"]);
        try
        {
            Assert.Equal("incentives.four-eyes", await Refusal.OfAsync(() => _desk.ConfirmAsync(application, office.Clerk)));
        }
        finally
        {
            office.Clerk.Reassign(Domain.Offices.Post.TownshipClerk, TestOffice.Township, ["519901101"]);
        }
    }

    [Fact]
    public async Task The_database_refuses_a_confirmation_by_whoever_handled_it()
    {
        var (child, mother, _) = await _desk.ChildAsync(_born);
        var application = await _desk.ReceiveAsync(child, SubsidyDesk.Form(mother));
        await _desk.ReviewAsync(application);

        foreach (var officer in (Guid[])[office.Clerk.Id, office.Head.Id])
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => office.Database.AskAsync(
                $"UPDATE incentive_applications SET status = 'Confirmed', confirmed_by = '{officer}', confirmed_on = '2026-11-23' WHERE id = '{application}'"));
            Assert.Equal("ck_incentive_applications_four_eyes", refused.ConstraintName);
        }
    }

    [Fact]
    public async Task Nobody_decides_without_the_duty()
    {
        var (child, mother, _) = await _desk.ChildAsync(_born);
        var application = await _desk.ReceiveAsync(child, SubsidyDesk.Form(mother));

        Assert.Equal("offices.duty-missing", await Refusal.OfAsync(() => _desk.ReviewAsync(application, office.Specialist)));
        Assert.Equal("offices.duty-missing", await Refusal.OfAsync(() => _desk.ConfirmAsync(application, office.Clerk)));
        Assert.Equal("offices.duty-missing", await Refusal.OfAsync(() => _desk.ReceiveAsync(child, SubsidyDesk.Form(mother), office.CountyOfficial)));
    }

    [Fact]
    public async Task Another_townships_application_and_child_are_not_on_file()
    {
        var (child, mother, _) = await _desk.ChildAsync(_born);
        var application = await _desk.ReceiveAsync(child, SubsidyDesk.Form(mother));

        await Assert.ThrowsAsync<RecordNotFoundException>(() => _desk.OpenAsync(application, office.Neighbour));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => _desk.ReviewAsync(application, office.Neighbour));
        await Assert.ThrowsAsync<RecordNotFoundException>(() => _desk.ReceiveAsync(child, SubsidyDesk.Form(mother), office.Neighbour));
    }

    [Fact]
    public async Task Of_two_reviews_of_the_same_version_one_is_told_so()
    {
        var (child, mother, _) = await _desk.ChildAsync(_born);
        var application = await _desk.ReceiveAsync(child, SubsidyDesk.Form(mother));
        var seen = await _desk.VersionAsync<IncentiveApplication>(application);
        await _desk.ReturnAsync(application, ReturnReason.PapersMissing, office.Head);
        await _desk.CorrectAsync(application, child, SubsidyDesk.Form(mother));

        await Assert.ThrowsAsync<RecordChangedException>(() => _desk.ReviewAsync(application, office.Head, seen));
    }

    [Fact]
    public async Task What_was_decided_before_cannot_be_rewritten()
    {
        var (application, _) = await _desk.ConfirmedAsync();

        await using var connection = new NpgsqlConnection(office.Database.ApplicationConnectionString);
        await connection.OpenAsync(_ct);
        foreach (var sql in (string[])[$"UPDATE application_steps SET opinion = 'x' WHERE application_id = '{application}'", "DELETE FROM application_steps"])
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(_ct));
        }
    }

    [Fact]
    public async Task The_queue_gives_the_next_case_and_counts_what_the_office_owes_beyond_its_limit()
    {
        var (child, mother, _) = await _desk.ChildAsync(_born, TestOffice.OtherVillage);
        var first = await _desk.ReceiveAsync(child, SubsidyDesk.Form(mother, receivedOn: new DateOnly(2026, 3, 2)), office.Neighbour);
        var (other, otherMother, _) = await _desk.ChildAsync(_born, TestOffice.OtherVillage, "张晚晴");
        var second = await _desk.ReceiveAsync(other, SubsidyDesk.Form(otherMother), office.Neighbour);

        await using var db = office.NewDb(office.Neighbour);
        var search = new ApplicationSearch(db, office.Clock);
        var queue = Assert.Single(await search.QueuesAsync(TestOffice.OtherTownship, office.Neighbour, _ct));
        Assert.Equal((ApplicationStatus.Received, 2, 1), (queue.Status, queue.Count, queue.Late));
        Assert.Equal(first, await search.NextAsync(ApplicationStatus.Received, TestOffice.OtherTownship, null, office.Neighbour, _ct));
        Assert.Equal(second, await search.NextAsync(ApplicationStatus.Received, TestOffice.OtherTownship, first, office.Neighbour, _ct));
        var page = await search.PageAsync(new ApplicationSearch.Filter(TestOffice.OtherTownship), null, 1, office.Neighbour, _ct);
        var next = await search.PageAsync(new ApplicationSearch.Filter(TestOffice.OtherTownship), page.Next, 1, office.Neighbour, _ct);
        Assert.Equal((2, first, second), (page.Total, page.Rows[0].Id, next.Rows[0].Id));
        Assert.Equal([first], (await search.PageAsync(new ApplicationSearch.Filter(TestOffice.OtherTownship, LateOnly: true), null, 20, office.Neighbour, _ct)).Rows.Select(r => r.Id));
    }

    [Fact]
    public async Task Figures_count_each_application_once_by_village_and_day()
    {
        var (child, mother, _) = await _desk.ChildAsync(_born, TestOffice.Greenrock);
        var application = await _desk.ReceiveAsync(child, SubsidyDesk.Form(mother));
        await _desk.ReviewAsync(application);
        await _desk.ReturnAsync(application, ReturnReason.PapersMissing, office.CountyOfficial);
        await _desk.CorrectAsync(application, child, SubsidyDesk.Form(mother));
        await _desk.ReviewAsync(application);

        await using var db = office.NewDb();
        var figures = new IncentiveFigures(db);
        var quarter = (From: new DateOnly(2026, 10, 1), To: new DateOnly(2026, 12, 31));
        Assert.Equal(1, (await figures.ReceivedAsync(quarter.From, quarter.To, TestOffice.Greenrock, office.Clerk, _ct))[TestOffice.Greenrock]);
        Assert.Equal(1, (await figures.ReviewedAsync(quarter.From, quarter.To, TestOffice.Township, office.Clerk, _ct))[TestOffice.Greenrock]);
        Assert.Empty(await figures.ReceivedAsync(quarter.From.AddYears(-1), quarter.To.AddYears(-1), TestOffice.Township, office.Clerk, _ct));
    }

    [Fact]
    public async Task A_preview_shows_plan_and_trace_and_keeps_nothing()
    {
        var (child, mother, _) = await _desk.ChildAsync(new DateOnly(2024, 7, 15));
        await using var db = office.NewDb(office.Clerk);

        var preview = await new DecisionPreview(db, SubsidyDesk.Judgement(db)).ReadAsync(child, 2026, SubsidyDesk.Today, mother, null, null, office.Clerk, _ct);

        Assert.Equal([(2025, 3600m), (2026, 3600m), (2027, 2100m)], preview.Judged.Plan!.Claims.Select(c => (c.Year, c.Amount)));
        Assert.Equal([ReturnReason.InvalidBankCard], preview.Judged.Decision.Findings);
        Assert.Equal([ApplicantRelation.Mother, ApplicantRelation.Father], preview.Parents.Select(p => p.Relation));
        Assert.False(await db.IncentiveApplications.AnyAsync(a => a.PersonId == child, _ct));
    }
}

/// <summary>The rule an act broke.</summary>
internal static class Refusal
{
    public static async Task<string?> OfAsync(Func<Task> act)
    {
        try
        {
            await act();
            return null;
        }
        catch (RuleBrokenException broken)
        {
            return broken.Rule;
        }
    }
}
