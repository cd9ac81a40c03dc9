using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyPlanning.EndToEnd.Tests;

/// <summary>The network drops, the window is closed: what the clerk had typed is there again.</summary>
[Collection("one browser")]
public sealed class DraftJourneys(RunningOffice office)
{
    [Fact]
    public async Task What_the_clerk_typed_is_kept_through_a_lost_network_and_a_closed_window()
    {
        var page = await office.SignInAsync("clerk2");
        var complaints = page.Listen();
        await page.GotoAsync("/Households/Register");
        var state = page.Locator(".draft-state");
        await page.Context.SetOfflineAsync(true);
        await page.FillAsync("#Input_Number", "E2E0077");
        await Expect(state).ToContainTextAsync("网络恢复后会再试");
        await page.Context.SetOfflineAsync(false);
        await page.FillAsync("#Input_Address", "河沿 7 号");
        await Expect(state).ToContainTextAsync("草稿已保存");
        Assert.DoesNotContain("E2E0077", await page.EvaluateAsync<string>("JSON.stringify([{ ...localStorage }, { ...sessionStorage }])"), StringComparison.Ordinal);

        await page.CloseAsync(new() { RunBeforeUnload = false });
        var later = await page.Context.NewPageAsync();
        await later.GotoAsync("/Households/Register");
        await later.AssertAccessibleAsync();
        await later.GetByRole(AriaRole.Button, new() { Name = "接着填写" }).ClickAsync();

        await Expect(later.Locator("#Input_Number")).ToHaveValueAsync("E2E0077");
        await Expect(later.Locator("#Input_Address")).ToHaveValueAsync("河沿 7 号");
        await later.AssertAccessibleAsync();
        Assert.DoesNotContain(complaints, line => !line.Contains("ERR_INTERNET_DISCONNECTED", StringComparison.Ordinal));
    }
}
