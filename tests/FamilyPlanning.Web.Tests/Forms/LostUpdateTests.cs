using FamilyPlanning.Domain.Offices;
using FamilyPlanning.TestKit;
using FamilyPlanning.Web.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace FamilyPlanning.Web.Tests.Forms;

/// <summary>Two officers at one record: nothing the faster one saved is overwritten unseen, nothing the slower one typed is lost.</summary>
public sealed class LostUpdateTests(WebHost host) : IClassFixture<WebHost>
{
    // Pages without a form of their own: their one button stands on the page of the batch.
    private static readonly string[] _buttons = ["Approve", "Export"];

    public static TheoryData<string> Edits => ["a person", "a registration", "an area", "an officer's post", "an officer's areas"];

    public static TheoryData<string> Acts => ["record a death", "record a move", "record a divorce", "record a residence", "record a guardianship", "change a registration", "answer an offer", "record a visit", "sign an agreement", "review an application"];

    [Theory, MemberData(nameof(Edits))]
    public async Task Of_two_who_change_it_the_slower_sees_mine_theirs_and_base_and_keeps_what_was_typed(string record)
    {
        var (officer, url, field, faster, slower) = await EditAsync(record);
        using var one = await host.SignedInAsync(officer);
        using var other = await host.SignedInAsync(officer.Post == Post.TownshipClerk ? host.Office.Colleague : officer);
        var (first, second) = (await one.OpenAsync(url), await other.OpenAsync(url));

        var saved = await one.PostBareAsync(first, Fields(field, faster.Value));
        var conflict = await other.PostAsync(second, Fields(field, slower.Value));

        Assert.Equal(302, (int)saved.StatusCode);
        Assert.Equal(409, conflict.Status);
        var table = conflict.Document.QuerySelector(".conflict-table")!.TextContent;
        Assert.Contains(faster.Shown, table, StringComparison.Ordinal);
        Assert.Contains(slower.Shown, table, StringComparison.Ordinal);
        var (_, kept) = conflict.Fill(null, "main form[method=post]");
        Assert.Contains(slower.Value, await kept.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(302, (int)(await other.PostBareAsync(conflict)).StatusCode);
    }

    [Theory, MemberData(nameof(Acts))]
    public async Task An_act_on_a_record_that_changed_meanwhile_is_told_so_on_its_own_page(string act)
    {
        var form = await new OfficeForms(host).All[act]();
        await TouchAsync(form);

        var answer = await form.SendAsync();
        var told = await FilledForm.WhyAsync(answer);

        Assert.Equal(409, (int)answer.StatusCode);
        Assert.Contains("另一位同事刚保存了同一条记录", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_page_with_a_version_shows_itself_again_when_a_colleague_was_faster()
    {
        var pages = typeof(WebSetup).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(PageModel)) && type.GetProperty("Version") is not null).ToList();

        Assert.True(pages.Count > 15);
        Assert.Equal(_buttons, pages.Where(page => !page.IsAssignableTo(typeof(ILoads))).Select(page => page.Name.Replace("Model", "", StringComparison.Ordinal)).Order());
    }

    // A correction says why; other forms have no such fields and take no notice.
    private static Dictionary<string, string?> Fields(string name, string value) => new() { [name] = value, ["Why.Reason"] = "Typing", ["Why.Source"] = "Word" };

    // A colleague's save as the database sees it: the row has another version.
    private async Task TouchAsync(FilledForm form)
    {
        var id = form.Page.Url.Split('/', '?').Last(part => Guid.TryParse(part, out _));
        foreach (var table in (string[])["persons", "childbearing_registrations", "service_invitations", "service_agreements", "incentive_applications"])
            await host.Office.Database.AskAsync($"UPDATE {table} SET id = id WHERE id = '{id}'");
    }

    private async Task<(Officer Officer, string Url, string Field, (string Value, string Shown) Faster, (string Value, string Shown) Slower)> EditAsync(string record)
    {
        switch (record)
        {
            case "a person":
                var (_, _, wife) = await host.Office.RegisterCoupleAsync();
                return (host.Office.Clerk, $"/Households/Persons/{wife}/Correct", "Member.Note", ("先存的备注", "先存的备注"), ("后存的备注", "后存的备注"));
            case "a registration":
                var taken = await (await new OfficeForms(host).All["take a registration"]()).SaveAsync();
                return (host.Office.Clerk, taken.Url + "/Change", "Input.Week", ("12", "12"), ("13", "13"));
            case "an area":
                var area = await host.Office.Database.AskAsync($"SELECT id FROM areas WHERE area_code = '{TestOffice.OtherVillage}'");
                return (host.SystemAdministrator, $"/Administration/Areas/{area}/Correct", "Name", ("上响水村", "上响水村"), ("下响水村", "下响水村"));
            case "an officer's post":
                var officer = await host.AppointAsync("柳青", Post.TownshipClerk, TestOffice.Township);
                return (host.SystemAdministrator, $"/Administration/Officers/{officer.Id}/Reassign", "Post", ("TownshipHead", "乡镇负责人"), ("TownshipClerk", "乡镇经办人"));
            default:
                var stand = await host.AppointAsync("柳红", Post.VillageSpecialist, TestOffice.Stonebridge);
                return (host.SecurityAdministrator, $"/Administration/Security/{stand.Id}/Scopes", "Areas", (TestOffice.Greenrock, "青岩村"), (TestOffice.Stonebridge, "石桥村"));
        }
    }
}
