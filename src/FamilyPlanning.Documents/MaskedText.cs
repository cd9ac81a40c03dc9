namespace FamilyPlanning.Documents;

/// <summary>Numbers on paper that leaves the office are masked (domain.md 14); a clear one stops the paper.</summary>
internal static class MaskedText
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
}
