using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace FamilyPlanning.Application;

/// <summary>The place in a sorted list as a token for the URL. Only keys that are no personal data go in.</summary>
public static class Keyset
{
    /// <summary>Writes the keys of the last row seen.</summary>
    public static string Write(params string[] keys) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(string.Join('\u001f', keys)));

    /// <summary>Reads a token; nonsense begins at the first page.</summary>
    public static string[]? Read(string? token)
    {
        if (string.IsNullOrEmpty(token) || token.Length > 400) return null;
        try
        {
            return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(token)).Split('\u001f');
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
