using System.Text.RegularExpressions;
using FamilyPlanning.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyPlanning.EndToEnd.Tests;

/// <summary>A registration is one visit: the ledger fills the form, the number and the slip come at once, anybody can check the slip.</summary>
[Collection("one browser")]
public sealed partial class RegistrationJourneys(RunningOffice office)
{
    [GeneratedRegex("/Registrations/[0-9a-f-]{36}$")]
    private static partial Regex ARegistration();

    [Fact]
    public async Task A_woman_of_the_ledger_gets_her_slip_in_one_visit_and_a_visitor_finds_it_valid()
    {
        var page = await office.SignInAsync("clerk2");
        var complaints = page.Listen();
        await page.GotoAsync($"/Registrations/Take?personId={await WomanAsync()}");
        await Expect(page.Locator(".summary-list").First).ToContainTextAsync("********");
        await page.AssertAccessibleAsync();
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator("#error-summary")).ToContainTextAsync("请先请申请人阅读并签署告知承诺书");
        await page.FillAsync("#Input_LastPeriod", "2026.9.1");
        await SignAsync(page);
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator("h1")).ToContainTextAsync("请核对");
        await page.AssertAccessibleAsync();
        await page.ClickAsync("button[data-save]");

        await Expect(page).ToHaveURLAsync(ARegistration());
        await page.AssertAccessibleAsync();
        await page.PictureAsync("registration-zh-light");
        var check = await page.GetByRole(AriaRole.Link, new() { Name = "打开核验页" }).GetAttributeAsync("href");
        var slip = await page.RunAndWaitForPopupAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "打印服务单" }).ClickAsync());
        await slip.CloseAsync();
        await page.ReloadAsync();
        await Expect(page.Locator(".summary-list").Filter(new() { HasText = "打印记录" })).ToContainTextAsync("周海燕");

        var visitor = await office.OpenAsync(375);
        await visitor.GotoAsync(check!);
        await Expect(visitor.Locator(".summary-list")).ToContainTextAsync("有效");
        await visitor.AssertAccessibleAsync();
        await visitor.AssertFitsAsync();
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task An_unmarried_applicant_with_a_fifth_child_is_registered_like_anybody()
    {
        var page = await office.SignInAsync("clerk2", 375);
        await page.GotoAsync("/Registrations/Take?elsewhere=true");
        await page.FillAsync("#Input_Applicant_Name", "阿依古丽·买买提");
        await page.Locator("[name='Input.Applicant.Sex'][value=Female]").CheckAsync();
        await page.Locator("#Input_Applicant_MaritalStatus").SelectOptionAsync("10");
        for (var child = 0; child < 5; child++)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "添加一名子女" }).ClickAsync();
            await page.FillAsync($"#Input_Children_{child}__BornOn", $"{2014 + (child * 3)}0305");
        }

        await page.Locator("[name='Input.Children[4].Registered'][type=checkbox]").CheckAsync();
        await page.Locator("[name='Input.State'][value=Born]").CheckAsync();
        await page.FillAsync("#Taking_Village-box", "519901102201");
        await page.PressAsync("#Taking_Village-box", "Enter");
        await SignAsync(page);
        await page.ClickAsync("button[data-save]");
        await Expect(page.Locator("h1")).ToContainTextAsync("请核对");
        await page.AssertFitsAsync();
        await page.ClickAsync("button[data-save]");

        await Expect(page).ToHaveURLAsync(ARegistration());
        await Expect(page.Locator(".summary-list").First).ToContainTextAsync("已登记");
        await page.AssertAccessibleAsync();
        await page.AssertFitsAsync();
    }

    private static async Task SignAsync(IPage page)
    {
        await page.Locator("[name='Taking.Promised'][type=checkbox]").CheckAsync();
        await page.Locator("[name='Taking.Consented'][type=checkbox]").CheckAsync();
    }

    private async Task<Guid> WomanAsync()
    {
        await using var scope = office.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FamilyPlanningDb>().Persons.AsNoTracking()
            .Where(p => p.AreaCode.StartsWith("519901102") && p.SpouseId != null && p.Sex == Domain.Households.Sex.Female && p.BirthDate > new DateOnly(2000, 1, 1) && p.DeathDate == null && p.LeftOn == null && p.IdentityIndex != null)
            .OrderBy(p => p.BirthDate).ThenBy(p => p.Id).Select(p => p.Id).FirstAsync();
    }
}
