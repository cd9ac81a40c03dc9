using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using FamilyPlanning.Application.Administration;
using Microsoft.AspNetCore.RateLimiting;

namespace FamilyPlanning.Web.Security;

/// <summary>How often one address or one officer may do what tempts machines; <c>[EnableRateLimiting(RateLimits.SignIn)]</c> on the page. Beyond that 429 with Retry-After, for them alone (ASVS 5.0 2.4.1, 6.3.1).</summary>
public static class RateLimits
{
    /// <summary>Posts to the pages of signing in, by address.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Unmaskings, by officer: 60 an hour.</summary>
    public const string Unmask = "unmask";

    /// <summary>Exports with personal data, by officer: 5 an hour.</summary>
    public const string Export = "export";

    /// <summary>Asking whether a slip is valid, by address: every asking counts, looking at the empty form does not.</summary>
    public const string PublicCheck = "public-check";

    /// <summary>Adds the limits.</summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddSingleton<AccountLimit>();
        return services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = (context, _) =>
            {
                SayWhen(context.HttpContext.Response, context.Lease);
                return ValueTask.CompletedTask;
            };
            options.AddPolicy(SignIn, http => Posts(http, AddressOf(http), http.RequestServices.GetRequiredService<SecuritySettings>().SignInsPerMinute, TimeSpan.FromMinutes(1)));
            options.AddPolicy(Unmask, http => Posts(http, OfficerOf(http), 60, TimeSpan.FromHours(1)));
            options.AddPolicy(Export, http => Posts(http, OfficerOf(http), 5, TimeSpan.FromHours(1)));
            options.AddPolicy(PublicCheck, http => Asks(http)
                ? RateLimitPartition.GetFixedWindowLimiter(AddressOf(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = 30, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 })
                : RateLimitPartition.GetNoLimiter(""));
        });
    }

    /// <summary>Tells when to come again.</summary>
    internal static void SayWhen(HttpResponse response, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromMinutes(1);
        response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    // Looking at a form costs nothing; only posting it is counted.
    private static RateLimitPartition<string> Posts(HttpContext http, string whose, int most, TimeSpan window) =>
        HttpMethods.IsPost(http.Request.Method)
            ? RateLimitPartition.GetFixedWindowLimiter(whose, _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = window, QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter("");

    private static bool Asks(HttpContext http) => HttpMethods.IsPost(http.Request.Method) || http.Request.RouteValues.ContainsKey("code") || http.Request.Query.ContainsKey("code");

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "unknown";

    private static string OfficerOf(HttpContext http) => http.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? AddressOf(http);
}
