using System.Collections.Concurrent;
using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Parameters;

namespace FamilyPlanning.Persistence.Protection;

/// <summary>The algorithms of one key, made ready once and lent to one thread at a time.</summary>
internal abstract class FieldCipher
{
    public const int NonceLength = 12;

    public const int TagLength = 16;

    public const int MacLength = 32;

    public static FieldCipher For(FieldKey key) => key.Suite == FieldSuite.Guomi ? new GuomiCipher(key) : new StandardCipher(key);

    /// <summary>Writes ciphertext and tag into <paramref name="sealedValue"/>, which is <see cref="TagLength"/> longer than the clear bytes.</summary>
    public abstract void Seal(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> clear, Span<byte> sealedValue, byte[] associated);

    /// <summary>Writes the clear bytes.</summary>
    /// <exception cref="CryptographicException">The value was changed, or belongs to another purpose.</exception>
    public abstract void Open(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> sealedValue, Span<byte> clear, byte[] associated);

    public abstract byte[] Mac(ReadOnlySpan<byte> message);

    private sealed class StandardCipher(FieldKey key) : FieldCipher
    {
        private readonly ConcurrentBag<AesGcm> _ready = [];

        public override void Seal(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> clear, Span<byte> sealedValue, byte[] associated)
        {
            var aes = Take();
            aes.Encrypt(nonce, clear, sealedValue[..clear.Length], sealedValue[clear.Length..], associated);
            _ready.Add(aes);
        }

        public override void Open(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> sealedValue, Span<byte> clear, byte[] associated)
        {
            var aes = Take();
            aes.Decrypt(nonce, sealedValue[..^TagLength], sealedValue[^TagLength..], clear, associated);
            _ready.Add(aes);
        }

        public override byte[] Mac(ReadOnlySpan<byte> message) => HMACSHA256.HashData(key.IndexKey, message);

        // An instance is not safe for two threads at once, and making one costs more than a short encryption.
        private AesGcm Take() => _ready.TryTake(out var aes) ? aes : new AesGcm(key.EncryptionKey, TagLength);
    }

    private sealed class GuomiCipher(FieldKey key) : FieldCipher
    {
        private readonly ConcurrentBag<GcmBlockCipher> _ready = [];
        private readonly ConcurrentBag<HMac> _macs = [];
        private readonly KeyParameter _encryption = new(key.EncryptionKey);
        private readonly KeyParameter _index = new(key.IndexKey);

        public override void Seal(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> clear, Span<byte> sealedValue, byte[] associated) =>
            Run(true, nonce, clear, sealedValue, associated);

        public override void Open(ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> sealedValue, Span<byte> clear, byte[] associated)
        {
            try
            {
                Run(false, nonce, sealedValue, clear, associated);
            }
            catch (InvalidCipherTextException)
            {
                throw new AuthenticationTagMismatchException();
            }
        }

        public override byte[] Mac(ReadOnlySpan<byte> message)
        {
            if (!_macs.TryTake(out var mac))
            {
                mac = new HMac(new SM3Digest());
                mac.Init(_index);
            }
            var result = new byte[MacLength];
            mac.BlockUpdate(message);
            mac.DoFinal(result);
            _macs.Add(mac);
            return result;
        }

        private void Run(bool sealing, ReadOnlySpan<byte> nonce, ReadOnlySpan<byte> from, Span<byte> to, byte[] associated)
        {
            if (!_ready.TryTake(out var sm4)) sm4 = new GcmBlockCipher(new SM4Engine());
            sm4.Init(sealing, new AeadParameters(_encryption, TagLength * 8, nonce.ToArray(), associated));
            var written = sm4.ProcessBytes(from, to);
            sm4.DoFinal(to[written..]);
            _ready.Add(sm4);
        }
    }
}
