using System.Security.Cryptography;
using Microsoft.AspNetCore.WebUtilities;

namespace FamilyPlanning.Application.Administration;

/// <summary>Text nobody can guess, for cookies and links (ASVS 5.0 11.5.1).</summary>
internal static class RandomText
{
    /// <summary>So many random bytes, as letters, digits, <c>-</c> and <c>_</c>.</summary>
    public static string Of(int bytes) => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(bytes));
}
