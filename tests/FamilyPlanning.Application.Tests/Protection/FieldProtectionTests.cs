using System.Security.Cryptography;
using CsCheck;
using FamilyPlanning.Persistence.Protection;

namespace FamilyPlanning.Application.Tests.Protection;

public sealed class FieldProtectionTests
{
    private const string _number = "519901199006150023";

    public static TheoryData<FieldSuite> Suites => [FieldSuite.Standard, FieldSuite.Guomi];

    private static FieldProtection With(FieldSuite suite) => new(FieldKeys.Create(suite));

    [Theory, MemberData(nameof(Suites))]
    public void A_number_comes_back_as_it_was(FieldSuite suite)
    {
        var protection = With(suite);
        Gen.String[0, 600].Where(s => !s.Any(char.IsSurrogate)).Sample(text =>
            protection.Decrypt(protection.Encrypt(text, FieldProtection.AccountNumber), FieldProtection.AccountNumber) == text, iter: 2_000);
    }

    [Theory, MemberData(nameof(Suites))]
    public void The_same_number_is_stored_differently_every_time(FieldSuite suite)
    {
        var protection = With(suite);
        Assert.Equal(1_000, Enumerable.Range(0, 1_000).Select(_ => Convert.ToHexString(protection.Encrypt(_number, FieldProtection.IdentityNumber))).Distinct().Count());
    }

    [Theory, MemberData(nameof(Suites))]
    public void The_stored_value_does_not_show_the_number(FieldSuite suite)
    {
        var value = With(suite).Encrypt(_number, FieldProtection.IdentityNumber);
        Assert.DoesNotContain("1990", System.Text.Encoding.Latin1.GetString(value));
        Assert.Equal(3 + 12 + _number.Length + 16, value.Length);
    }

    [Theory, MemberData(nameof(Suites))]
    public void A_change_of_any_bit_is_noticed(FieldSuite suite)
    {
        var protection = With(suite);
        var value = protection.Encrypt(_number, FieldProtection.IdentityNumber);
        for (var bit = 0; bit < value.Length * 8; bit++)
        {
            var changed = value.ToArray();
            changed[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.ThrowsAny<CryptographicException>(() => protection.Decrypt(changed, FieldProtection.IdentityNumber));
        }
    }

    [Theory, MemberData(nameof(Suites))]
    public void A_shortened_value_is_refused(FieldSuite suite)
    {
        var protection = With(suite);
        var value = protection.Encrypt(_number, FieldProtection.IdentityNumber);
        for (var length = 0; length < value.Length; length++)
        {
            Assert.ThrowsAny<CryptographicException>(() => protection.Decrypt(value[..length], FieldProtection.IdentityNumber));
        }
    }

    [Theory, MemberData(nameof(Suites))]
    public void An_account_number_cannot_be_read_as_an_identity_number(FieldSuite suite)
    {
        var protection = With(suite);
        var value = protection.Encrypt(_number, FieldProtection.AccountNumber);
        Assert.ThrowsAny<CryptographicException>(() => protection.Decrypt(value, FieldProtection.IdentityNumber));
    }

    [Theory, MemberData(nameof(Suites))]
    public void Equal_numbers_have_equal_indexes_within_one_purpose_and_one_ring(FieldSuite suite)
    {
        var protection = With(suite);
        var index = protection.BlindIndex(_number, FieldProtection.IdentityNumber);

        Assert.Equal(32, index.Length);
        Assert.Equal(index, protection.BlindIndex(_number, FieldProtection.IdentityNumber));
        Assert.NotEqual(index, protection.BlindIndex(_number, FieldProtection.AccountNumber));
        Assert.NotEqual(index, protection.BlindIndex("519901199006150031", FieldProtection.IdentityNumber));
        Assert.NotEqual(index, With(suite).BlindIndex(_number, FieldProtection.IdentityNumber));
    }

    [Fact]
    public void The_index_is_the_keyed_hash_of_purpose_and_number()
    {
        var indexKey = RandomNumberGenerator.GetBytes(32);
        var message = "identity-number\0" + _number;
        var standard = new FieldProtection(new FieldKeys([new FieldKey(7, FieldSuite.Standard, RandomNumberGenerator.GetBytes(32), indexKey)], 7));
        Assert.Equal(HMACSHA256.HashData(indexKey, System.Text.Encoding.UTF8.GetBytes(message)), standard.BlindIndex(_number, FieldProtection.IdentityNumber));
    }

    [Fact]
    public void After_a_change_of_key_old_values_open_and_indexes_stay()
    {
        var old = FieldKeys.Create(FieldSuite.Standard);
        var before = new FieldProtection(old);
        var value = before.Encrypt(_number, FieldProtection.IdentityNumber);

        var ring = old.WithNewKey(FieldSuite.Guomi);
        var after = new FieldProtection(ring);
        var fresh = after.Encrypt(_number, FieldProtection.IdentityNumber);

        Assert.Equal(_number, after.Decrypt(value, FieldProtection.IdentityNumber));
        Assert.Equal(_number, after.Decrypt(fresh, FieldProtection.IdentityNumber));
        Assert.Equal(before.BlindIndex(_number, FieldProtection.IdentityNumber), after.BlindIndex(_number, FieldProtection.IdentityNumber));
        Assert.True(after.NeedsNewKey(value));
        Assert.False(after.NeedsNewKey(fresh));
        var missing = Assert.ThrowsAny<CryptographicException>(() => before.Decrypt(fresh, FieldProtection.IdentityNumber));
        Assert.Contains("key 2", missing.Message);
    }

    [Theory, MemberData(nameof(Suites))]
    public void Many_threads_may_work_at_once(FieldSuite suite)
    {
        var protection = With(suite);
        var index = protection.BlindIndex(_number, FieldProtection.IdentityNumber);
        Parallel.For(0, 4_000, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
        {
            var number = $"{_number}{i}";
            Assert.Equal(number, protection.Decrypt(protection.Encrypt(number, FieldProtection.IdentityNumber), FieldProtection.IdentityNumber));
            Assert.Equal(index, protection.BlindIndex(_number, FieldProtection.IdentityNumber));
        });
    }

    [Theory]
    [InlineData(FieldSuite.Standard, 16, 32)]
    [InlineData(FieldSuite.Guomi, 32, 32)]
    [InlineData(FieldSuite.Standard, 32, 16)]
    public void Secrets_of_the_wrong_length_are_refused(FieldSuite suite, int encryption, int index) =>
        Assert.Throws<ArgumentException>(() => new FieldKey(1, suite, new byte[encryption], new byte[index]));

    [Fact]
    public void A_ring_names_its_keys_once_and_has_the_one_that_writes()
    {
        var key = FieldKey.Create(1, FieldSuite.Standard);
        Assert.Throws<ArgumentException>(() => new FieldKeys([key, key], 1));
        Assert.Throws<ArgumentException>(() => new FieldKeys([key], 2));
        Assert.Throws<ArgumentException>(() => new FieldKeys([key], 1, 2));
    }
}
