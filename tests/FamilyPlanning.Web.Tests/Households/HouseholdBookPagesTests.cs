using AngleSharp.Html.Dom;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.TestKit;
using Microsoft.EntityFrameworkCore;

namespace FamilyPlanning.Web.Tests.Households;

/// <summary>A household book changes on its pages: members are linked, split off, joined, the head is named, numbers follow.</summary>
public sealed class HouseholdBookPagesTests(WebHost host) : IClassFixture<WebHost>
{
    private static readonly CancellationToken _ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_household_is_filed_its_ties_are_shown_and_linked_with_one_press()
    {
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var form = await clerk.OpenAsync("/Households/Register");
        var two = await NextAsync(clerk, form, Member(0, "欧阳建国", Sex.Male, new(1990, 1, 2), "02"));
        var ties = await clerk.PostAsync(two, With(Member(1, "单小燕", Sex.Female, new(1992, 3, 4), "12"), ("Input.Village", TestOffice.Stonebridge), ("Input.Number", "HB100"), ("Members[0].MaritalStatus", "21"), ("Members[1].MaritalStatus", "21")));

        Assert.Contains("欧阳建国 和 单小燕 是夫妻", ties.Text, StringComparison.Ordinal);
        var linked = await clerk.PostAsync(ties, new { });

        Assert.Contains("HB100", linked.Text, StringComparison.Ordinal);
        await using var db = host.Office.NewDb();
        var wife = await db.Persons.SingleAsync(p => p.Name == "单小燕", _ct);
        Assert.Equal("欧阳建国", (await db.Persons.SingleAsync(p => p.Id == wife.SpouseId, _ct)).Name);
    }

    [Fact]
    public async Task Relations_left_empty_are_filled_in_and_looked_at_before_the_split_is_saved()
    {
        var (household, husband, wife) = await host.Office.RegisterCoupleAsync();
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        await clerk.SubmitAsync($"/Households/{household}/AddMember", new Dictionary<string, string?> { ["Member.Name"] = "张小满", ["Member.Sex"] = "Female", ["Member.BirthDate"] = "2018-02-03", ["Member.Kinship"] = "30", ["MovedInOn"] = "2026-11-20" });
        await clerk.SubmitAsync($"/Households/{household}/Ties", new { });
        var form = await clerk.OpenAsync($"/Households/{household}/Split");
        var rows = Rows(form);

        var asked = await clerk.PostAsync(form, new Dictionary<string, string?>
        {
            ["Input.Number"] = "HB201",
            ["On"] = "20261120",
            [$"Relations[{rows[wife]}].Goes"] = "true",
            [$"Relations[{rows[wife]}].Kinship"] = "02",
            [$"Relations[{rows.Values.Max()}].Goes"] = "true",
        });
        Assert.Contains("已按亲属关系填好，请核对后再保存", asked.Text, StringComparison.Ordinal);
        Assert.Equal("30", ((IHtmlSelectElement)asked.Document.QuerySelector($"#Relations_{rows.Values.Max()}__Kinship")!).Value);

        var saved = await clerk.PostAsync(asked, new { });
        Assert.Contains("HB201", saved.Text, StringComparison.Ordinal);
        await using var db = host.Office.NewDb();
        Assert.Equal(2, await db.Persons.CountAsync(p => p.HouseholdId == db.Households.Single(h => h.Number == "HB201").Id, _ct));
        Assert.Equal(household, (await db.Persons.SingleAsync(p => p.Id == husband, _ct)).HouseholdId);
    }

    [Fact]
    public async Task Nobody_ticked_is_said_and_what_was_typed_stays()
    {
        var (household, _, _) = await host.Office.RegisterCoupleAsync();
        using var clerk = await host.SignedInAsync(host.Office.Clerk);

        var refused = await clerk.SubmitAsync($"/Households/{household}/Split", new Dictionary<string, string?> { ["Input.Number"] = "HB202", ["On"] = "20261120" });

        Assert.Contains("请勾选分出的成员", refused.Text, StringComparison.Ordinal);
        Assert.Equal("HB202", ((IHtmlInputElement)refused.Document.QuerySelector("#Input_Number")!).Value);
    }

    [Fact]
    public async Task A_household_joins_another_after_the_clerk_has_seen_whose_it_is()
    {
        var (from, husband, wife) = await host.Office.RegisterCoupleAsync();
        var (into, _, _) = await host.Office.RegisterCoupleAsync();
        string number;
        await using (var db = host.Office.NewDb()) number = (await db.Households.SingleAsync(h => h.Id == into, _ct)).Number;
        using var clerk = await host.SignedInAsync(host.Office.Clerk);

        var asked = await clerk.SubmitAsync($"/Households/{from}/Join", new Dictionary<string, string?> { ["Number"] = number });
        Assert.Contains("户主 张建军", asked.Text, StringComparison.Ordinal);
        var rows = Rows(asked);
        await clerk.PostAsync(asked, new Dictionary<string, string?> { [$"Relations[{rows[husband]}].Kinship"] = "73", [$"Relations[{rows[wife]}].Kinship"] = "74" });

        await using var read = host.Office.NewDb();
        Assert.Equal(4, await read.Persons.CountAsync(p => p.HouseholdId == into, _ct));
        Assert.Contains("销户日期", (await clerk.OpenAsync($"/Households/{from}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_death_of_the_head_leads_to_naming_another_with_the_relations_filled_in()
    {
        var (household, husband, wife) = await host.Office.RegisterCoupleAsync();
        using var clerk = await host.SignedInAsync(host.Office.Clerk);

        var head = await clerk.SubmitAsync($"/Households/Persons/{husband}/Death", new Dictionary<string, string?> { ["On"] = "20261120", ["Source"] = "Police" });
        Assert.Contains("变更户主", head.Text, StringComparison.Ordinal);
        var named = await clerk.PostAsync(head, new { }, "main form.entry-form");

        Assert.Contains("户主已变更", named.Document.Body!.TextContent, StringComparison.Ordinal);
        await using var db = host.Office.NewDb();
        Assert.Equal(wife, (await db.Households.SingleAsync(h => h.Id == household, _ct)).HeadId);
    }

    [Fact]
    public async Task A_household_is_corrected_and_a_second_clerk_sees_mine_theirs_and_base()
    {
        var (household, _, _) = await host.Office.RegisterCoupleAsync();
        using var first = await host.SignedInAsync(host.Office.Clerk);
        using var second = await host.SignedInAsync(host.Office.Colleague);
        var (one, other) = (await first.OpenAsync($"/Households/{household}/Correct"), await second.OpenAsync($"/Households/{household}/Correct"));
        var why = new Dictionary<string, string?> { ["Why.Reason"] = "Paper", ["Why.Source"] = "HouseholdBook" };

        await first.PostAsync(one, With(why, ("Input.Address", "桥头 9 号")));
        var conflict = await second.PostAsync(other, With(why, ("Input.Address", "桥尾 1 号")));

        Assert.Contains("桥头 9 号", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("桥尾 1 号", ((IHtmlInputElement)conflict.Document.QuerySelector("#Input_Address")!).Value);
    }

    [Fact]
    public async Task Twins_are_entered_one_after_the_other_and_are_not_taken_for_one_child()
    {
        var (household, _, wife) = await host.Office.RegisterCoupleAsync();
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        var born = new Dictionary<string, string?> { ["Child.Name"] = "张小春", ["Child.Sex"] = "Female", ["Child.BirthDate"] = "20261112", ["Child.Kinship"] = "30", ["next"] = "true" };

        var twin = await clerk.SubmitAsync($"/Households/{household}/Birth", born);
        Assert.Equal("2026-11-12", ((IHtmlInputElement)twin.Document.QuerySelector("#Child_BirthDate")!).Value);
        var saved = await clerk.PostAsync(twin, new Dictionary<string, string?> { ["Child.Name"] = "张小秋", ["Child.Sex"] = "Female", ["Child.Kinship"] = "30" });

        Assert.Contains("张小秋", saved.Text, StringComparison.Ordinal);
        await using var db = host.Office.NewDb();
        Assert.Equal([1, 2], (await db.Persons.Where(p => p.MotherId == wife).OrderBy(p => p.BirthOrder).ToListAsync(_ct)).Select(p => p.BirthOrder!.Value));
    }

    [Fact]
    public async Task A_missing_number_is_entered_from_the_queue_and_a_wrong_digit_is_explained()
    {
        var (household, _, _) = await host.Office.RegisterCoupleAsync();
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        await clerk.SubmitAsync($"/Households/{household}/Birth", new Dictionary<string, string?> { ["Child.Name"] = "张小冬", ["Child.Sex"] = "Female", ["Child.BirthDate"] = "20261112", ["Child.Kinship"] = "30" });
        var queue = await clerk.OpenAsync("/Households/WithoutNumber");
        var number = TestOffice.NumberFor(new(2026, 11, 12), Sex.Female);
        var row = queue.Document.QuerySelectorAll("#without-number tbody tr").Single(r => r.TextContent.Contains("张小冬", StringComparison.Ordinal));

        var refused = await clerk.SubmitAsync(row.QuerySelector("a[href$='/Number']")!.GetAttribute("href")!, new { IdentityNumber = number[..17] + (number[17] == '1' ? '2' : '1') });
        Assert.Contains($"第 18 位应为 {number[17]}", refused.Text, StringComparison.Ordinal);
        var entered = await clerk.PostAsync(refused, new { IdentityNumber = number });

        Assert.Contains("已补登号码：张小冬", entered.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("张小冬", entered.Text, StringComparison.Ordinal);
    }

    private static async Task<OfficePage> NextAsync(OfficeBrowser clerk, OfficePage form, Dictionary<string, string?> fields)
    {
        var button = (IHtmlButtonElement)form.Document.QuerySelector("button[formaction*='Next']")!;
        var target = (IHtmlFormElement)form.Document.QuerySelector("main form[method=post]")!;
        target.SetAttribute("action", button.GetAttribute("formaction")!);
        return await clerk.PostAsync(form, fields);
    }

    private static Dictionary<string, string?> Member(int index, string name, Sex sex, DateOnly born, string kinship) => new()
    {
        [$"Members[{index}].Name"] = name,
        [$"Members[{index}].IdentityNumber"] = TestOffice.NumberFor(born, sex),
        [$"Members[{index}].Kinship"] = kinship,
    };

    private static Dictionary<string, string?> With(Dictionary<string, string?> fields, params (string Name, string Value)[] more)
    {
        var all = new Dictionary<string, string?>(fields);
        foreach (var (name, value) in more) all[name] = value;
        return all;
    }

    // Which row of the form is whose.
    private static Dictionary<Guid, int> Rows(OfficePage page) =>
        page.Document.QuerySelectorAll("input[name^='Relations'][name$='.Id']").Index().ToDictionary(r => Guid.Parse(r.Item.GetAttribute("value")!), r => r.Index);
}
