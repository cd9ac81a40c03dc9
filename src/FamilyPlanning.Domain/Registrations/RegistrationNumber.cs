using System.Globalization;

namespace FamilyPlanning.Domain.Registrations;

/// <summary>Number of a registration: township (9), year (4), serial of that office and year (5), without gaps. No national convention is known (domain.md 4); a provincial number stands in its own field.</summary>
public static class RegistrationNumber
{
    /// <summary>Highest serial of an office in a year.</summary>
    public const int LastSerial = 99_999;

    /// <summary>Length of a number.</summary>
    public const int Length = 18;

    /// <summary>Writes the number.</summary>
    /// <exception cref="RuleBrokenException">The serials of the year are used up.</exception>
    public static string Write(string areaCode, int year, int serial)
    {
        RuleBrokenException.Unless(serial is >= 1 and <= LastSerial, "registration.serials-used-up");
        return string.Create(CultureInfo.InvariantCulture, $"{OfficeOf(areaCode)}{year:D4}{serial:D5}");
    }

    /// <summary>The nine digits of the township office that numbers the registrations of an area.</summary>
    public static string OfficeOf(string areaCode)
    {
        RuleBrokenException.Unless(areaCode.Length == 12 && !areaCode.EndsWith("000000", StringComparison.Ordinal), "registration.township-required");
        return areaCode[..9];
    }
}
