using FamilyPlanning.Application.Administration.Demo;
using FamilyPlanning.TestKit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace FamilyPlanning.EndToEnd.Tests;

/// <summary>The application as it is delivered, on a port of its own, with the fictional county in a database of its own, and a browser in front of it. One for all journeys.</summary>
public sealed class RunningOffice : IAsyncLifetime
{
    // The build of Chromium without windows of its own needs half the machine's time; the full one does where it is not packaged.
    private static readonly string _browserProgram = new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.First(File.Exists);

    private readonly List<(string? Test, IBrowserContext Window)> _windows = [];
    private readonly string _data = Directory.CreateTempSubdirectory("fp-e2e-").FullName;
    private TestDatabase _database = null!;
    private WebApplicationFactory<Program> _application = null!;
    private IPlaywright _playwright = null!;
    private IReadOnlyDictionary<string, string> _passwords = null!;

    public IBrowser Browser { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public TestDatabase Database => _database;

    public IServiceProvider Services => _application.Services;

    public async ValueTask InitializeAsync()
    {
        Environment.SetEnvironmentVariable("FAMILYPLANNING_LOG_LEVEL", "Error");
        _database = await TestDatabase.CreateAsync();
        _application = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            host.UseSetting("ConnectionStrings:Database", _database.ApplicationConnectionString);
            host.UseSetting("FAMILYPLANNING_DATA", _data);
            host.UseSetting("urls", "http://127.0.0.1:0");
            host.UseSetting("Security:RequireSecondFactor", "false");
            host.UseSetting("Security:SignInsPerMinute", "1000");
            host.UseSetting("Security:SignInsPerMinuteAndAccount", "1000");
            host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(_database.Clock));
        });
        _application.UseKestrel(0);
        _application.StartServer();
        Address = new Uri(_application.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()
            .Features.Get<Microsoft.AspNetCore.Hosting.Server.Features.IServerAddressesFeature>()!.Addresses.First());
        await using (var scope = _application.Services.CreateAsyncScope())
        {
            var made = await scope.ServiceProvider.GetRequiredService<FillDemo>().ExecuteAsync(false, CancellationToken.None);
            _passwords = made!.Accounts.Split('\n').Skip(1).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .Where(parts => parts.Length > 1).ToDictionary(parts => parts[0], parts => parts[1]);
        }

        _playwright = await Playwright.CreateAsync();
        // Other tests share the machine: a page may take longer than a person would like to wait.
        Assertions.SetDefaultExpectTimeout(20_000);
        Browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = _browserProgram, Args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"] });
    }

    /// <summary>A browser window of an officer of the demo, signed in through the page.</summary>
    public async Task<IPage> SignInAsync(string login, int width = 1440, string culture = "zh-CN", string theme = "light")
    {
        var page = await OpenAsync(width, culture, theme);
        await page.GotoAsync("/Account/SignIn");
        await SignInOnAsync(page, login);
        return page;
    }

    /// <summary>Signs in on a window that shows the sign-in page.</summary>
    public async Task SignInOnAsync(IPage page, string login)
    {
        await page.Locator("input[type=text]").First.FillAsync(login);
        await page.Locator("input[type=password]").FillAsync(_passwords[login]);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(url => !url.Contains("/Account/SignIn", StringComparison.Ordinal));
    }

    /// <summary>Answers the question for the password that stands before a payment.</summary>
    public async Task GivePasswordAsync(IPage page, string login)
    {
        await page.FillAsync("#password", _passwords[login]);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>A browser window of a visitor.</summary>
    public async Task<IPage> OpenAsync(int width = 1440, string culture = "zh-CN", string theme = "light")
    {
        await CloseLeftAsync();
        var context = await Browser.NewContextAsync(new()
        {
            BaseURL = Address.ToString(),
            Locale = culture,
            ViewportSize = new() { Width = width, Height = width < 500 ? 812 : 900 },
            AcceptDownloads = true,
        });
        _windows.Add((TestContext.Current.Test?.UniqueID, context));
        await context.AddCookiesAsync(
        [
            new() { Name = "culture", Value = culture, Url = Address.ToString() },
            new() { Name = "theme", Value = theme, Url = Address.ToString() },
        ]);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(20_000);
        return page;
    }

    // What journeys before this one left open goes on asking the server and takes the machine's time.
    private async Task CloseLeftAsync()
    {
        foreach (var left in _windows.Where(w => w.Test != TestContext.Current.Test?.UniqueID).ToList())
        {
            await left.Window.CloseAsync();
            _windows.Remove(left);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright.Dispose();
        await _application.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }
}
