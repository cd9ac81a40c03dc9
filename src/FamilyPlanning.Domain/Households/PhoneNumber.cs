using System.Text;

namespace FamilyPlanning.Domain.Households;

/// <summary>Mobile numbers as people write them.</summary>
public static class PhoneNumber
{
    /// <summary>Half-width, without white space and hyphens.</summary>
    public static string Normalize(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c != '-'));

    /// <summary>Eleven digits beginning with 1 and 3 to 9.</summary>
    public static bool IsMobile(string text) => Normalize(text) is ['1', >= '3' and <= '9', ..] number && number.Length == 11 && number.All(char.IsAsciiDigit);
}
