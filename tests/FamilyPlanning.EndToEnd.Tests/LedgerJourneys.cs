using System.Text.RegularExpressions;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.TestKit;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyPlanning.EndToEnd.Tests;

/// <summary>The clerk keeps the ledger in the browser.</summary>
[Collection("one browser")]
public sealed class LedgerJourneys(RunningOffice office)
{
    [Theory, InlineData("document.querySelector('main').append(new Image())", "image-alt"), InlineData("document.documentElement.removeAttribute('lang')", "html-has-lang")]
    public async Task A_barrier_on_a_page_does_not_go_unseen(string barrier, string rule)
    {
        var page = await office.OpenAsync();
        await page.GotoAsync("/Account/SignIn");
        await page.EvaluateAsync(barrier);

        var seen = await Record.ExceptionAsync(page.AssertAccessibleAsync);

        Assert.Contains(rule, seen?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clerk_registers_a_household_a_birth_a_move_and_a_death()
    {
        var page = await office.SignInAsync("clerk1");
        var complaints = page.Listen();

        await page.GotoAsync("/Households/Register");
        await page.AssertAccessibleAsync();
        await page.ChooseAreaAsync("Input.Village", TestOffice.Stonebridge);
        await page.FillAsync("#Input_Number", "E2E0001");
        await FillMemberAsync(page, 0, "欧阳建国", TestOffice.NumberFor(new DateOnly(1990, 1, 2), Sex.Male), null);
        await page.Locator("button[formaction*='handler=Next'], button[formaction*='Next']").ClickAsync();
        await FillMemberAsync(page, 1, "单小燕", TestOffice.NumberFor(new DateOnly(1992, 3, 4), Sex.Female), "12");
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator("main")).ToContainTextAsync("欧阳建国 和 单小燕 是夫妻");
        await page.AssertAccessibleAsync();
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator("h1")).ToContainTextAsync("E2E0001");
        await page.AssertAccessibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "登记出生" }).ClickAsync();
        await page.FillAsync("#Child_Name", "欧阳小满");
        await page.Locator("[name='Child.Sex'][value='Female']").CheckAsync();
        await page.FillAsync("#Child_BirthDate", "2026.11.1");
        await page.Locator("#Child_Kinship").SelectOptionAsync("30");
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator("h1")).ToContainTextAsync("欧阳小满");
        await Expect(page.Locator(".timeline-list")).ToContainTextAsync("2026-11-01");
        await page.AssertAccessibleAsync();
        await page.PictureAsync("person-zh-light");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await Expect(page).ToHaveTitleAsync(new Regex("^欧阳小满 · .+ · 乡镇人口家庭服务$"));

        await page.GetByRole(AriaRole.Link, new() { Name = "E2E0001" }).ClickAsync();
        await page.Locator("#members").GetByRole(AriaRole.Link, new() { Name = "欧阳建国" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "登记死亡" }).ClickAsync();
        await page.AssertAccessibleAsync();
        await page.FillAsync("#On", "2026年11月23日");
        await page.Locator("#Source").SelectOptionAsync("Police");
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator("h1")).ToContainTextAsync("变更户主");
        await page.AssertAccessibleAsync();
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator(".flash")).ToContainTextAsync("户主已变更");
        await page.Locator("#members").GetByRole(AriaRole.Link, new() { Name = "欧阳建国" }).ClickAsync();
        await Expect(page.Locator(".timeline-list")).ToContainTextAsync("2026-11-23");
        await page.GetByRole(AriaRole.Link, new() { Name = "E2E0001" }).ClickAsync();
        await Expect(page.Locator(".summary-list").First).ToContainTextAsync("单小燕");

        await page.Locator("#members").GetByRole(AriaRole.Link, new() { Name = "单小燕" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "登记迁移" }).ClickAsync();
        await page.Locator("[name=Where][value=Away]").CheckAsync();
        await page.FillAsync("#On", "20261123");
        await page.FillAsync("#To", "广东省东莞市");
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator("h1")).ToContainTextAsync("变更户主");
        await page.GetByRole(AriaRole.Link, new() { Name = "以后再说" }).ClickAsync();
        await page.Locator("#members").GetByRole(AriaRole.Link, new() { Name = "单小燕" }).ClickAsync();
        await Expect(page.Locator(".timeline-list")).ToContainTextAsync("广东省东莞市");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_birth_and_a_death_take_less_than_twenty_seconds_each_by_keyboard_alone()
    {
        var page = await office.SignInAsync("clerk2");
        await page.GotoAsync("/Households");
        await page.GotoAsync(await page.Locator("#households tbody tr:nth-child(5) td a").First.GetAttributeAsync("href") ?? "");

        var birth = System.Diagnostics.Stopwatch.StartNew();
        await page.Keyboard.PressAsync("Alt+B");
        await Expect(page.Locator("#Child_Name")).ToBeFocusedAsync();
        await TypeAsync(page, "令狐安然");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("2");
        await page.Keyboard.PressAsync("Enter");
        await TypeAsync(page, "20261112");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("h1")).ToContainTextAsync("令狐安然");
        Assert.InRange(birth.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        TestContext.Current.SendDiagnosticMessage("birth {0:0.0} s", birth.Elapsed.TotalSeconds);

        var death = System.Diagnostics.Stopwatch.StartNew();
        await page.Keyboard.PressAsync("Alt+W");
        await Expect(page.Locator("#On")).ToBeFocusedAsync();
        await TypeAsync(page, "20261122");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#Source")).ToBeFocusedAsync();
        for (var i = 0; i < 3; i++) await page.Keyboard.PressAsync("ArrowDown", new() { Delay = 200 });
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator(".timeline-list")).ToContainTextAsync("2026-11-22");
        Assert.InRange(death.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        TestContext.Current.SendDiagnosticMessage("death {0:0.0} s", death.Elapsed.TotalSeconds);
    }

    // As fast as a practised hand: five keys a second, and for a Chinese character the time of three.
    private static async Task TypeAsync(IPage page, string text)
    {
        foreach (var letter in text) await page.Keyboard.TypeAsync(letter.ToString(), new() { Delay = letter < 128 ? 200 : 600 });
    }

    [Fact]
    public async Task A_session_that_ends_while_a_form_is_filled_in_covers_the_page_and_keeps_what_was_typed()
    {
        var page = await office.SignInAsync("clerk1");
        await page.Clock.InstallAsync();
        await page.GotoAsync("/Households/Register");
        await page.FillAsync("#Input_Number", "E2E0009");
        await page.Context.ClearCookiesAsync(new() { Name = "__Host-session" });

        await page.Clock.RunForAsync(21_000);

        var cover = page.Locator("#ended");
        await Expect(cover).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        var again = await page.RunAndWaitForPopupAsync(() => cover.GetByRole(AriaRole.Link).ClickAsync());
        await office.SignInOnAsync(again, "clerk1");
        await page.EvaluateAsync("window.dispatchEvent(new Event('focus'))");
        await Expect(cover).ToBeHiddenAsync();
        await Expect(page.Locator("#Input_Number")).ToHaveValueAsync("E2E0009");
    }

    [Fact]
    public async Task A_wrong_identity_number_is_explained_and_nothing_typed_is_lost()
    {
        var page = await office.SignInAsync("clerk1");
        await page.GotoAsync("/Households/Register");
        await page.ChooseAreaAsync("Input.Village", TestOffice.Stonebridge);
        await page.FillAsync("#Input_Number", "E2E0002");
        var number = TestOffice.NumberFor(new DateOnly(1988, 8, 8), Sex.Male);
        var wrong = number[..17] + (number[17] == '1' ? '2' : '1');
        await FillMemberAsync(page, 0, "张三丰", wrong, null);
        await page.ClickAsync("button[data-save]");

        await Expect(page.Locator("#error-summary")).ToContainTextAsync($"第 18 位应为 {number[17]}");
        Assert.Equal(wrong, await page.InputValueAsync("#Members_0__IdentityNumber"));
        Assert.Equal("张三丰", await page.InputValueAsync("#Members_0__Name"));
        Assert.Equal("E2E0002", await page.InputValueAsync("#Input_Number"));
        await page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Somebody_who_stands_in_the_ledger_twice_is_asked_about_merged_and_separated_again()
    {
        var page = await office.SignInAsync("clerk2", width: 375);
        await page.GotoAsync("/Households");
        await page.GotoAsync(await page.Locator("#households tbody tr .actions a").First.GetAttributeAsync("href") ?? "");
        var add = await page.GetByRole(AriaRole.Link, new() { Name = "添加成员" }).GetAttributeAsync("href") ?? "";
        foreach (var again in (bool[])[false, true])
        {
            await page.GotoAsync(add);
            await page.FillAsync("#Member_Name", "公孙桂芝");
            await page.Locator("[name='Member.Sex'][value='Female']").CheckAsync();
            await page.FillAsync("#Member_BirthDate", "19610203");
            await page.Locator("#Member_Kinship").SelectOptionAsync("99");
            await page.ClickAsync("button[data-save]");
            if (!again) continue;
            await Expect(page.Locator(".likely")).ToContainTextAsync("公孙桂芝");
            await page.AssertAccessibleAsync();
            await page.AssertFitsAsync();
            await page.Locator("[name='Member.NotTheSame']").CheckAsync();
            await page.ClickAsync("button[data-save]");
        }

        await page.Locator("#members").GetByRole(AriaRole.Link, new() { Name = "公孙桂芝" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "与另一条记录合并" }).ClickAsync();
        await page.FillAsync("#Words", "公孙桂芝");
        await page.PressAsync("#Words", "Enter");
        await page.GetByRole(AriaRole.Link, new() { Name = "核对：公孙桂芝" }).ClickAsync();
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
        await page.Locator("#Source").SelectOptionAsync("HouseholdBook");
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator(".flash")).ToContainTextAsync("已合并为一条记录");
        await page.AssertAccessibleAsync();

        await page.FillAsync("#Words", "两人同名");
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator(".flash")).ToContainTextAsync("已撤销合并");
        await page.GotoAsync("/Households/Duplicates/Merges");
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
    }

    [Fact]
    public async Task Somebody_is_handed_over_to_another_township_and_its_clerk_finds_them_in_the_inbox()
    {
        var page = await office.SignInAsync("clerk2", width: 375);
        await page.GotoAsync("/Households");
        await page.GotoAsync(await page.Locator("#households tbody tr:nth-child(3) .actions a").First.GetAttributeAsync("href") ?? "");
        await page.Locator("#members tbody a").Last.ClickAsync();
        var name = (await page.Locator("h1").InnerTextAsync()).Split((char[])['·', ' ', '\n'])[0].Trim();
        var person = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync("/Households/HandOvers/Ask");
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator("#error-summary li").Nth(1)).ToHaveTextAsync("请填写身份证号码");
        await Expect(page.Locator("#error-summary li").Nth(2)).ToHaveTextAsync("请填写同意人");
        foreach (var path in (string[])["/Households/HandOvers/Ask", "/Households/HandOvers/Receive", $"{person}/HandOverLetter"])
        {
            await page.GotoAsync(path);
            await page.AssertAccessibleAsync();
            await page.AssertFitsAsync();
        }

        await page.GotoAsync(person);
        await page.GetByRole(AriaRole.Link, new() { Name = "移交到县内其他村" }).ClickAsync();
        await page.ChooseAreaAsync("Village", "519901103201");
        await page.FillAsync("#On", "20261120");
        await page.Locator("[name='Place.Arrival'][value='Own']").CheckAsync();
        await page.FillAsync("#Place_Number", "E2E0901");
        await page.Locator("[name='Place.HukouComes'][type=checkbox]").CheckAsync();
        await page.AssertAccessibleAsync();
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator(".flash")).ToContainTextAsync("已移交");
        await page.AssertAccessibleAsync();

        var other = await office.SignInAsync("clerk3", width: 375);
        await other.GotoAsync("/Households/HandOvers");
        await other.AssertAccessibleAsync();
        await other.AssertFitsAsync();
        await other.PictureAsync("hand-overs-zh-narrow");
        await other.Locator("#hand-overs").GetByRole(AriaRole.Link, new() { Name = name, Exact = true }).ClickAsync();
        await other.GetByRole(AriaRole.Link, new() { Name = "E2E0901" }).ClickAsync();
        await Expect(other.Locator("#members")).ToContainTextAsync(name);
    }

    [Fact]
    public async Task Somebody_is_found_by_pinyin_initials_from_anywhere_and_no_name_stands_in_the_address()
    {
        var page = await office.SignInAsync("clerk2");
        await page.GotoAsync("/Households");
        await page.AssertAccessibleAsync();
        await page.PictureAsync("households-zh-light");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("w");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("/Households/Search$"));
        await Expect(page.Locator("#persons-found tbody tr").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_second_of_two_clerks_sees_mine_theirs_and_base()
    {
        var first = await office.SignInAsync("clerk2");
        await first.GotoAsync("/Households");
        await first.Locator("#households tbody tr td a").First.ClickAsync();
        await first.GotoAsync(await first.Locator("#households tbody tr .actions a").First.GetAttributeAsync("href") ?? "");
        await first.Locator("#members tbody a").First.ClickAsync();
        await first.GetByRole(AriaRole.Link, new() { Name = "更正" }).ClickAsync();
        var second = await first.Context.NewPageAsync();
        await second.GotoAsync(first.Url);

        await first.FillAsync("#Member_Note", "第一人");
        await SayWhyAsync(first);
        await first.ClickAsync("button[data-save]");
        await Expect(first.Locator("h1")).Not.ToContainTextAsync("更正");
        await second.FillAsync("#Member_Note", "第二人");
        await SayWhyAsync(second);
        await second.ClickAsync("button[data-save]");

        await Expect(second.Locator(".conflict-table")).ToContainTextAsync("第一人");
        await Expect(second.Locator(".conflict-table")).ToContainTextAsync("第二人");
        Assert.Equal("第二人", await second.InputValueAsync("#Member_Note"));
        await second.AssertAccessibleAsync();
    }

    [Fact]
    public async Task What_never_happened_is_taken_back_with_a_reason_and_a_past_day_can_be_looked_at()
    {
        var page = await office.SignInAsync("clerk2");
        var complaints = page.Listen();
        await page.GotoAsync("/Households");
        await page.Locator("#households tbody tr td a").First.ClickAsync();
        await page.GotoAsync(await page.Locator("#households tbody tr .actions a").First.GetAttributeAsync("href") ?? "");
        await page.AssertAccessibleAsync();
        var household = page.Url;
        await page.Locator("#members tbody a").First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "登记居住变动" }).ClickAsync();
        await page.AssertAccessibleAsync();
        await page.FillAsync("#Elsewhere", "广东省东莞市");
        await page.FillAsync("#On", "2026.11.3");
        await page.Locator("#Source").SelectOptionAsync("Village");
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator(".timeline-list")).ToContainTextAsync("流出居住");
        await page.AssertAccessibleAsync();
        await page.PictureAsync("person-facts-zh-light", whole: true);

        // Another journey may have corrected the same person meanwhile.
        await page.Locator(".timeline-list li").Filter(new() { HasText = "流出居住" }).Locator("a[href*='/Facts/']").ClickAsync();
        await page.AssertAccessibleAsync();
        await page.Locator("#Why_Reason").SelectOptionAsync("NotHappened");
        await page.Locator("#Why_Source").SelectOptionAsync("Word");
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator(".timeline-list s").Filter(new() { HasText = "流出居住" })).ToBeVisibleAsync();
        await Expect(page.Locator(".timeline-list")).ToContainTextAsync("没有发生");

        foreach (var form in (string[])["登记婚姻变动", "登记收养或监护"])
        {
            await page.GetByRole(AriaRole.Link, new() { Name = form }).ClickAsync();
            await page.AssertAccessibleAsync();
            await page.GoBackAsync();
        }

        await page.GotoAsync(household);
        await page.GetByRole(AriaRole.Link, new() { Name = "按日期回看" }).ClickAsync();
        await page.FillAsync("#Day", "2026-11-10");
        await page.GetByRole(AriaRole.Button, new() { Name = "查看" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("2026-11-10");
        await page.AssertAccessibleAsync();
        await page.Locator("#members a").First.ClickAsync();
        await page.AssertAccessibleAsync();
        Assert.Empty(complaints);
    }

    private static async Task SayWhyAsync(IPage page)
    {
        await page.Locator("#Why_Reason").SelectOptionAsync("Word");
        await page.Locator("#Why_Source").SelectOptionAsync("Word");
    }

    [Theory]
    [InlineData("zh-CN", "light"), InlineData("zh-CN", "dark"), InlineData("en", "light"), InlineData("en", "dark")]
    public async Task Every_page_of_the_menu_is_accessible_and_fits_a_phone(string culture, string theme)
    {
        var page = await office.SignInAsync("clerk1", 375, culture, theme);
        var complaints = page.Listen();
        await page.GotoAsync("/");
        var pages = await page.Locator("#menu a").EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))");
        Assert.NotEmpty(pages);
        foreach (var path in pages.Append("/Households/Register").Append("/Agreements"))
        {
            await page.GotoAsync(path);
            await page.AssertAccessibleAsync();
            await page.AssertFitsAsync();
        }

        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("village1"), InlineData("head1"), InlineData("county"), InlineData("countyhead"), InlineData("system"), InlineData("security"), InlineData("audit")]
    public async Task No_page_of_any_menu_breaks_its_own_policy_or_asks_another_machine(string login)
    {
        var page = await office.SignInAsync(login);
        var complaints = page.Listen();
        await page.GotoAsync("/");
        var pages = await page.Locator("#menu a").EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))");

        foreach (var path in pages.Distinct())
        {
            var answer = await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.Equal(200, answer!.Status);
        }

        Assert.NotEmpty(pages);
        Assert.Empty(complaints);
    }

    private static async Task FillMemberAsync(IPage page, int index, string name, string number, string? kinship)
    {
        await page.FillAsync($"#Members_{index}__Name", name);
        await page.FillAsync($"#Members_{index}__IdentityNumber", number);
        if (kinship is not null) await page.Locator($"#Members_{index}__Kinship").SelectOptionAsync(kinship);
        await page.Locator($"#Members_{index}__MaritalStatus").SelectOptionAsync("21");
    }
}
