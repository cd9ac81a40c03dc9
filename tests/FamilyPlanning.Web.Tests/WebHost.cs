using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Domain.Administration;
using FamilyPlanning.Domain.Offices;
using FamilyPlanning.Persistence.Administration;
using FamilyPlanning.Persistence.Protection;
using FamilyPlanning.TestKit;
using FamilyPlanning.Web.Security;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace FamilyPlanning.Web.Tests;

/// <summary>The whole application over a database of its own with the officers of <see cref="TestOffice"/> and the three administrators; use it as a class fixture. Time stands still until a test moves <see cref="Clock"/>.</summary>
public class WebHost : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>Header with which a browser of a test says which address it comes from.</summary>
    public const string AddressHeader = "X-Test-Address";

    /// <summary>A password every officer could have.</summary>
    public const string Password = "tuolaji-yanhua-7-lanhua";

    private readonly string _data = Path.Combine(Path.GetTempPath(), $"fp-web-{RandomNumberGenerator.GetHexString(12)}");

    /// <summary>County, villages, officers.</summary>
    public TestOffice Office { get; } = new();

    /// <summary>Clock of the application.</summary>
    public FakeTimeProvider Clock => Office.Clock;

    /// <summary>The system administrator.</summary>
    public Officer SystemAdministrator { get; } = Officer.Appoint("许建华", Post.SystemAdministrator, TestOffice.County);

    /// <summary>The security administrator.</summary>
    public Officer SecurityAdministrator { get; } = Officer.Appoint("严立新", Post.SecurityAdministrator, TestOffice.County);

    /// <summary>The audit administrator.</summary>
    public Officer AuditAdministrator { get; } = Officer.Appoint("申明远", Post.AuditAdministrator, TestOffice.County);

    /// <summary>Settings over the ones of tests; change them before the first browser is made.</summary>
    public Dictionary<string, string> Settings { get; } = new()
    {
        ["Jobs:Workers"] = "0",
        ["Security:RequireSecondFactor"] = "false",
        ["Security:SignInsPerMinute"] = "100000",
        ["Security:SignInsPerMinuteAndAccount"] = "100000",
    };

    /// <summary>Folder of the application's files.</summary>
    public string DataFolder => _data;

    /// <summary>An officer of each post, for tests that try them all.</summary>
    public IReadOnlyDictionary<Post, Officer> OfEachPost => new[]
    {
        Office.Specialist, Office.Clerk, Office.Head, Office.CountyOfficial, Office.CountyHead, SystemAdministrator, SecurityAdministrator, AuditAdministrator,
    }.ToDictionary(officer => officer.Post);

    /// <inheritdoc />
    public virtual async ValueTask InitializeAsync()
    {
        await Office.InitializeAsync();
        await using var db = Office.NewDb();
        db.AddRange(SystemAdministrator, SecurityAdministrator, AuditAdministrator);
        await db.SaveChangesAsync();
        foreach (var officer in await db.Officers.ToListAsync()) db.Users.Add(AccountOf(officer));
        await db.SaveChangesAsync();
    }

    /// <summary>Takes another officer in, with an account.</summary>
    public async Task<Officer> AppointAsync(string name, Post post, string areaCode)
    {
        var officer = Officer.Appoint(name, post, areaCode);
        await using var db = Office.NewDb();
        db.Officers.Add(officer);
        await db.SaveChangesAsync();
        db.Users.Add(AccountOf(officer));
        await db.SaveChangesAsync();
        return officer;
    }

    /// <summary>Gives an officer's account a password and tells its login name.</summary>
    public async Task<string> GivePasswordAsync(Officer officer, string password = Password)
    {
        await using var scope = Services.CreateAsyncScope();
        await using var db = Office.NewDb();
        var account = await db.Users.SingleAsync(a => a.Id == officer.Id);
        account.PasswordHash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Account>>().HashPassword(account, password);
        account.PasswordChangedAt = Clock.GetUtcNow();
        await db.SaveChangesAsync();
        return account.UserName!;
    }

    /// <summary>A browser nobody has signed in with.</summary>
    public OfficeBrowser Visitor(string address = "127.0.0.1")
    {
        var cookies = new CookieContainer();
        var http = CreateDefaultClient(new Uri("https://localhost"), new CookieContainerHandler(cookies));
        http.DefaultRequestHeaders.Add(AddressHeader, address);
        return new OfficeBrowser(http, cookies);
    }

    /// <summary>A browser with a session of an officer: the password page is left out, everything else is real.</summary>
    public async Task<OfficeBrowser> SignedInAsync(Officer officer)
    {
        var secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
        var session = OfficerSession.Open(officer.Id, SessionReader.HashOf(secret), "test", Clock.GetUtcNow());
        await using (var db = Office.NewDb())
        {
            db.OfficerSessions.Add(session);
            await db.SaveChangesAsync();
        }

        var browser = Visitor();
        var options = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(SessionCookie.Scheme);
        var properties = new AuthenticationProperties { IssuedUtc = Clock.GetUtcNow(), ExpiresUtc = Clock.GetUtcNow() + SessionReader.Absolute };
        var ticket = new AuthenticationTicket(SessionCookie.PrincipalOf(session.Id, secret), properties, SessionCookie.Scheme);
        browser.Cookies.Add(new Uri("https://localhost"), new Cookie(options.Cookie.Name!, options.TicketDataFormat.Protect(ticket)) { Secure = true, Path = "/" });
        return browser;
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("ConnectionStrings:Database", Office.Database.ApplicationConnectionString);
        builder.UseSetting("Database:Migrate", "false");
        builder.UseSetting("FAMILYPLANNING_DATA", _data);
        foreach (var (name, value) in Settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton(Office.Protection);
            services.AddSingleton<IStartupFilter, Addresses>();
        });
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Office.DisposeAsync();
        if (Directory.Exists(_data)) Directory.Delete(_data, recursive: true);
        GC.SuppressFinalize(this);
    }

    private static Account AccountOf(Officer officer) =>
        new() { Id = officer.Id, UserName = $"u{officer.Id:N}"[..20], NormalizedUserName = $"U{officer.Id:N}".ToUpperInvariant()[..20], LockoutEnabled = true, SecurityStamp = Guid.NewGuid().ToString("N") };

    // A browser of a test comes from the address it names; there is no network under it.
    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((HttpContext http, RequestDelegate rest) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(http.Request.Headers[AddressHeader].FirstOrDefault() ?? "127.0.0.1");
                return rest(http);
            });
            next(app);
        };
    }
}
