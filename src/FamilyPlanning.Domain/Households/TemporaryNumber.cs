using System.Globalization;

namespace FamilyPlanning.Domain.Households;

/// <summary>What stands for the identity number of somebody who has none yet (临时编号): L and at least seven digits, the number of the record. It goes on leading to the person when the number is there.</summary>
public static class TemporaryNumber
{
    /// <summary>The temporary number of a record.</summary>
    public static string Of(long serial) => string.Create(CultureInfo.InvariantCulture, $"L{serial:D7}");

    /// <summary>The number of the record behind a temporary number as somebody types it, or none where it is something else.</summary>
    public static long? Read(string typed) =>
        typed is ['l' or 'L', .. { Length: >= 1 and <= 15 } digits] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var serial) ? serial : null;
}
