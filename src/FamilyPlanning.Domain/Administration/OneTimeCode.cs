using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace FamilyPlanning.Domain.Administration;

/// <summary>Codes of an authenticator application: six digits, 30 seconds, HMAC-SHA-1 as every such application expects (RFC 6238, RFC 4226).</summary>
public static class OneTimeCode
{
    /// <summary>Bytes of a secret (RFC 4226 R6: 160 bits).</summary>
    public const int SecretLength = 20;

    private const int Seconds = 30;
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The step in which <paramref name="code"/> is right: this one, or the neighbours for a clock that is off by up to 30 seconds. None when it is wrong.</summary>
    public static long? StepOf(byte[] secret, string? code, DateTimeOffset now)
    {
        var typed = string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c)));
        if (typed.Length != 6) return null;
        var step = now.ToUnixTimeSeconds() / Seconds;
        long? found = null;
        foreach (var near in (long[])[step - 1, step, step + 1])
        {
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(typed), System.Text.Encoding.UTF8.GetBytes(At(secret, near)))) found = near;
        }

        return found;
    }

    /// <summary>The code of a moment, as the authenticator shows it.</summary>
    public static string Of(byte[] secret, DateTimeOffset now) => At(secret, now.ToUnixTimeSeconds() / Seconds);

    /// <summary>A secret as it is typed into an authenticator (RFC 4648 base 32, without padding).</summary>
    public static string Base32(byte[] bytes)
    {
        var text = new System.Text.StringBuilder();
        int bits = 0, held = 0;
        foreach (var part in bytes)
        {
            (held, bits) = ((held << 8) | part, bits + 8);
            for (; bits >= 5; bits -= 5) text.Append(Alphabet[(held >> (bits - 5)) & 31]);
            held &= (1 << bits) - 1;
        }

        if (bits > 0) text.Append(Alphabet[(held << (5 - bits)) & 31]);
        return text.ToString();
    }

    /// <summary>Address an authenticator reads from the QR picture (Key URI Format).</summary>
    public static string Address(string product, string login, byte[] secret) =>
        $"otpauth://totp/{Uri.EscapeDataString(product)}:{Uri.EscapeDataString(login)}?secret={Base32(secret)}&issuer={Uri.EscapeDataString(product)}&digits=6&period={Seconds}";

    private static string At(byte[] secret, long step)
    {
        Span<byte> counter = stackalloc byte[8], hash = stackalloc byte[20];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // RFC 6238 and the authenticator applications fix SHA-1; HMAC does not need its collision resistance.
        HMACSHA1.HashData(secret, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash[(hash[19] & 15)..]) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
