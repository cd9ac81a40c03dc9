namespace FamilyPlanning.Web;

/// <summary>Headers on every answer, also on errors and files: no inline script, no foreign address, no caching of pages (ASVS 5.0 chapter 3.4, 14.3.2).</summary>
internal static class SecurityHeaders
{
    public static void UseFamilyPlanningHeaders(this WebApplication app)
    {
        app.UseSecurityHeaders(new HeaderPolicyCollection()
            .AddDefaultSecurityHeaders()
            .AddStrictTransportSecurityMaxAgeIncludeSubDomains(maxAgeInSeconds: (int)TimeSpan.FromDays(365).TotalSeconds)
            .AddFrameOptionsSameOrigin()
            .AddReferrerPolicySameOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddPermissionsPolicyWithDefaultSecureDirectives()
            .RemoveServerHeader()
            .AddContentSecurityPolicy(policy =>
            {
                policy.AddDefaultSrc().None();
                policy.AddScriptSrc().Self();
                policy.AddStyleSrc().Self();
                policy.AddImgSrc().Self().Data();
                policy.AddFontSrc().Self();
                policy.AddConnectSrc().Self();
                policy.AddFormAction().Self();
                policy.AddFrameSrc().Self();
                policy.AddFrameAncestors().Self();
                policy.AddObjectSrc().None();
                policy.AddBaseUri().None();
                policy.AddManifestSrc().Self();
            }));
        app.Use(async (http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                // The character set is never left to guessing (ASVS 5.0 4.1.1); files and health answers name none by themselves.
                if (http.Response.ContentType is { } type && type.StartsWith("text/", StringComparison.Ordinal) && !type.Contains("charset", StringComparison.OrdinalIgnoreCase))
                    http.Response.ContentType = type + "; charset=utf-8";
                if (!http.Request.Path.StartsWithSegments("/lib") && string.IsNullOrEmpty(http.Response.Headers.CacheControl))
                    http.Response.Headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
            await next();
        });
    }
}
