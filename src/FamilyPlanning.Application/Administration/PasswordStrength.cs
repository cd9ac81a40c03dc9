using System.Reflection;
using FamilyPlanning.Persistence.Administration;
using Microsoft.AspNetCore.Identity;

namespace FamilyPlanning.Application.Administration;

/// <summary>Whether a password may be chosen: long enough, not guessable, not a known one, not made of the office's own words (ASVS 5.0 6.2; security.md section 2). The code of each refusal is the key of its sentence.</summary>
public sealed class PasswordStrength(SecuritySettings settings) : IPasswordValidator<Account>
{
    /// <summary>Fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>Most characters; ASVS 5.0 6.2.9 asks for at least 64.</summary>
    public const int Longest = 128;

    private const int LeastScore = 3;
    private static readonly string[] _words = [.. ReadWords()];
    private static readonly Dictionary<char, char> _lookalikes = new() { ['0'] = 'o', ['1'] = 'l', ['3'] = 'e', ['4'] = 'a', ['5'] = 's', ['7'] = 't', ['8'] = 'b', ['@'] = 'a', ['$'] = 's', ['!'] = 'i' };

    /// <inheritdoc />
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        var fault = FaultOf(password ?? "", user.UserName ?? "");
        return Task.FromResult(fault is null ? IdentityResult.Success : IdentityResult.Failed(new IdentityError { Code = fault, Description = fault }));
    }

    /// <summary>Why the password is refused, as the code of a rule; none when it may be chosen.</summary>
    public string? FaultOf(string password, string login)
    {
        var length = new System.Globalization.StringInfo(password).LengthInTextElements;
        if (length < Shortest) return "account.password-short";
        if (password.Length > Longest) return "account.password-long";
        if (settings.PasswordProfile == PasswordProfile.Mlps && Classes(password) < 3) return "account.password-classes";
        if (login.Length >= 3 && password.Contains(login, StringComparison.OrdinalIgnoreCase)) return "account.password-login";
        return IsKnown(password) || IsGuessable(password, login) ? "account.password-guessable" : null;
    }

    // What is left of a known word after digits, signs and look-alikes are taken away decides: "Qinghe@2026!!" is the county's name and nothing else.
    private static bool IsKnown(string password)
    {
        var plain = password.ToLowerInvariant();
        return new[] { Letters(plain), Letters(string.Concat(plain.Select(c => _lookalikes.GetValueOrDefault(c, c)))) }
            .Any(letters => Rest(letters) is var rest && rest.Length < letters.Length && rest.Length < 4);
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter));

    private static string Rest(string letters)
    {
        foreach (var word in _words) letters = letters.Replace(word, "", StringComparison.Ordinal);
        return letters;
    }

    // The estimate grows faster than the text; what stands in the first 64 characters decides.
    private static bool IsGuessable(string password, string login) =>
        Zxcvbn.Zxcvbn.MatchPassword(password.Length <= 64 ? password : password[..64], [login, .. _words]).Score < LeastScore;

    private static int Classes(string password) =>
        new[] { password.Any(char.IsLower), password.Any(char.IsUpper), password.Any(char.IsDigit), password.Any(c => !char.IsLetterOrDigit(c)) }.Count(has => has);

    private static IEnumerable<string> ReadWords()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => line[0] != '#').Distinct().OrderByDescending(word => word.Length)];
    }
}
