using FamilyPlanning.TestKit;

namespace FamilyPlanning.Web.Tests.Administration;

/// <summary>The application with the limits it is delivered with.</summary>
public sealed class LimitedHost : WebHost
{
    public LimitedHost()
    {
        Settings.Remove("Security:SignInsPerMinute");
        Settings.Remove("Security:SignInsPerMinuteAndAccount");
    }
}

/// <summary>Check 42: limits hit who is too fast and nobody else.</summary>
public sealed class LimitTests(LimitedHost host) : IClassFixture<LimitedHost>
{
    [Fact]
    public async Task The_eleventh_try_of_an_address_in_a_minute_waits_and_others_do_not()
    {
        using var fast = host.Visitor("198.51.100.7");
        using var other = host.Visitor("198.51.100.8");
        var statuses = new List<int>();

        for (var i = 0; i < 11; i++) statuses.Add((int)(await fast.PostBareAsync(await fast.OpenAsync("/Account/SignIn"), new { Login = $"nobody{i}", Password = "wrong wrong wrong" })).StatusCode);
        var refused = await fast.PostBareAsync(await fast.OpenAsync("/Account/SignIn"), new { Login = "nobody", Password = "wrong wrong wrong" });
        var slow = await other.PostBareAsync(await other.OpenAsync("/Account/SignIn"), new { Login = "somebody", Password = "wrong wrong wrong" });

        Assert.All(statuses.Take(10), status => Assert.Equal(200, status));
        Assert.Equal((429, 429), (statuses[10], (int)refused.StatusCode));
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(200, (int)slow.StatusCode);
    }

    [Fact]
    public async Task A_forged_forwarding_header_changes_nothing()
    {
        using var fast = host.Visitor("198.51.100.9");
        var last = 0;
        for (var i = 0; i < 11; i++)
        {
            fast.Http.DefaultRequestHeaders.Remove("X-Forwarded-For");
            fast.Http.DefaultRequestHeaders.Add("X-Forwarded-For", $"203.0.113.{i}");
            last = (int)(await fast.PostBareAsync(await fast.OpenAsync("/Account/SignIn"), new { Login = $"noone{i}", Password = "wrong wrong wrong" })).StatusCode;
        }

        Assert.Equal(429, last);
    }

    [Fact]
    public async Task The_sixth_try_of_a_login_name_in_a_minute_waits_from_wherever_it_comes()
    {
        var statuses = new List<int>();
        for (var i = 0; i < 6; i++)
        {
            using var browser = host.Visitor($"203.0.113.{50 + i}");
            statuses.Add((int)(await browser.PostBareAsync(await browser.OpenAsync("/Account/SignIn"), new { Login = "target", Password = "wrong wrong wrong" })).StatusCode);
        }

        Assert.Equal([200, 200, 200, 200, 200, 429], statuses);
    }
}
