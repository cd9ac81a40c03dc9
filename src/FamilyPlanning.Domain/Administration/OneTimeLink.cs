namespace FamilyPlanning.Domain.Administration;

/// <summary>What a one-time link lets its holder do.</summary>
public enum LinkPurpose
{
    /// <summary>Name the administrators at the first start.</summary>
    FirstStart,

    /// <summary>Choose the first password of an account, or a new one after it was forgotten.</summary>
    ChoosePassword,
}

/// <summary>A link that works once and for a day: nobody but the person at the other end ever knows the password (ASVS 5.0 6.4.1, 6.4.6).</summary>
public sealed class OneTimeLink : Record
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private OneTimeLink() { }

    /// <summary>What it is for.</summary>
    public LinkPurpose Purpose { get; private set; }

    /// <summary>Officer whose password may be chosen; empty at the first start.</summary>
    public Guid? OfficerId { get; private set; }

    /// <summary>SHA-256 of the random part of the address; the address itself is kept nowhere.</summary>
    public byte[] SecretHash { get; private set; } = [];

    /// <summary>When it was made.</summary>
    public DateTimeOffset IssuedAt { get; private set; }

    /// <summary>Last moment it works.</summary>
    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was used, or withdrawn for a newer one.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Makes a link.</summary>
    public static OneTimeLink Issue(LinkPurpose purpose, Guid? officerId, byte[] secretHash, DateTimeOffset at)
    {
        RuleBrokenException.Unless(purpose == LinkPurpose.FirstStart == officerId is null, "account.link-invalid");
        return new OneTimeLink { Purpose = purpose, OfficerId = officerId, SecretHash = secretHash, IssuedAt = at, ExpiresAt = at + Lifetime };
    }

    /// <summary>Whether it still works.</summary>
    public bool Works(DateTimeOffset now) => ClosedAt is null && now <= ExpiresAt;

    /// <summary>Uses it up.</summary>
    /// <exception cref="RuleBrokenException">Used, withdrawn or too old; the sentence is the same for all three.</exception>
    public void Use(DateTimeOffset now)
    {
        RuleBrokenException.Unless(Works(now), "account.link-invalid");
        ClosedAt = now;
    }

    /// <summary>A newer link takes its place.</summary>
    public void Withdraw(DateTimeOffset now) => ClosedAt ??= now;
}
