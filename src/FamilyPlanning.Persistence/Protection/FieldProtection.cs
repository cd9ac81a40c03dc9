using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace FamilyPlanning.Persistence.Protection;

/// <summary>Encrypts identity and account numbers before they are stored, and makes the keyed index by which equal ones are found (PIPL Art. 51, domain.md 14).</summary>
/// <remarks>
/// A stored value is: format (1 byte), key number (2), nonce (12), ciphertext, tag (16). Format, key number and purpose are authenticated with it, so a value
/// cannot be moved to another kind of field. The nonce is random: a key must be replaced before 2^32 values.
/// </remarks>
public sealed class FieldProtection
{
    /// <summary>Purpose of identity document numbers.</summary>
    public const string IdentityNumber = "identity-number";

    /// <summary>Purpose of bank card and account numbers.</summary>
    public const string AccountNumber = "account-number";

    private const byte _format = 1;
    private const int _headerLength = 3;
    private const int _prefixLength = _headerLength + FieldCipher.NonceLength;
    private const int _shortLength = 512;

    private readonly FieldKeys _keys;
    private readonly Dictionary<ushort, FieldCipher> _ciphers;
    private readonly ConcurrentDictionary<(ushort Key, string Purpose), byte[]> _associated = new();

    /// <summary>Protects with the keys of a ring.</summary>
    public FieldProtection(FieldKeys keys)
    {
        _keys = keys;
        _ciphers = keys.All.ToDictionary(k => k.Id, FieldCipher.For);
    }

    /// <summary>Encrypts a number; the same number gives another value every time.</summary>
    public byte[] Encrypt(string clear, string purpose)
    {
        var length = Encoding.UTF8.GetByteCount(clear);
        var bytes = length <= _shortLength ? stackalloc byte[length] : new byte[length];
        Encoding.UTF8.GetBytes(clear, bytes);

        var value = new byte[_prefixLength + length + FieldCipher.TagLength];
        WriteHeader(value, _keys.Active.Id);
        var nonce = value.AsSpan(_headerLength, FieldCipher.NonceLength);
        RandomNumberGenerator.Fill(nonce);
        _ciphers[_keys.Active.Id].Seal(nonce, bytes, value.AsSpan(_prefixLength), AssociatedWith(_keys.Active.Id, purpose));
        return value;
    }

    /// <summary>The number again.</summary>
    /// <exception cref="CryptographicException">The value was changed, belongs to another purpose, or its key is not in the ring.</exception>
    public string Decrypt(byte[] cipher, string purpose)
    {
        var length = cipher.Length - _prefixLength - FieldCipher.TagLength;
        if (length < 0 || cipher[0] != _format) throw new CryptographicException("This is no protected value");
        var id = KeyIdOf(cipher);
        if (!_ciphers.TryGetValue(id, out var opener)) throw new CryptographicException($"The value needs key {id}, which is not in the key ring");

        var bytes = length <= _shortLength ? stackalloc byte[length] : new byte[length];
        opener.Open(cipher.AsSpan(_headerLength, FieldCipher.NonceLength), cipher.AsSpan(_prefixLength), bytes, AssociatedWith(id, purpose));
        return Encoding.UTF8.GetString(bytes);
    }

    /// <summary>The keyed index (32 bytes): equal for equal numbers of one purpose, and without the key no number can be tried against it.</summary>
    public byte[] BlindIndex(string clear, string purpose)
    {
        var start = Encoding.UTF8.GetByteCount(purpose) + 1;
        var length = start + Encoding.UTF8.GetByteCount(clear);
        var message = length <= _shortLength ? stackalloc byte[length] : new byte[length];
        Encoding.UTF8.GetBytes(purpose, message);
        message[start - 1] = 0;
        Encoding.UTF8.GetBytes(clear, message[start..]);
        return _ciphers[_keys.Index.Id].Mac(message);
    }

    /// <summary>Whether a value was written with another key than the active one and should be written anew.</summary>
    public bool NeedsNewKey(byte[] cipher) => cipher.Length < _prefixLength || KeyIdOf(cipher) != _keys.Active.Id;

    private byte[] AssociatedWith(ushort key, string purpose) => _associated.GetOrAdd((key, purpose), static pair =>
    {
        var bytes = new byte[_headerLength + Encoding.UTF8.GetByteCount(pair.Purpose)];
        WriteHeader(bytes, pair.Key);
        Encoding.UTF8.GetBytes(pair.Purpose, bytes.AsSpan(_headerLength));
        return bytes;
    });

    private static void WriteHeader(Span<byte> value, ushort key)
    {
        value[0] = _format;
        BinaryPrimitives.WriteUInt16BigEndian(value[1..], key);
    }

    private static ushort KeyIdOf(ReadOnlySpan<byte> cipher) => BinaryPrimitives.ReadUInt16BigEndian(cipher[1..]);
}
