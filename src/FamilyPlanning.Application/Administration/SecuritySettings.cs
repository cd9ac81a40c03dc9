namespace FamilyPlanning.Application.Administration;

/// <summary>Whose rules a password follows.</summary>
public enum PasswordProfile
{
    /// <summary>OWASP ASVS 5.0 and NIST SP 800-63B-4: length and strength, no composition, no expiry. The default.</summary>
    Asvs,

    /// <summary>等保 (GB/T 22239-2019 as inspected in practice): also three of four classes of characters, and a new password every 90 days.</summary>
    Mlps,
}

/// <summary>What an office may decide about signing in; the section <c>Security</c> of the configuration.</summary>
public sealed class SecuritySettings
{
    /// <summary>Rules for passwords.</summary>
    public PasswordProfile PasswordProfile { get; set; } = PasswordProfile.Asvs;

    /// <summary>Whether the three administrators and the county head must have an authenticator (ASVS 5.0 6.3.3). On, except in a demonstration.</summary>
    public bool RequireSecondFactor { get; set; } = true;

    /// <summary>Posts to the sign-in pages one address may make in a minute (check 42).</summary>
    public int SignInsPerMinute { get; set; } = 10;

    /// <summary>Posts to the sign-in page for one login name in a minute, whether the account exists or not.</summary>
    public int SignInsPerMinuteAndAccount { get; set; } = 5;
}
