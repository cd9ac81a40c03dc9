using System.Globalization;
using FamilyPlanning.Application;

namespace FamilyPlanning.Web.Shell;

/// <summary>How days, moments, money and figures are written; the same in both languages.</summary>
public static class Formats
{
    /// <summary>What stands where there is nothing.</summary>
    public const string Nothing = "—";

    /// <summary>2026-11-23.</summary>
    public static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>2026-11-23 14:03 on the office's clock.</summary>
    public static string Text(DateTimeOffset? moment) =>
        moment is { } at ? OfficeClock.InOffice(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : Nothing;

    /// <summary>¥3,600.00.</summary>
    public static string Money(decimal? amount) => amount is { } yuan
        ? (yuan < 0 ? "−" : "") + "¥" + Math.Abs(yuan).ToString("N2", CultureInfo.InvariantCulture)
        : Nothing;

    /// <summary>12,345.</summary>
    public static string Count(long? count) => count?.ToString("N0", CultureInfo.InvariantCulture) ?? Nothing;

    /// <summary>12.34, for rates; the unit (‰, %) stands in the heading or behind it.</summary>
    public static string Rate(decimal? rate) => rate?.ToString("N2", CultureInfo.InvariantCulture) ?? Nothing;
}
