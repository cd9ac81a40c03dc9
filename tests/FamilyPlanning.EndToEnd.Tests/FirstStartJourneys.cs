using System.Text;
using System.Text.RegularExpressions;
using FamilyPlanning.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FamilyPlanning.EndToEnd.Tests;

/// <summary>The first minutes of an office: an empty database, a link on the console, three administrators.</summary>
public sealed class FirstStartJourneys(RunningOffice office)
{
    private static readonly (string Name, string Login, string Password)[] _three =
    [
        ("许建华", "xujianhua", "tuolaji-yanhua-7-lanhua"), ("严立新", "yanlixin", "shanquan-7-mianhua-tielu"), ("申明远", "shenmingyuan", "gaosuo-wugui-3-yueliang"),
    ];

    [Fact]
    public async Task The_printed_link_leads_to_three_administrators_who_can_sign_in_and_then_works_no_more()
    {
        var data = Directory.CreateTempSubdirectory("fp-first-").FullName;
        await using var database = await TestDatabase.CreateAsync();
        await using var application = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ConnectionStrings:Database", database.ApplicationConnectionString);
            host.UseSetting("FAMILYPLANNING_DATA", data);
            host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(database.Clock));
        });
        var link = await PrintedLinkAsync(application);
        var address = application.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()
            .Features.Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!.Addresses.First();
        await using var context = await office.Browser.NewContextAsync(new() { BaseURL = address, Locale = "zh-CN" });
        var page = await context.NewPageAsync();
        var complaints = page.Listen();

        await page.GotoAsync(link);
        await page.AssertAccessibleAsync();
        await page.FillAsync("#CountyCode", "519901");
        await page.FillAsync("#CountyName", "青禾县");
        for (var i = 0; i < _three.Length; i++)
        {
            await page.FillAsync($"#Administrators_{i}__Name", _three[i].Name);
            await page.FillAsync($"#Administrators_{i}__Login", _three[i].Login);
            await page.FillAsync($"#Administrators_{i}__Password", _three[i].Password);
            await page.FillAsync($"#Administrators_{i}__Again", _three[i].Password);
        }

        await page.ClickAsync("button[data-save]");
        await page.WaitForURLAsync("**/Account/SignIn");
        await page.GotoAsync(link);
        await Expect(page.Locator("main")).ToContainTextAsync("链接已失效，请重新领取");
        foreach (var (_, login, password) in _three) await SignInAsync(context, login, password);

        Assert.DoesNotContain(complaints, complaint => !complaint.Contains("404", StringComparison.Ordinal));
        Directory.Delete(data, recursive: true);
    }

    // As delivered, an administrator sets up the authenticator before anything else.
    private static async Task SignInAsync(IBrowserContext context, string login, string password)
    {
        await context.ClearCookiesAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync("/Account/SignIn");
        await page.Locator("input[type=text]").First.FillAsync(login);
        await page.Locator("input[type=password]").FillAsync(password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/Account/Mine/SecondFactor");
        await page.CloseAsync();
    }

    // What a person at the server reads on the console.
    private static async Task<string> PrintedLinkAsync(WebApplicationFactory<Program> application)
    {
        var (console, printed) = (Console.Out, new StringWriter(new StringBuilder(), System.Globalization.CultureInfo.InvariantCulture));
        Console.SetOut(TextWriter.Synchronized(printed));
        try
        {
            application.UseKestrel(0);
            application.StartServer();
        }
        finally
        {
            Console.SetOut(console);
        }

        await console.FlushAsync();
        return new Uri(Regex.Match(printed.ToString(), @"http://\S+/Account/SetUp\?code=\S+").Value).PathAndQuery;
    }
}
