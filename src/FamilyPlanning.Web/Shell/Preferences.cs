namespace FamilyPlanning.Web.Shell;

/// <summary>How this browser wants its pages: colours, row height, menu, columns. Cookies without personal data; a value nobody offered counts as the default.</summary>
public sealed class Preferences(IHttpContextAccessor accessor)
{
    /// <summary>Names of the cookies.</summary>
    public const string ThemeCookie = "theme", DensityCookie = "density", MenuCookie = "menu", ColumnsCookie = "columns";

    /// <summary>What a theme may be; the first is the default.</summary>
    public static readonly IReadOnlyList<string> Themes = ["auto", "light", "dark"];

    /// <summary>Light, dark, or auto: as the device is set.</summary>
    public string Theme => Cookie(ThemeCookie) is { } theme && Themes.Contains(theme) ? theme : "auto";

    /// <summary>Rows of 52 instead of 40 pixels.</summary>
    public bool Comfortable => Cookie(DensityCookie) == "comfortable";

    /// <summary>The left menu shows icons only.</summary>
    public bool NarrowMenu => Cookie(MenuCookie) == "narrow";

    /// <summary>Numbers of the columns hidden in <paramref name="table"/>, from 1. The cookie reads "households:4.5|persons:7".</summary>
    public IEnumerable<int> HiddenColumns(string table) =>
        (Cookie(ColumnsCookie) ?? "").Split('|')
            .Where(part => part.StartsWith(table + ":", StringComparison.Ordinal))
            .SelectMany(part => part[(table.Length + 1)..].Split('.'))
            .Select(number => int.TryParse(number, out var column) ? column : 0)
            .Where(column => column is > 0 and <= 20);

    private string? Cookie(string name) => accessor.HttpContext?.Request.Cookies[name];
}

/// <summary>Keeps a choice of the browser.</summary>
public static class Remembering
{
    /// <summary>Sets a cookie for a year, readable by the page's own script, which changes it too.</summary>
    public static void Remember(this HttpResponse response, string name, string value) =>
        response.Cookies.Append(name, value, new CookieOptions { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, Secure = response.HttpContext.Request.IsHttps, IsEssential = true });
}
