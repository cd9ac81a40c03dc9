using System.Text;
using System.Text.Json;
using FamilyPlanning.Persistence.Protection;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Digests;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Macs;
using Org.BouncyCastle.Crypto.Modes;
using Org.BouncyCastle.Crypto.Paddings;
using Org.BouncyCastle.Crypto.Parameters;

namespace FamilyPlanning.Application.Tests.Protection;

/// <summary>The building blocks of the second suite give the values printed in the standards.</summary>
public sealed class GuomiVectorTests
{
    private static readonly JsonElement _cases = Read();

    public static TheoryData<string> Cases => [.. _cases.EnumerateArray().Select(c => c.GetProperty("id").GetString()!)];

    [Theory, MemberData(nameof(Cases))]
    public void The_algorithm_gives_the_value_of_the_case(string id)
    {
        var vector = _cases.EnumerateArray().Single(c => c.GetProperty("id").GetString() == id);
        var input = InputOf(vector);
        var (actual, expected) = vector.GetProperty("op").GetString() switch
        {
            "SM3" => (Sm3(input), Hex(vector, "digestHex")),
            "HMAC-SM3" => (HmacSm3(Hex(vector, "keyHex"), input), Hex(vector, "macHex")),
            "SM4-ECB" => (Run(new BufferedBlockCipher(new EcbBlockCipher(new SM4Engine())), vector, input), Hex(vector, "cipherHex")),
            "SM4-CBC-PKCS7" => (Run(new PaddedBufferedBlockCipher(new CbcBlockCipher(new SM4Engine()), new Pkcs7Padding()), vector, input), Hex(vector, "cipherHex")),
            "SM4-CTR" => (Run(new BufferedBlockCipher(new SicBlockCipher(new SM4Engine())), vector, input), Hex(vector, "cipherHex")),
            var unknown => throw new InvalidOperationException($"No test knows {unknown}"),
        };
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void The_index_of_the_second_suite_is_HMAC_SM3()
    {
        var key = FieldKey.Create(1, FieldSuite.Guomi);
        var expected = HmacSm3(key.IndexKey, Encoding.UTF8.GetBytes("identity-number\0519901199006150023"));
        Assert.Equal(expected, new FieldProtection(new FieldKeys([key], 1)).BlindIndex("519901199006150023", FieldProtection.IdentityNumber));
    }

    // RFC 8998, appendix A.2.1: SM4-GCM.
    [Fact]
    public void The_sealing_of_the_second_suite_is_SM4_GCM()
    {
        var key = new FieldKey(1, FieldSuite.Guomi, Convert.FromHexString("0123456789ABCDEFFEDCBA9876543210"), new byte[32]);
        var clear = Convert.FromHexString("AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDDEEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA");
        var nonce = Convert.FromHexString("00001234567800000000ABCD");
        var associated = Convert.FromHexString("FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2");
        var sealedValue = new byte[clear.Length + FieldCipher.TagLength];

        var cipher = FieldCipher.For(key);
        cipher.Seal(nonce, clear, sealedValue, associated);
        var opened = new byte[clear.Length];
        cipher.Open(nonce, sealedValue, opened, associated);

        Assert.Equal(
            "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
            + "83DE3541E4C2B58177E065A9BF7B62EC", Convert.ToHexString(sealedValue));
        Assert.Equal(clear, opened);
    }

    private static byte[] InputOf(JsonElement vector)
    {
        if (vector.TryGetProperty("inputHex", out var hex) && hex.ValueKind == JsonValueKind.String)
        {
            var input = Convert.FromHexString(hex.GetString()!);
            if (vector.TryGetProperty("text", out var text)) Assert.Equal(Encoding.UTF8.GetBytes(text.GetString()!), input);
            return input;
        }
        var unit = Hex(vector, "unitHex");
        return [.. Enumerable.Repeat(unit, vector.GetProperty("repeat").GetInt32()).SelectMany(u => u)];
    }

    private static byte[] Sm3(byte[] input)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(input);
        var result = new byte[32];
        digest.DoFinal(result);
        return result;
    }

    private static byte[] HmacSm3(byte[] key, byte[] input)
    {
        var mac = new HMac(new SM3Digest());
        mac.Init(new KeyParameter(key));
        mac.BlockUpdate(input);
        var result = new byte[32];
        mac.DoFinal(result);
        return result;
    }

    private static byte[] Run(IBufferedCipher cipher, JsonElement vector, byte[] input)
    {
        ICipherParameters key = new KeyParameter(Hex(vector, "keyHex"));
        var iv = vector.GetProperty("ivHex");
        cipher.Init(true, iv.ValueKind == JsonValueKind.String ? new ParametersWithIV(key, Convert.FromHexString(iv.GetString()!)) : key);
        return cipher.DoFinal(input);
    }

    private static byte[] Hex(JsonElement vector, string name) => Convert.FromHexString(vector.GetProperty(name).GetString()!);

    private static JsonElement Read()
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "vectors", "sm3-sm4.json")));
        return document.RootElement.GetProperty("cases").Clone();
    }
}
