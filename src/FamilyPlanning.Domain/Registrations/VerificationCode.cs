namespace FamilyPlanning.Domain.Registrations;

/// <summary>The code on a slip by which anybody can ask whether the slip is valid: 128 random bits, so that trying codes finds nothing. Written in 26 letters and digits without I, L, O, U, in groups.</summary>
public static class VerificationCode
{
    private const string _letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Characters of a code without the hyphens.</summary>
    public const int Length = 26;

    /// <summary>Bytes a code is made of.</summary>
    public const int Bytes = 16;

    /// <summary>Writes 16 random bytes as a code, without hyphens.</summary>
    public static string Write(ReadOnlySpan<byte> random)
    {
        if (random.Length != Bytes) throw new ArgumentException("Sixteen bytes are needed", nameof(random));
        var value = new UInt128(System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(random), System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(random[8..]));
        Span<char> code = stackalloc char[Length];
        for (var i = Length - 1; i >= 0; i--)
        {
            code[i] = _letters[(int)(value & 31)];
            value >>= 5;
        }

        return new string(code);
    }

    /// <summary>Reads what somebody typed: any case, blanks and hyphens anywhere, O for 0 and I or L for 1. Empty when it is no code.</summary>
    public static string? Read(string? typed)
    {
        var text = TypedText.Compact(typed).Replace("-", "", StringComparison.Ordinal).ToUpperInvariant().Replace('O', '0').Replace('I', '1').Replace('L', '1');
        return text.Length == Length && text.All(c => _letters.Contains(c, StringComparison.Ordinal)) ? text : null;
    }

    /// <summary>The code as printed, in groups of five and six.</summary>
    public static string Grouped(string code) => $"{code[..5]}-{code[5..10]}-{code[10..15]}-{code[15..20]}-{code[20..]}";
}
