using FamilyPlanning.Persistence.Protection;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace FamilyPlanning.Web.Tests.Administration;

/// <summary>The keys of cookies and form tokens: in the database only sealed, readable after a restart with the key ring of the data folder and with no other.</summary>
public sealed class CookieKeyTests(WebHost host) : IClassFixture<WebHost>
{
    [Fact]
    public async Task What_is_stored_holds_no_key()
    {
        _ = Protector(host.Services).Protect("slip");

        var stored = (string)(await host.Office.Database.AskAsync("SELECT string_agg(xml, '') FROM data_protection_keys"))!;

        Assert.True(stored.Contains("decryptorType=\"FamilyPlanning.", StringComparison.Ordinal), stored);
        Assert.DoesNotContain("masterKey", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("<value>", stored, StringComparison.Ordinal);
    }

    [Fact]
    public void After_a_restart_what_was_protected_is_read_again()
    {
        var text = Protector(host.Services).Protect("slip");

        using var restarted = host.WithWebHostBuilder(_ => { });

        Assert.Equal("slip", Protector(restarted.Services).Unprotect(text));
    }

    [Fact]
    public void With_another_key_ring_the_database_alone_gives_nothing()
    {
        var text = Protector(host.Services).Protect("slip");

        using var thief = host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services => services.AddSingleton(new FieldProtection(FieldKeys.Create()))));

        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => Protector(thief.Services).Unprotect(text));
    }

    private static IDataProtector Protector(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");
}
