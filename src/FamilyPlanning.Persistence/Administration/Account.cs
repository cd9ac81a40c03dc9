using Microsoft.AspNetCore.Identity;

namespace FamilyPlanning.Persistence.Administration;

/// <summary>How an officer signs in: login name, password hash, lock, second factor. <c>Id</c> is the officer's id.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The password was set by somebody else and must be chosen anew at the first sign-in.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>Last day of the present password under the 等保 profile; not used by the default profile.</summary>
    public DateTimeOffset? PasswordChangedAt { get; set; }
}
