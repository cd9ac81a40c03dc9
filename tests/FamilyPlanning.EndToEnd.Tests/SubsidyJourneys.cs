using System.Text.RegularExpressions;
using FamilyPlanning.Domain.Payouts;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyPlanning.EndToEnd.Tests;

/// <summary>A claim for the childcare subsidy at the window of the township, and the pages of money on a phone.</summary>
[Collection("one browser")]
public sealed partial class SubsidyJourneys(RunningOffice office)
{
    private static readonly string[] _cards = [Card(1), Card(2)];

    [GeneratedRegex("/Incentives/[0-9a-f-]{36}$")]
    private static partial Regex AnApplication();

    [Fact]
    public async Task A_claim_is_received_with_its_trace_and_a_second_one_for_the_year_gets_its_sentence()
    {
        var clerk = await office.SignInAsync("clerk1");
        var complaints = clerk.Listen();

        await ApplyAsync(clerk, 0);
        await RefuseSecondClaimAsync(clerk);

        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData("head1", "/Incentives"), InlineData("county", "/Incentives"), InlineData("county", "/Payouts"), InlineData("county", "/Payouts/Prepare"), InlineData("countyhead", "/Payouts")]
    public async Task The_pages_of_money_fit_a_phone_in_dark_and_english(string login, string path)
    {
        var page = await office.SignInAsync(login, 375, "en", "dark");
        await page.GotoAsync(path);
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
    }

    // The child is looked for by name, the answers are checked, and the trace says what was found.
    private async Task ApplyAsync(IPage page, int index)
    {
        await FindChildAsync(page, index);
        await page.AssertAccessibleAsync();
        await Expect(page.Locator("#trace")).ToContainTextAsync("未填账号");
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator("#error-summary")).ToContainTextAsync("请填写账号");
        await page.FillAsync("#Input_AccountNumber", _cards[index]);
        await page.FillAsync("#Input_AccountBank", "青禾村镇银行");
        await page.Locator("[name='Input.Promised'][type=checkbox]").CheckAsync();
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator(".summary-list")).ToContainTextAsync("请核对");
        await Expect(page.Locator(".trace-verdict")).ToContainTextAsync("应发");
        await page.AssertAccessibleAsync();
        await page.Locator("button[formaction*=Save]").ClickAsync();
        await Expect(page).ToHaveURLAsync(AnApplication());
        await page.AssertAccessibleAsync();
    }

    private async Task RefuseSecondClaimAsync(IPage page)
    {
        await FindChildAsync(page, 0);
        await Expect(page.Locator("#trace")).ToContainTextAsync("受理编号");
        await Expect(page.Locator(".trace-verdict")).ToContainTextAsync("同一儿童同一年度重复申领");
    }

    private async Task FindChildAsync(IPage page, int index)
    {
        await using var scope = office.Services.CreateAsyncScope();
        var children = await scope.ServiceProvider.GetRequiredService<FamilyPlanningDb>().Persons.AsNoTracking()
            .Where(p => p.AreaCode.StartsWith("519901101") && p.BirthDate > new DateOnly(2023, 12, 31) && p.DeathDate == null && p.RegisteredHere && p.MotherId != null && p.IdentityIndex != null)
            .OrderBy(p => p.BirthDate).ThenBy(p => p.Id).Take(2).ToListAsync();
        await page.GotoAsync("/Incentives/Apply");
        await page.FillAsync("#again", children[index].Name);
        await page.PressAsync("#again", "Enter");
        await page.Locator($"#children-found a[href*='{children[index].Id}']").ClickAsync();
        await Expect(page.Locator("h1")).ToContainTextAsync("受理育儿补贴申请");
    }

    private static string Card(int serial)
    {
        var body = $"629999{serial:D12}";
        return body + Enumerable.Range(0, 10).First(digit => BankCardNumber.Read($"{body}{digit}").Valid);
    }
}
