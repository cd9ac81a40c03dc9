namespace FamilyPlanning.Domain.Administration;

/// <summary>A signed-in browser. Checked at every request, so that ending it takes effect at once (ASVS 5.0 7.4, 8.3.2).</summary>
public sealed class OfficerSession : Record
{
    private OfficerSession() { }

    /// <summary>Who is signed in.</summary>
    public Guid OfficerId { get; private set; }

    /// <summary>SHA-256 of the random secret in the cookie.</summary>
    public byte[] SecretHash { get; private set; } = [];

    /// <summary>When it began.</summary>
    public DateTimeOffset StartedAt { get; private set; }

    /// <summary>Last request, kept to the minute.</summary>
    public DateTimeOffset LastSeenAt { get; private set; }

    /// <summary>When it was ended; empty while it lasts.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Browser as it names itself, shortened.</summary>
    public string Browser { get; private set; } = "";

    /// <summary>Last time the officer gave the password in this session.</summary>
    public DateTimeOffset AuthenticatedAt { get; private set; }

    /// <summary>Opens a session.</summary>
    public static OfficerSession Open(Guid officerId, byte[] secretHash, string browser, DateTimeOffset at) =>
        new()
        {
            OfficerId = officerId,
            SecretHash = secretHash,
            Browser = browser.Length <= 120 ? browser : browser[..120],
            StartedAt = at,
            LastSeenAt = at,
            AuthenticatedAt = at,
        };

    /// <summary>Whether it still counts: not ended, used within <paramref name="idle"/>, begun within <paramref name="absolute"/>.</summary>
    public bool IsAlive(DateTimeOffset now, TimeSpan idle, TimeSpan absolute) =>
        EndedAt is null && now - LastSeenAt <= idle && now - StartedAt <= absolute;

    /// <summary>Whether the password was given within <paramref name="limit"/>, as paying out and unmasking ask for (ASVS 5.0 7.5.3).</summary>
    public bool IsFresh(DateTimeOffset now, TimeSpan limit) => now - AuthenticatedAt <= limit;

    /// <summary>The officer gave the password again.</summary>
    public void Reauthenticate(DateTimeOffset now)
    {
        RuleBrokenException.Unless(EndedAt is null, "session.ended");
        AuthenticatedAt = now;
    }

    /// <summary>Ends it.</summary>
    public void End(DateTimeOffset now) => EndedAt ??= now;
}
