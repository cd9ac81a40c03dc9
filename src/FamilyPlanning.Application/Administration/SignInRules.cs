using FamilyPlanning.Domain.Offices;

namespace FamilyPlanning.Application.Administration;

/// <summary>The figures of signing in (security.md section 2); docs/security.md prints them.</summary>
public static class SignInRules
{
    /// <summary>Wrong passwords or codes in a row that lock an account.</summary>
    public const int WrongAttempts = 5;

    /// <summary>Rounds of PBKDF2-HMAC-SHA-512 (OWASP Password Storage, 2023).</summary>
    public const int HashRounds = 210_000;

    /// <summary>How long an account stays locked; never for good, so that nobody can be shut out on purpose (ASVS 5.0 6.1.1).</summary>
    public static readonly TimeSpan Lock = TimeSpan.FromMinutes(15);

    /// <summary>How long the second step of signing in may take.</summary>
    public static readonly TimeSpan SecondStep = TimeSpan.FromMinutes(5);

    /// <summary>How old the last password entry may be when money is paid or a number unmasked (ASVS 5.0 7.5.3).</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    /// <summary>Age at which a password must be changed under the 等保 profile.</summary>
    public static readonly TimeSpan MlpsPasswordAge = TimeSpan.FromDays(90);

    /// <summary>Posts that must have an authenticator where the office asks for it.</summary>
    public static readonly IReadOnlyCollection<Post> SecondFactorPosts = [.. PostDuties.Administrators, Post.CountyHead];
}
