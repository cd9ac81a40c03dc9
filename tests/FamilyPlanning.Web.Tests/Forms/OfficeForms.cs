using FamilyPlanning.Application.Administration;
using FamilyPlanning.Application.Agreements;
using FamilyPlanning.Application.Checkups;
using FamilyPlanning.Application.Households;
using FamilyPlanning.Domain.Agreements;
using FamilyPlanning.Domain.Checkups;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Web.Tests.Forms;

/// <summary>The forms of the office's main acts, each filled in for a case of its own, as officers reach them.</summary>
internal sealed class OfficeForms(WebHost host)
{
    private const string _card = "6217000000000000004";
    private static int _serial;
    private static readonly CancellationToken _ct = CancellationToken.None;

    private TestOffice Office => host.Office;

    private static string Day => TestClock.Today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>All of them, by what the officer does.</summary>
    public IReadOnlyDictionary<string, Func<Task<FilledForm>>> All => new Dictionary<string, Func<Task<FilledForm>>>
    {
        ["register a household"] = RegisterAsync,
        ["add a member"] = async () => await OpenAsync(Office.Clerk, $"/Households/{(await Office.RegisterCoupleAsync()).Household}/AddMember", Member("Member", "孙秀", Sex.Female)),
        ["record a birth"] = async () => await OpenAsync(Office.Clerk, $"/Households/{(await Office.RegisterCoupleAsync()).Household}/Birth", Member("Child", "张小禾", Sex.Male, TestClock.Today.AddDays(-9))),
        ["record a death"] = async () => await OpenAsync(Office.Clerk, $"/Households/Persons/{(await Office.RegisterCoupleAsync()).Husband}/Death", new() { ["On"] = Day, ["Source"] = "Word" }),
        ["record a move"] = async () => await OpenAsync(Office.Clerk, $"/Households/Persons/{(await Office.RegisterCoupleAsync()).Wife}/Move", new() { ["Where"] = "Away", ["On"] = Day, ["To"] = "广东省东莞市" }),
        ["correct a person"] = async () => await OpenAsync(Office.Clerk, $"/Households/Persons/{(await Office.RegisterCoupleAsync()).Wife}/Correct", new() { ["Member.Note"] = "补充", ["Why.Reason"] = "Typing", ["Why.Source"] = "Word" }),
        ["record a divorce"] = async () => await OpenAsync(Office.Clerk, $"/Households/Persons/{(await Office.RegisterCoupleAsync()).Wife}/Marriage", new() { ["Kind"] = "Divorce", ["On"] = Day, ["Source"] = "CivilAffairs" }),
        ["record a residence"] = async () => await OpenAsync(Office.Clerk, $"/Households/Persons/{(await Office.RegisterCoupleAsync()).Wife}/Residence", new() { ["Elsewhere"] = "广东省东莞市", ["On"] = Day, ["Source"] = "Village" }),
        ["record a guardianship"] = GuardianshipAsync,
        ["take a fact back"] = RetractAsync,
        ["take a registration"] = TakeAsync,
        ["change a registration"] = async () => await OpenAsync(Office.Clerk, (await (await TakeAsync()).SaveAsync()).Url + "/Change", new() { ["Input.Week"] = "12", ["Remark"] = "补充孕周" }),
        ["cancel a registration"] = async () => await OpenAsync(Office.Clerk, (await (await TakeAsync()).SaveAsync()).Url, new() { ["AskedByApplicant"] = "true" }, "form[action*='Cancel']"),
        ["answer an offer"] = async () => await OpenAsync(Office.Clerk, $"/Checkups/Offers/{await OfferAsync()}", new() { ["given"] = "Declined" }, "form[action*='Answer']"),
        ["record a visit"] = async () => await OpenAsync(Office.Clerk, $"/Checkups/Offers/{await OfferAsync()}", new() { ["VisitedOn"] = Day, ["Place"] = "Home" }, "form[action*='Visit']"),
        ["apply for a subsidy"] = ApplyAsync,
        ["review an application"] = ReviewAsync,
        ["confirm an application"] = ConfirmAsync,
        ["prepare a batch"] = PrepareAsync,
        ["submit a batch"] = SubmitAsync,
        ["approve a batch"] = ApproveAsync,
        ["sign an agreement"] = SignAsync,
        ["appoint an officer"] = async () => await OpenAsync(host.SystemAdministrator, "/Administration/Officers/Appoint", new() { ["Name"] = "新来", ["Login"] = $"new{Next()}", ["Post"] = "TownshipClerk", ["AreaCode"] = TestOffice.Township }),
        ["establish an area"] = async () => await OpenAsync(host.SystemAdministrator, "/Administration/Areas/Establish", new() { ["Code"] = $"519901101{300 + Next()}", ["Name"] = "新村", ["Groups"] = "3" }),
    };

    /// <summary>A form on a page of an officer.</summary>
    public async Task<FilledForm> OpenAsync(Officer officer, string url, Dictionary<string, string?> fields, string selector = "main form[method=post]", string? handler = null)
    {
        var browser = await host.SignedInAsync(officer);
        var page = await browser.OpenAsync(url);
        if (page.Status != 200) throw new InvalidOperationException($"{url}: {page.Status}");
        return new FilledForm(browser, page, fields, selector, handler);
    }

    private static int Next() => Interlocked.Increment(ref _serial);

    // Each older than the one before by more than a month: the same person twice would be asked about.
    private static Dictionary<string, string?> Member(string prefix, string name, Sex sex, DateOnly? born = null) => new()
    {
        [$"{prefix}.Name"] = name,
        [$"{prefix}.IdentityNumber"] = TestOffice.NumberFor((born ?? new DateOnly(1990, 1, 2)).AddDays(-37 * Next()), sex),
        [$"{prefix}.Kinship"] = "99",
    };

    private Task<FilledForm> RegisterAsync()
    {
        var fields = Member("Members[0]", "赵大山", Sex.Male);
        fields["Members[0].Kinship"] = "02";
        (fields["Input.Village"], fields["Input.Number"]) = (TestOffice.Stonebridge, $"P{Next()}");
        return OpenAsync(Office.Clerk, "/Households/Register", fields);
    }

    private async Task<FilledForm> GuardianshipAsync()
    {
        var (_, husband, wife) = await Office.RegisterCoupleAsync();
        return await OpenAsync(
            Office.Clerk, $"/Households/Persons/{wife}/Care", new() { ["Kind"] = "GuardianshipBegin", ["Other.MemberId"] = husband.ToString(), ["On"] = Day, ["Source"] = "Court" });
    }

    private async Task<FilledForm> RetractAsync()
    {
        var page = await (await All["record a residence"]()).SaveAsync();
        var fact = page.Document.QuerySelector("a[href*='/Facts/']")!.GetAttribute("href")!;
        return await OpenAsync(Office.Clerk, fact, new() { ["Why.Reason"] = "NotHappened", ["Why.Source"] = "Word" });
    }

    private async Task<FilledForm> TakeAsync()
    {
        var form = await OpenAsync(
            Office.Clerk, $"/Registrations/Take?personId={(await Office.RegisterCoupleAsync()).Wife}", new() { ["Taking.Promised"] = "true", ["Taking.Consented"] = "true" }, handler: "handler=Review");
        return form with { Page = await AnswerAsync(form), Fields = new Dictionary<string, string?>(), Handler = null };
    }

    private async Task<Guid> OfferAsync()
    {
        var child = await BornAsync(TestClock.Today.AddDays(-3));
        await using var db = Office.NewDb(Office.Clerk);
        await new PlanOffers(db, host.Clock).ExecuteAsync(TestOffice.Township, Office.Clerk, _ct);
        return (await db.ServiceInvitations.AsNoTracking().SingleAsync(o => o.PersonId == child && o.Step == CheckupStep.Newborn, _ct)).Id;
    }

    private async Task<Guid> BornAsync(DateOnly born)
    {
        var (household, father, mother) = await Office.RegisterCoupleAsync();
        await using var db = Office.NewDb(Office.Clerk);
        return await new RecordBirth(db, Office.Protection, host.Clock).ExecuteAsync(
            TestOffice.Member("张晨曦", Sex.Female, born, "30", "10"), household, mother, father, 1, null, Office.Clerk, _ct);
    }

    private async Task<FilledForm> ApplyAsync()
    {
        var form = await OpenAsync(
            Office.Clerk, $"/Incentives/Apply?childId={await BornAsync(new DateOnly(2024, 3, 9))}",
            new() { ["Input.AccountNumber"] = _card, ["Input.AccountBank"] = "青禾村镇银行", ["Input.Promised"] = "true" }, "main form.entry-form");
        return form with { Page = await AnswerAsync(form), Fields = new Dictionary<string, string?>(), Selector = "main aside form", Handler = "Save" };
    }

    private async Task<FilledForm> ReviewAsync()
    {
        var id = (await (await ApplyAsync()).SaveAsync()).Url.Split('/')[^1];
        return await OpenAsync(Office.Head, $"/Incentives/Review/{id}", [], "main aside form", "Pass");
    }

    private async Task<FilledForm> ConfirmAsync()
    {
        var review = await ReviewAsync();
        await review.SaveAsync();
        return await OpenAsync(Office.CountyOfficial, $"/Incentives/Confirm/{review.Page.Url.Split('/')[^1]}", [], "main aside form", "Pass");
    }

    // What other cases left confirmed goes into a batch of its own first, so that this one holds one payment.
    private async Task<FilledForm> PrepareAsync()
    {
        var rest = await OpenAsync(Office.CountyOfficial, "/Payouts/Prepare", new() { ["Title"] = $"其余{Next()}" }, "main form.entry-form");
        if (rest.Page.Document.QuerySelector(rest.Selector) is not null) await rest.SendAsync();
        await (await ConfirmAsync()).SaveAsync();
        return await OpenAsync(Office.CountyOfficial, "/Payouts/Prepare", new() { ["Title"] = $"批次{Next()}" }, "main form.entry-form");
    }

    private async Task<FilledForm> SubmitAsync()
    {
        var prepare = await PrepareAsync();
        return prepare with { Page = await prepare.SaveAsync(), Fields = new Dictionary<string, string?>(), Selector = "form[action*=Submit]" };
    }

    private async Task<FilledForm> ApproveAsync()
    {
        var batch = await (await SubmitAsync()).SaveAsync();
        return await OpenAsync(Office.CountyHead, batch.Url, [], "form[action$=Approve]");
    }

    private async Task<FilledForm> SignAsync()
    {
        await using var db = Office.NewDb(Office.Head);
        foreach (var year in (int[])[TestClock.Today.Year - 1, TestClock.Today.Year, TestClock.Today.Year + 1])
        {
            await using var scope = Office.NewDb(Office.Head);
            await new DrawUpAgreements(scope, new PolicyParameters(scope), host.Clock).ExecuteAsync(TestOffice.Township, year, Office.Head, _ct);
        }

        var open = await db.ServiceAgreements.AsNoTracking().FirstAsync(a => a.Status == AgreementStatus.Drawn, _ct);
        return await OpenAsync(Office.Head, $"/Agreements/{open.Id}", new() { ["On"] = Day, ["ForA"] = "王建国", ["ForB"] = "陈秀兰" }, "main form[method=post][data-entry], main form[method=post]");
    }

    private static async Task<OfficePage> AnswerAsync(FilledForm form)
    {
        var answer = await form.SendAsync();
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        return new OfficePage(form.Page.Url, answer, document);
    }
}
