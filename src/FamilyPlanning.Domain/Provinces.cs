namespace FamilyPlanning.Domain;

/// <summary>The first two digits of GB/T 2260 that are in use on the mainland and for Taiwan.</summary>
internal static class Provinces
{
    /// <summary>Whether a code begins with a province: 11-15, 21-23, 31-37, 41-46, 50-54, 61-65, 71.</summary>
    public static bool Has(ReadOnlySpan<char> code) =>
        code.Length >= 2 && char.IsAsciiDigit(code[0]) && char.IsAsciiDigit(code[1]) && ((code[0] - '0') * 10) + code[1] - '0' is
            (>= 11 and <= 15) or (>= 21 and <= 23) or (>= 31 and <= 37) or (>= 41 and <= 46) or (>= 50 and <= 54) or (>= 61 and <= 65) or 71;
}
