using CsCheck;
using FamilyPlanning.Domain.Registrations;

namespace FamilyPlanning.Domain.Tests.Registrations;

public sealed class NumberAndCodeTests
{
    [Fact]
    public void A_number_is_township_year_and_serial() => Assert.Equal("519901101202600042", RegistrationNumber.Write("519901101201", 2026, 42));

    [Theory]
    [InlineData(0)]
    [InlineData(100_000)]
    public void A_serial_outside_the_five_digits_is_refused(int serial) =>
        Assert.Equal("registration.serials-used-up", Assert.Throws<RuleBrokenException>(() => RegistrationNumber.Write("519901101201", 2026, serial)).Rule);

    [Fact]
    public void A_county_gives_no_numbers() =>
        Assert.Equal("registration.township-required", Assert.Throws<RuleBrokenException>(() => RegistrationNumber.Write("519901000000", 2026, 1)).Rule);

    [Fact]
    public void A_code_is_read_however_it_is_typed() => Gen.Byte.Array[16].Sample(bytes =>
    {
        var code = VerificationCode.Write(bytes);
        var sloppy = " " + VerificationCode.Grouped(code).ToLowerInvariant().Replace('0', 'o').Replace('1', 'l').Replace("-", " - ") + "\n";
        return VerificationCode.Read(code) == code && VerificationCode.Read(VerificationCode.Grouped(code)) == code && VerificationCode.Read(sloppy) == code;
    });

    [Fact]
    public void Different_bytes_make_different_codes() =>
        Gen.Select(Gen.Byte.Array[16], Gen.Byte.Array[16]).Sample((a, b) => a.SequenceEqual(b) == (VerificationCode.Write(a) == VerificationCode.Write(b)));

    [Fact]
    public void A_single_mistyped_character_is_told_at_once() =>
        Gen.Select(Gen.Byte.Array[16], Gen.Int[0, VerificationCode.Length - 1], Gen.Int[1, 31]).Sample((bytes, at, by) =>
        {
            const string letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
            var code = VerificationCode.Write(bytes);
            var other = letters[(letters.IndexOf(code[at]) + by) % 32];
            return VerificationCode.Read(code[..at] + other + code[(at + 1)..]) is null;
        });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("UUUUU-UUUUU-UUUUU-UUUUU-UUUUUU")]
    [InlineData("'; DROP TABLE registration_slips; --")]
    [InlineData("0000000000000000000000000000")]
    public void What_is_no_code_is_not_read(string? typed) => Assert.Null(VerificationCode.Read(typed));
}
