using System.Text.RegularExpressions;
using FamilyPlanning.Domain.Households;

namespace FamilyPlanning.Documents;

/// <summary>Numbers on paper that leaves the office are masked (domain.md 14); a clear one stops the paper.</summary>
internal static partial class MaskedText
{
    // Shorter runs of digits stand in any masked number: six in front, four at the end.
    private const int _longestRun = 8;

    public static string? Require(string? number, string what)
    {
        var run = 0;
        foreach (var sign in number ?? "")
        {
            run = char.IsAsciiDigit(sign) ? run + 1 : 0;
            if (run > _longestRun) throw new ArgumentException($"{what} must be masked before it is printed.", what);
        }

        return number;
    }

    /// <summary>Masks the identity numbers somebody typed among words; telephone numbers stay, a paper may give one to call.</summary>
    public static string? InWords(string? words) => words is null ? null : ClearNumber().Replace(words, number => IdentityNumber.Mask(number.Value));

    [GeneratedRegex("(?<![0-9])([0-9]{17}[0-9Xx]|[0-9]{15})(?![0-9Xx])")]
    private static partial Regex ClearNumber();
}
