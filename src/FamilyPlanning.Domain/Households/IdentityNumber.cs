using System.Globalization;

namespace FamilyPlanning.Domain.Households;

/// <summary>Reads identity numbers (GB 11643-1999, check digit ISO 7064 MOD 11-2, and the documents equal to it; domain.md 13.1).</summary>
public static class IdentityNumber
{
    /// <summary>Standards of the rule, for those who ask where it comes from.</summary>
    public const string Source = "GB 11643-1999；GB 11643-1989（15位旧号码）；校验码 ISO 7064 MOD 11-2";

    private const string _checkDigits = "10X98765432";

    private static ReadOnlySpan<byte> Weights => [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Reads a text as an identity number; a text that is none says in <see cref="IdentityNumberReading.Fault"/> why.</summary>
    /// <param name="input">The text as typed or pasted.</param>
    /// <param name="asOf">The day of reading; nobody is born after it.</param>
    public static IdentityNumberReading Read(string? input, DateOnly asOf)
    {
        var text = TypedText.Compact(input).ToUpperInvariant();
        return TypedText.Length(text) switch
        {
            0 => IdentityNumberReading.Failed(input ?? "", text, IdentityNumberFault.Empty),
            15 when HasOldForeignShape(text) =>
                new(input!, text, true, null, IdentityDocumentKind.ForeignPermanentResidentOld, null, null, null, false, Mask(text)),
            15 => ReadFifteen(input!, text, asOf),
            18 => ReadEighteen(input!, text, asOf),
            _ => IdentityNumberReading.Failed(input!, text, IdentityNumberFault.Length),
        };
    }

    /// <summary>First six and last four characters with stars between (domain.md 14); of a short number only the last four, of a very short one none.</summary>
    public static string Mask(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length switch
        {
            > 10 => string.Concat(number.AsSpan(0, 6), new string('*', number.Length - 10), number.AsSpan(number.Length - 4)),
            > 7 => string.Concat(new string('*', number.Length - 4), number.AsSpan(number.Length - 4)),
            _ => new string('*', number.Length),
        };
    }

    /// <summary>The check character that belongs to the first seventeen digits, 0 to 9 or X.</summary>
    /// <exception cref="ArgumentException">Fewer than seventeen digits, or something else among them.</exception>
    public static char ExpectedCheckDigit(ReadOnlySpan<char> number)
    {
        if (number.Length < 17 || !TypedText.IsDigits(number[..17])) throw new ArgumentException("Seventeen digits are needed", nameof(number));
        return CheckDigitOf(number);
    }

    internal static char CheckDigitOf(ReadOnlySpan<char> number)
    {
        var sum = 0;
        for (var i = 0; i < Weights.Length; i++) sum += (number[i] - '0') * Weights[i];
        return _checkDigits[sum % 11];
    }

    private static IdentityNumberReading ReadFifteen(string input, string text, DateOnly asOf)
    {
        if (!TypedText.IsDigits(text)) return IdentityNumberReading.Failed(input, text, IdentityNumberFault.Characters);
        var full = string.Concat(text.AsSpan(0, 6), "19", text.AsSpan(6));
        var born = BirthDateOf(full);
        IdentityNumberFault? fault =
            !Provinces.Has(text) ? IdentityNumberFault.Area
            : born is null ? IdentityNumberFault.BirthDate
            : born > asOf ? IdentityNumberFault.FutureBirth
            : null;
        if (fault is { } found) return IdentityNumberReading.Failed(input, text, found);
        return new(input, text, true, null, IdentityDocumentKind.ResidentId15, born, SexOf(full), full + CheckDigitOf(full), false, Mask(text));
    }

    private static IdentityNumberReading ReadEighteen(string input, string text, DateOnly asOf)
    {
        var fault = FaultOfEighteen(text, asOf);
        return fault is { } found
            ? IdentityNumberReading.Failed(input, text, found)
            : new(input, text, true, null, KindOf(text), BirthDateOf(text), SexOf(text), null, true, Mask(text));
    }

    internal static IdentityNumberFault? FaultOfEighteen(ReadOnlySpan<char> text, DateOnly asOf)
    {
        if (text.Length != 18 || !TypedText.IsDigits(text[..17]) || !(char.IsAsciiDigit(text[17]) || text[17] == 'X')) return IdentityNumberFault.Characters;
        if (KindOf(text) is null) return IdentityNumberFault.Area;
        if (BirthDateOf(text) is not { } born) return IdentityNumberFault.BirthDate;
        if (born > asOf) return IdentityNumberFault.FutureBirth;
        return text[17] == CheckDigitOf(text) ? null : IdentityNumberFault.CheckDigit;
    }

    // Codes of abolished or unknown counties are accepted: people keep the number they were given.
    private static IdentityDocumentKind? KindOf(ReadOnlySpan<char> text) => text switch
    {
        _ when Provinces.Has(text) => IdentityDocumentKind.ResidentId,
        _ when text[..6] is "810000" or "820000" or "830000" => IdentityDocumentKind.HkMacaoTaiwanResidencePermit,
        _ when text[0] == '9' => IdentityDocumentKind.ForeignPermanentResident,
        _ => null,
    };

    internal static DateOnly? BirthDateOf(ReadOnlySpan<char> text) =>
        DateReading.Calendar(Number(text[6..10]), Number(text[10..12]), Number(text[12..14]));

    internal static Sex SexOf(ReadOnlySpan<char> text) => text[16] % 2 == 1 ? Sex.Male : Sex.Female;

    private static bool HasOldForeignShape(string text) =>
        text.Length == 15 && text.AsSpan(0, 3).IndexOfAnyExceptInRange('A', 'Z') < 0 && TypedText.IsDigits(text.AsSpan(3));

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
