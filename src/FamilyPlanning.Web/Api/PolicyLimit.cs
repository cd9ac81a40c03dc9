using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using FamilyPlanning.Web.Texts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace FamilyPlanning.Web.Api;

/// <summary>How much one address may ask: a burst, then a steady flow. Settings <c>PolicyApi:Burst</c> and <c>PolicyApi:PerSecond</c>.</summary>
internal static class PolicyLimit
{
    public const string Name = "policy";

    private const int _burst = 1_000;
    private const int _perSecond = 20;

    public static void AddPolicyLimit(this IServiceCollection services)
    {
        services.AddRateLimiter(options => options.AddPolicy(Name, Bucket));
        services.PostConfigure<RateLimiterOptions>(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            var others = options.OnRejected;
            options.OnRejected = (refused, ct) =>
                refused.HttpContext.Request.Path.StartsWithSegments(PolicyApi.Root) ? ExplainAsync(refused) : others?.Invoke(refused, ct) ?? ValueTask.CompletedTask;
        });
    }

    private static RateLimitPartition<string> Bucket(HttpContext http)
    {
        var settings = http.RequestServices.GetRequiredService<IConfiguration>();
        return RateLimitPartition.GetTokenBucketLimiter(Asker(http.Connection.RemoteIpAddress), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = settings.GetValue("PolicyApi:Burst", _burst),
            TokensPerPeriod = settings.GetValue("PolicyApi:PerSecond", _perSecond),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        });
    }

    // One subscriber holds a whole /64 of IPv6.
    private static string Asker(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };

    private static async ValueTask ExplainAsync(OnRejectedContext refused)
    {
        var http = refused.HttpContext;
        var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
        http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
        var texts = http.RequestServices.GetRequiredService<IStringLocalizer<SharedResources>>();
        await Results.Problem(statusCode: StatusCodes.Status429TooManyRequests, title: texts["请求过于频繁，请 {0} 秒后再试", wait]).ExecuteAsync(http);
    }
}
