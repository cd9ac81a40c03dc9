namespace FamilyPlanning.Web.Security;

/// <summary>A cookie that is always Secure. The framework's own "always" refuses requests that come without TLS, so that a try-out on http://localhost, which browsers treat as safe, could not post a form.</summary>
public sealed class SecureCookie : CookieBuilder
{
    /// <summary>A cookie for this host alone.</summary>
    public SecureCookie() => (Path, SecurePolicy) = ("/", CookieSecurePolicy.None);

    /// <inheritdoc />
    public override CookieOptions Build(HttpContext context, DateTimeOffset expiresFrom)
    {
        var options = base.Build(context, expiresFrom);
        options.Secure = true;
        return options;
    }
}
