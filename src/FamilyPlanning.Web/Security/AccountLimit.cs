using System.Threading.RateLimiting;
using FamilyPlanning.Application.Administration;

namespace FamilyPlanning.Web.Security;

/// <summary>How often a login name may be tried in a minute, from wherever, whether it exists or not.</summary>
public sealed class AccountLimit(SecuritySettings settings) : IDisposable
{
    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(login => RateLimitPartition.GetFixedWindowLimiter(
        login, _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.SignInsPerMinuteAndAccount, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));

    /// <summary>Counts one try; false when there were too many, and then the answer says when to come again.</summary>
    public bool Allows(string login, HttpResponse response)
    {
        using var lease = _limiter.AttemptAcquire(login.Trim().ToUpperInvariant());
        if (!lease.IsAcquired) RateLimits.SayWhen(response, lease);
        return lease.IsAcquired;
    }

    /// <inheritdoc />
    public void Dispose() => _limiter.Dispose();
}
