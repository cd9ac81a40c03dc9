using System.Security.Claims;
using FamilyPlanning.Application.Administration;
using FamilyPlanning.Domain.Offices;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace FamilyPlanning.Web.Security;

/// <summary>The cookie names a session in the database; everything else about the officer is read from there at each request.</summary>
public static class SessionCookie
{
    /// <summary>Scheme name.</summary>
    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    /// <summary>Claim that carries a duty.</summary>
    public const string DutyClaim = "duty";

    /// <summary>Header of what a page asks for by itself: the number at the bell, the progress of a job.</summary>
    public const string UnattendedHeader = "X-Unattended";

    private const string SessionClaim = "session", SecretClaim = "secret";

    /// <summary>Adds sign-in by session cookie.</summary>
    public static void AddSessionCookie(this IServiceCollection services)
    {
        services.AddScoped<CurrentOfficer>();
        services.AddAuthentication(Scheme).AddCookie(options =>
        {
            options.Cookie.Name = "__Host-session";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
            options.LoginPath = "/Account/SignIn";
            options.AccessDeniedPath = "/Errors/403";
            options.ExpireTimeSpan = SessionReader.Absolute;
            options.SlidingExpiration = false;
            options.Events.OnValidatePrincipal = ValidateAsync;
            options.Events.OnRedirectToLogin = AskToSignIn;
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
    }

    /// <summary>Hands the browser its cookie after the session was opened.</summary>
    public static Task SignInAsync(this HttpContext http, Guid sessionId, string secret) => http.SignInAsync(Scheme, PrincipalOf(sessionId, secret));

    /// <summary>What the cookie says: which session, and the secret that proves it.</summary>
    public static ClaimsPrincipal PrincipalOf(Guid sessionId, string secret) =>
        new(new ClaimsIdentity([new Claim(SessionClaim, sessionId.ToString("N")), new Claim(SecretClaim, secret)], Scheme));

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        var live = Guid.TryParseExact(context.Principal?.FindFirstValue(SessionClaim), "N", out var session)
            ? await services.GetRequiredService<SessionReader>().OpenAsync(session, context.Principal!.FindFirstValue(SecretClaim) ?? "",
                attended: !context.Request.Headers.ContainsKey(UnattendedHeader), context.HttpContext.RequestAborted)
            : null;
        if (live is null)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(Scheme);
            return;
        }

        var officer = live.Officer;
        services.GetRequiredService<CurrentOfficer>().SignedIn(live, context.Request.Cookies[CurrentOfficer.AreaCookie]);
        var identity = new ClaimsIdentity(context.Principal!.Claims, Scheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, officer.Id.ToString()));
        identity.AddClaims(Enum.GetValues<Duty>().Where(officer.May).Select(duty => new Claim(DutyClaim, duty.ToString())));
        context.ReplacePrincipal(new ClaimsPrincipal(identity));
    }

    // A part of a page asked for in the background cannot show the sign-in page in its place: the page covers itself and asks.
    private static Task AskToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Headers.ContainsKey("HX-Request")) context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else context.Response.Redirect(context.RedirectUri);

        return Task.CompletedTask;
    }
}
