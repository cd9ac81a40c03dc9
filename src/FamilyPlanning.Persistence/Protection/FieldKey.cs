using System.Security.Cryptography;

namespace FamilyPlanning.Persistence.Protection;

/// <summary>Which algorithms a key is for.</summary>
public enum FieldSuite
{
    /// <summary>AES-256-GCM and HMAC-SHA256.</summary>
    Standard,

    /// <summary>SM4-GCM (GB/T 32907-2016) and HMAC-SM3 (GB/T 32905-2016), where commercial cryptography is assessed (密码法, GB/T 39786-2021).</summary>
    Guomi,
}

/// <summary>One key of the ring: for encrypting values and for the keyed index that finds them again.</summary>
public sealed class FieldKey
{
    /// <summary>Takes the secrets of a key.</summary>
    /// <param name="id">Number of the key, kept with every value; never used twice.</param>
    /// <param name="suite">Algorithms.</param>
    /// <param name="encryptionKey">32 bytes, or 16 for SM4.</param>
    /// <param name="indexKey">32 bytes.</param>
    /// <exception cref="ArgumentException">A secret has the wrong length.</exception>
    public FieldKey(ushort id, FieldSuite suite, byte[] encryptionKey, byte[] indexKey)
    {
        if (encryptionKey.Length != LengthOf(suite)) throw new ArgumentException($"Key {id}: the encryption key must have {LengthOf(suite)} bytes", nameof(encryptionKey));
        if (indexKey.Length != _indexKeyLength) throw new ArgumentException($"Key {id}: the index key must have {_indexKeyLength} bytes", nameof(indexKey));
        (Id, Suite, EncryptionKey, IndexKey) = (id, suite, encryptionKey, indexKey);
    }

    private const int _indexKeyLength = 32;

    /// <summary>Number of the key.</summary>
    public ushort Id { get; }

    /// <summary>Algorithms.</summary>
    public FieldSuite Suite { get; }

    internal byte[] EncryptionKey { get; }

    internal byte[] IndexKey { get; }

    /// <summary>A new key with random secrets.</summary>
    public static FieldKey Create(ushort id, FieldSuite suite) =>
        new(id, suite, RandomNumberGenerator.GetBytes(LengthOf(suite)), RandomNumberGenerator.GetBytes(_indexKeyLength));

    private static int LengthOf(FieldSuite suite) => suite == FieldSuite.Guomi ? 16 : 32;
}
