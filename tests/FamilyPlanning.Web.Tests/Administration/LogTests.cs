using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using FamilyPlanning.Domain.Households;
using FamilyPlanning.TestKit;
using FamilyPlanning.Web.Tests.Forms;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Web.Tests.Administration;

/// <summary>The application with an ear at its log, at every address asked for and every address it leads to.</summary>
public sealed class WatchedHost : WebHost
{
    private readonly TextWriter _console = Console.Out;
    private readonly StringBuilder _written = new();

    /// <summary>Addresses, as asked for and as sent in Location.</summary>
    public ConcurrentQueue<string> Addresses { get; } = new();

    /// <summary>What the log has written so far.</summary>
    public string Written
    {
        get
        {
            lock (_written) return _written.ToString();
        }
    }

    public override ValueTask InitializeAsync()
    {
        Console.SetOut(new Ear(_console, _written));
        return base.InitializeAsync();
    }

    public override ValueTask DisposeAsync()
    {
        Console.SetOut(_console);
        return base.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new Watch(Addresses)));
    }

    private sealed class Ear(TextWriter console, StringBuilder written) : TextWriter
    {
        public override Encoding Encoding => console.Encoding;

        public override void Write(char value)
        {
            lock (written) written.Append(value);
            console.Write(value);
        }

        public override void Write(string? value)
        {
            lock (written) written.Append(value);
            console.Write(value);
        }
    }

    private sealed class Watch(ConcurrentQueue<string> addresses) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (HttpContext http, RequestDelegate rest) =>
            {
                addresses.Enqueue(http.Request.Path + http.Request.QueryString);
                await rest(http);
                addresses.Enqueue(http.Response.Headers.Location.ToString());
            });
            next(app);
        };
    }
}

/// <summary>Check 44: what somebody typed about a person stands in no log line and in no address, and nobody writes log lines by typing.</summary>
public sealed class LogTests(WatchedHost host) : IClassFixture<WatchedHost>
{
    private const string _name = "欧阳晓芸", _phone = "13987654321", _address = "桂花巷十七号", _card = "6217000000000000004", _wrongPassword = "gaosuo-wugui-3-yueliang";
    private static readonly string _number = TestOffice.NumberFor(new DateOnly(1991, 7, 23), Sex.Female);

    [Fact]
    public async Task Registering_searching_refusals_and_faults_leave_no_personal_data_in_log_and_addresses()
    {
        var login = await host.GivePasswordAsync(host.Office.Clerk);
        using var visitor = host.Visitor();
        await visitor.SubmitAsync("/Account/SignIn", new { Login = login, Password = _wrongPassword });
        await visitor.SubmitAsync("/Account/SignIn", new { Login = login, WebHost.Password });

        var refused = await RegisterAsync(visitor, _number[..17] + "?");
        Assert.NotEmpty(refused.Errors);
        var registered = await RegisterAsync(visitor, _number);
        Assert.Contains(_name, registered.Text, StringComparison.Ordinal);
        Assert.Contains("像是同一人", (await RegisterAsync(visitor, _number)).Text, StringComparison.Ordinal);
        foreach (var words in (string[])[_name, _number[^4..], _number, _phone]) await visitor.SubmitAsync("/Households/Search", new { Words = words }, "form[action*=Search]");
        await (await new OfficeForms(host).All["approve a batch"]()).SaveAsync();

        var fault = await FaultAsync(visitor);

        Assert.Equal(500, fault.Status);
        Assert.Contains("\"RequestPath\":\"/Households/Register\"", host.Written, StringComparison.Ordinal);
        Assert.Contains("Npgsql.PostgresException P0001", host.Written, StringComparison.Ordinal);
        foreach (var value in (string[])[_name, _phone, _address, _card, _number, _number[..17], WebHost.Password, _wrongPassword])
        {
            Assert.DoesNotContain(value, host.Written, StringComparison.Ordinal);
            Assert.DoesNotContain(host.Addresses, address => Uri.UnescapeDataString(address).Contains(value, StringComparison.Ordinal));
        }

        Assert.DoesNotContain(_phone, fault.Document.Source.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_breaks_in_names_logins_and_addresses_forge_no_log_line()
    {
        const string forged = "\r\n{\"@t\":\"2026-01-01T00:00:00Z\",\"@mt\":\"forged\"}\r\n";
        using var clerk = await host.SignedInAsync(host.Office.Clerk);
        using var visitor = host.Visitor();

        await RegisterAsync(clerk, TestOffice.NumberFor(new DateOnly(1990, 1, 2), Sex.Female), "甲" + forged);
        await visitor.SubmitAsync("/Account/SignIn", new { Login = "x" + forged, Password = "wrong wrong wrong" });
        await clerk.GetBareAsync("/Households/" + Uri.EscapeDataString(forged));
        await FaultAsync(clerk, Uri.EscapeDataString(forged));

        Assert.Contains("forged", host.Written, StringComparison.Ordinal);
        foreach (var line in host.Written.Split('\n').Where(line => line.Contains("forged", StringComparison.Ordinal)))
        {
            using var entry = JsonDocument.Parse(line);
            Assert.NotEqual("forged", entry.RootElement.GetProperty("@mt").GetString());
        }
    }

    [Fact]
    public async Task An_application_that_ends_does_not_silence_another_one()
    {
        await using (var other = host.WithWebHostBuilder(_ => { })) Assert.NotNull(other.Services);
        using var visitor = host.Visitor();

        await visitor.GetBareAsync("/still-heard");

        Assert.Contains("/still-heard", host.Written, StringComparison.Ordinal);
    }

    // The database quotes the row it refuses, as it does for a broken constraint.
    private async Task<OfficePage> FaultAsync(OfficeBrowser browser, string query = "")
    {
        await host.Office.Database.AskAsync("""
            CREATE OR REPLACE FUNCTION quote_row() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'row % %', NEW.name, NEW.phone; END $$;
            CREATE OR REPLACE TRIGGER quote_row BEFORE INSERT ON persons FOR EACH ROW EXECUTE FUNCTION quote_row();
            """);
        try
        {
            return await RegisterAsync(browser, TestOffice.NumberFor(new DateOnly(1991, 7, 24), Sex.Female), query: query);
        }
        finally
        {
            await host.Office.Database.AskAsync("DROP TRIGGER quote_row ON persons");
        }
    }

    private static Task<OfficePage> RegisterAsync(OfficeBrowser browser, string number, string name = _name, string query = "") =>
        browser.SubmitAsync("/Households/Register" + (query.Length > 0 ? "?from=" + query : ""), new Dictionary<string, string?>
        {
            ["Input.Village"] = TestOffice.Stonebridge,
            ["Input.Number"] = $"L{Guid.NewGuid():N}"[..12],
            ["Input.Address"] = _address,
            ["Members[0].Name"] = name,
            ["Members[0].IdentityNumber"] = number,
            ["Members[0].Kinship"] = "02",
            ["Members[0].Phone"] = _phone,
        });
}
