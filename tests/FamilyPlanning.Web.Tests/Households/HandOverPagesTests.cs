using System.Text;
using AngleSharp.Html.Dom;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Web.Tests.Households;

/// <summary>Two offices hand people over to each other on their pages.</summary>
public sealed class HandOverPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private const string _print = "form[action$='/Paper']";

    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_is_handed_over_and_the_giving_office_no_longer_opens_the_record()
    {
        var (_, _, wife) = await host.Office.RegisterCoupleAsync();
        using var clerk = await host.SignedInAsync(host.Office.Clerk);

        var done = await clerk.SubmitAsync($"/Households/Persons/{wife}/HandOver", Place(new() { ["Village"] = TestOffice.OtherVillage, ["On"] = "20261120" }, "YJ101", "Place.HukouComes"));

        Assert.Contains("已移交", done.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(404, (await clerk.OpenAsync($"/Households/Persons/{wife}")).Status);
        Assert.Contains("王秀英", (await clerk.OpenAsync("/Households/HandOvers?box=Out")).Text, StringComparison.Ordinal);
        using var neighbour = await host.SignedInAsync(host.Office.Neighbour);
        Assert.Equal(200, (await neighbour.OpenAsync($"/Households/Persons/{wife}")).Status);
        Assert.Contains("王秀英", (await neighbour.OpenAsync("/Households/HandOvers")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_consent_is_not_sent_and_what_was_typed_stays()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);

        var refused = await clerk.SubmitAsync("/Households/HandOvers/Ask", Place(new() { ["Name"] = "吴小燕", ["IdentityNumber"] = TestOffice.NumberFor(new(1995, 3, 4), Sex.Female), ["Village"] = TestOffice.Stonebridge }, "YJ102"));

        Assert.Contains("请填写同意人", refused.Text, StringComparison.Ordinal);
        Assert.Equal(("吴小燕", "YJ102"), (Typed(refused, "#Name"), Typed(refused, "#Place_Number")));
    }

    [Fact]
    public async Task A_request_is_answered_by_the_other_office_and_shows_on_its_workbench_until_then()
    {
        var (wife, number) = await SomebodyThereAsync("吴小丽", new(1995, 3, 4));
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        using var neighbour = await host.SignedInAsync(host.Office.Neighbour);
        var sent = await clerk.SubmitAsync("/Households/HandOvers/Ask", Place(Consent(new() { ["Name"] = "吴小丽", ["IdentityNumber"] = number, ["Village"] = TestOffice.Stonebridge }), "YJ103", "Place.HukouComes"));
        Assert.Contains("对方台账", sent.Text, StringComparison.Ordinal);
        Assert.Contains("待答复的移交", (await neighbour.OpenAsync("/")).Text, StringComparison.Ordinal);

        var inbox = await neighbour.OpenAsync("/Households/HandOvers?Status=Open");
        var open = await neighbour.OpenAsync(inbox.Document.QuerySelectorAll("#hand-overs tbody tr").Single(row => row.TextContent.Contains("吴小丽", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!);
        Assert.Contains("有一件移交待答复", (await neighbour.OpenAsync($"/Households/Persons/{wife}")).Text, StringComparison.Ordinal);
        var agreed = await neighbour.PostAsync(open, new { }, "form[action*='Agree']");

        Assert.Contains("已同意移交", agreed.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(200, (await clerk.OpenAsync($"/Households/Persons/{wife}")).Status);
    }

    [Fact]
    public async Task An_answer_of_no_needs_its_reason()
    {
        var (_, number) = await SomebodyThereAsync("吴小芳", new(1996, 3, 4));
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        using var neighbour = await host.SignedInAsync(host.Office.Neighbour);
        var sent = await clerk.SubmitAsync("/Households/HandOvers/Ask", Place(Consent(new() { ["Name"] = "吴小芳", ["IdentityNumber"] = number, ["Village"] = TestOffice.Stonebridge }), "YJ104"));
        var open = await neighbour.OpenAsync(sent.Url);

        var refused = await neighbour.PostAsync(open, new { Reason = "" }, "form[action*='Decline']");
        Assert.Contains("请写明理由", refused.Text, StringComparison.Ordinal);
        var declined = await neighbour.PostAsync(refused, new { Reason = "本人尚未迁走" }, "form[action*='Decline']");
        Assert.Contains("已登记答复", declined.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("本人尚未迁走", (await clerk.OpenAsync(sent.Url)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_of_another_county_is_recorded_and_the_person_taken_in()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var letter = await clerk.SubmitAsync("/Households/HandOvers/Receive", Consent(new()
        {
            ["OtherPlace"] = "龙山县东河镇",
            ["ReceivedOn"] = "2026-11-20",
            ["Village"] = TestOffice.Stonebridge,
            ["Name"] = "郑小芬",
            ["IdentityNumber"] = TestOffice.NumberFor(new(1993, 4, 5), Sex.Female),
        }));

        var accept = letter.Document.QuerySelector("a[href$='/Accept']")!.GetAttribute("href")!;
        var taken = await clerk.SubmitAsync(accept, Place(new() { ["On"] = "20261121" }, "YJ105", "Place.HukouComes"));

        Assert.Contains("已接收", taken.Document.Body!.TextContent, StringComparison.Ordinal);
        await using var db = host.Office.NewDb();
        Assert.Equal(TestOffice.Stonebridge, (await db.Persons.SingleAsync(p => p.Name == "郑小芬", _ct)).AreaCode);
    }

    [Fact]
    public async Task A_letter_to_another_county_is_completed_with_the_day_of_its_answer()
    {
        var (_, husband, _) = await host.Office.RegisterCoupleAsync();
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var letter = await clerk.SubmitAsync($"/Households/Persons/{husband}/HandOverLetter", Consent(new() { ["OtherPlace"] = "龙山县东河镇" }));

        var missing = await clerk.PostAsync(letter, new { On = "" }, "form[action*='Complete']");
        Assert.Contains("请填写对方接收的日期", missing.Text, StringComparison.Ordinal);
        var completed = await clerk.PostAsync(missing, new { On = "20261121" }, "form[action*='Complete']");

        Assert.Contains("已登记对方接收", completed.Document.Body!.TextContent, StringComparison.Ordinal);
        await using var db = host.Office.NewDb();
        Assert.Equal(new DateOnly(2026, 11, 21), (await db.Persons.SingleAsync(p => p.Id == husband, _ct)).LeftOn);
    }

    [Fact]
    public async Task A_third_office_opens_no_hand_over_of_two_others()
    {
        var (_, _, wife) = await host.Office.RegisterCoupleAsync();
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var letter = await clerk.SubmitAsync($"/Households/Persons/{wife}/HandOverLetter", Consent(new() { ["OtherPlace"] = "龙山县东河镇" }));
        using var third = await host.SignedInAsync(await host.AppointAsync("曾凡英", Post.VillageSpecialist, TestOffice.OtherVillage));

        Assert.Equal(404, (await third.OpenAsync(letter.Url)).Status);
    }

    [Fact]
    public async Task The_letter_is_printed_by_the_office_that_wrote_it_until_it_is_answered()
    {
        var (_, husband, _) = await host.Office.RegisterCoupleAsync();
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var letter = await clerk.SubmitAsync($"/Households/Persons/{husband}/HandOverLetter", Consent(new() { ["OtherPlace"] = "龙山县东河镇" }));

        using var paper = await clerk.PostBareAsync(letter, form: _print);
        Assert.Equal("application/pdf", paper.Content.Headers.ContentType?.MediaType);
        Assert.Equal("%PDF", Encoding.ASCII.GetString(await paper.Content.ReadAsByteArrayAsync(_ct))[..4]);
        using var again = await clerk.PostBareAsync(await clerk.OpenAsync(letter.Url + "/Paper"));
        Assert.Equal("application/pdf", again.Content.Headers.ContentType?.MediaType);
        using var neighbour = await host.SignedInAsync(host.Office.Neighbour);
        Assert.Equal(404, (await neighbour.OpenAsync(letter.Url + "/Paper")).Status);

        var stale = await clerk.OpenAsync(letter.Url);
        var answered = await clerk.PostAsync(letter, new { Reason = "本人已返回" }, "form[action*='Decline']");
        Assert.Null(answered.Document.QuerySelector(_print));
        var late = await clerk.PostAsync(stale, form: _print);
        Assert.Contains("已经答复或撤回", string.Join(' ', late.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_of_another_county_offers_nothing_to_print()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var letter = await clerk.SubmitAsync("/Households/HandOvers/Receive", Consent(new()
        {
            ["OtherPlace"] = "龙山县东河镇",
            ["ReceivedOn"] = "2026-11-20",
            ["Village"] = TestOffice.Stonebridge,
            ["Name"] = "郑小兰",
            ["IdentityNumber"] = TestOffice.NumberFor(new(1992, 4, 5), Sex.Female),
        }));

        Assert.Contains("郑小兰", letter.Text, StringComparison.Ordinal);
        Assert.Null(letter.Document.QuerySelector(_print));
    }

    private static string Typed(OfficePage page, string field) => ((IHtmlInputElement)page.Document.QuerySelector(field)!).Value;

    private static Dictionary<string, string?> Place(Dictionary<string, string?> form, string number, string? ticked = null)
    {
        (form["Place.Arrival"], form["Place.Number"]) = ("Own", number);
        if (ticked is not null) form[ticked] = "true";
        return form;
    }

    private static Dictionary<string, string?> Consent(Dictionary<string, string?> form)
    {
        (form["Consent.GivenBy"], form["Consent.On"], form["Consent.Way"]) = ("本人", "2026-11-18", nameof(ConsentWay.Written));
        return form;
    }

    private async Task<(Guid Person, string Number)> SomebodyThereAsync(string name, DateOnly born)
    {
        var (household, _, _) = await host.Office.RegisterCoupleAsync(TestOffice.OtherVillage);
        var member = TestOffice.Member(name, Sex.Female, born, "30");
        await using var db = host.Office.NewDb(host.Office.Neighbour);
        return (await new AddMember(db, host.Office.Protection, host.Clock).ExecuteAsync(household, member, TestClock.Today.AddDays(-3), host.Office.Neighbour, _ct), member.IdentityNumber!);
    }
}
