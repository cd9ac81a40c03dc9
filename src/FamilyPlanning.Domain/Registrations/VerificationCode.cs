using System.Buffers.Binary;

namespace FamilyPlanning.Domain.Registrations;

/// <summary>The code on a slip by which anybody can ask whether the slip is valid: 128 random bits, so that trying codes finds nothing, and a check character, so that a typing slip is told at once. Letters and digits without I, L, O, U, in groups.</summary>
public static class VerificationCode
{
    private const string _letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Characters of a code without the hyphens: 26 and the check character.</summary>
    public const int Length = 27;

    /// <summary>Bytes a code is made of.</summary>
    public const int Bytes = 16;

    /// <summary>Writes 16 random bytes as a code, without hyphens.</summary>
    public static string Write(ReadOnlySpan<byte> random)
    {
        if (random.Length != Bytes) throw new ArgumentException("Sixteen bytes are needed", nameof(random));
        var value = new UInt128(BinaryPrimitives.ReadUInt64BigEndian(random), BinaryPrimitives.ReadUInt64BigEndian(random[8..]));
        Span<char> code = stackalloc char[Length];
        for (var i = Length - 2; i >= 0; i--)
        {
            code[i] = _letters[(int)(value & 31)];
            value >>= 5;
        }

        code[^1] = CheckCharacter(code[..^1]);
        return new string(code);
    }

    /// <summary>Reads what somebody typed: any case, blanks and hyphens anywhere, O for 0 and I or L for 1. Empty when it is no code or was mistyped.</summary>
    public static string? Read(string? typed)
    {
        var text = TypedText.Compact(typed).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return text.Length == Length && text.All(c => _letters.Contains(c, StringComparison.Ordinal)) && text[^1] == CheckCharacter(text.AsSpan(0, Length - 1)) ? text : null;
    }

    /// <summary>The code as printed, in groups.</summary>
    public static string Grouped(string code) => $"{code[..5]}-{code[5..10]}-{code[10..15]}-{code[15..21]}-{code[21..]}";

    // Luhn with 32 characters: finds every single mistyped character and nearly every swap of neighbours.
    private static char CheckCharacter(ReadOnlySpan<char> code)
    {
        var sum = 0;
        for (var i = 0; i < code.Length; i++)
        {
            var value = _letters.IndexOf(code[i], StringComparison.Ordinal) * ((code.Length - i) % 2 == 1 ? 2 : 1);
            sum += (value / 32) + (value % 32);
        }

        return _letters[(32 - (sum % 32)) % 32];
    }
}
