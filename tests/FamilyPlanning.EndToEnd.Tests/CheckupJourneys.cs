using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyPlanning.EndToEnd.Tests;

/// <summary>An offer is made, answered either way, changed, and the visit recorded; the card of the village comes back and is keyed.</summary>
[Collection("one browser")]
public sealed class CheckupJourneys(RunningOffice office)
{
    [Fact]
    public async Task An_offer_is_declined_changed_to_accepted_and_the_visit_is_recorded()
    {
        var page = await office.SignInAsync("clerk3");
        var complaints = page.Listen();
        await page.GotoAsync("/Checkups");
        await page.AssertAccessibleAsync();
        await page.PictureAsync("offers-zh-light");
        var owed = await CountAsync(page);
        await page.Locator("#offers tbody tr").First.ClickAsync();
        await Expect(page.Locator("#drawer")).ToContainTextAsync("以后随时可以改变主意");
        await page.AssertAccessibleAsync();
        var offer = await page.Locator("#drawer [data-drawer-page]").GetAttributeAsync("href");

        await page.GotoAsync(offer!);
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "已告知，不需要" }).ClickAsync();
        await page.GotoAsync("/Checkups");
        Assert.Equal(owed - 1, await CountAsync(page));

        await page.GotoAsync(offer!);
        await Expect(page.Locator(".summary-list")).ToContainTextAsync("不需要");
        await page.GetByRole(AriaRole.Button, new() { Name = "接受" }).ClickAsync();
        await page.GotoAsync(offer!);
        await page.FillAsync("#VisitedOn", "20261123");
        await page.Locator("[name=Place]").First.CheckAsync();
        await page.ClickAsync("button[data-save]");
        await page.GotoAsync(offer!);
        await Expect(page.Locator(".summary-list")).ToContainTextAsync("2026-11-23");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "接受" })).ToHaveCountAsync(0);
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task The_specialist_keys_the_card_that_came_back_without_a_mouse()
    {
        var page = await office.SignInAsync("village2");
        var complaints = page.Listen();
        await page.GotoAsync("/Checkups/Grid");
        await page.AssertAccessibleAsync();
        var owed = await CountAsync(page);
        Assert.True(owed >= 3, $"the card has {owed} rows");
        var card = await page.APIRequest.GetAsync(new Uri(office.Address, (await page.GetByRole(AriaRole.Link, new() { Name = "打印邀约卡" }).GetAttributeAsync("href"))!).ToString());
        Assert.Equal("application/pdf", card.Headers["content-type"]);

        await page.FocusAsync("#jump");
        await page.Keyboard.TypeAsync("2");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[name='Lines[1].Answer']")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("2");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Keyboard.PressAsync("1");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Keyboard.TypeAsync("20261399");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("#error-summary")).ToBeVisibleAsync();
        await Expect(page.Locator("[name='Lines[0].VisitedOn']")).ToHaveValueAsync("20261399");
        await Expect(page.Locator("[name='Lines[1].Answer']")).ToHaveValueAsync("Declined");
        await page.FillAsync("[name='Lines[0].VisitedOn']", "20261120");
        await Expect(page.Locator("#card tbody tr .row-mark:visible")).ToHaveCountAsync(2);
        await page.AssertAccessibleAsync();
        await page.PictureAsync("grid-zh-light");
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator(".flash")).ToContainTextAsync("已录入 2 行");
        Assert.Equal(owed - 2, await CountAsync(page));
        Assert.Empty(complaints);
    }

    private static async Task<int> CountAsync(IPage page) =>
        int.Parse(Regex.Replace(await page.Locator(".page-count").InnerTextAsync(), "[^0-9]", ""), System.Globalization.CultureInfo.InvariantCulture);
}
