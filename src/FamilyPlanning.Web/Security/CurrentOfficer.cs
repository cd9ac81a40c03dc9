using FamilyPlanning.Application.Administration;
using FamilyPlanning.Domain.Offices;

namespace FamilyPlanning.Web.Security;

/// <summary>Who is signed in, and which of their areas they look at.</summary>
public sealed class CurrentOfficer
{
    /// <summary>Cookie that remembers the area in view; an area code, checked against the scope at every request.</summary>
    public const string AreaCookie = "area";

    /// <summary>The officer, or none for a visitor.</summary>
    public Officer? OfficerOrNull { get; private set; }

    /// <summary>The officer; pages behind sign-in have one.</summary>
    public Officer Officer => OfficerOrNull ?? throw new InvalidOperationException("Nobody is signed in; the page is missing from PageAccess.");

    /// <summary>The session, or none for a visitor.</summary>
    public LiveSession? Session { get; private set; }

    /// <summary>Session of the officer.</summary>
    public Guid SessionId => Session?.Id ?? Guid.Empty;

    /// <summary>Area the officer looks at: one of the scope, the office's own by default.</summary>
    public string AreaInView { get; private set; } = "";

    /// <summary>Called once per request when the session has been checked.</summary>
    public void SignedIn(LiveSession session, string? areaInView)
    {
        (OfficerOrNull, Session) = (session.Officer, session);
        AreaInView = areaInView is { Length: 12 } && areaInView.All(char.IsAsciiDigit) && session.Officer.Covers(areaInView) ? areaInView : session.Officer.AreaCode;
    }
}
